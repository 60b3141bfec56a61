/** A place in a reply that a person should look at again; unlike a price it does not stop the reply. */
export interface ReplyWarning {
  why: 'superlative' | 'rude' | 'promise';
  text: string;
}

const patterns: [why: ReplyWarning['why'], pattern: RegExp][] = [
  [
    'superlative',
    /最(?:好|佳|优|强|先进|大|高|低|专业|权威|受欢迎)|第一(?:品牌|名|的)|国家级|世界级|顶级|独一无二|百分之百|100\s*%/g,
  ],
  ['superlative', /\b(?:the best|number one|no\.? ?1|world-class|unbeatable|unique|perfect)\b/gi],
  ['rude', /你自己(?:的问题|弄|看)|不可能的?|没办法|不归我(?:们)?管|说了多少遍|听不懂(?:吗)?|爱(?:买|要)不/g],
  [
    'rude',
    /\b(?:your (?:own )?fault|impossible|not my (?:job|problem)|as i (?:already )?said|calm down)\b/gi,
  ],
  ['promise', /(?:绝对|肯定|保证|一定会)(?:[^，。！？\n]{0,12})|马上就好|立刻解决/g],
  ['promise', /\b(?:i (?:guarantee|promise)|definitely|for sure|100 ?% sure)\b/gi],
];

/** What an agent should read again before sending, each place once. */
export function replyWarnings(text: string): ReplyWarning[] {
  const found = patterns.flatMap(([why, pattern]) =>
    [...text.matchAll(pattern)].map(([place]) => ({ why, text: place })),
  );
  return found.filter(({ text: place }, n) => found.findIndex((one) => one.text === place) === n);
}
