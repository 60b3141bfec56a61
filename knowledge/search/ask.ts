/**
 * What a question asks for, by words of its form. Two questions about the same matter that ask for different things
 * ("how long is the warranty", "where is the warranty card") share most of their words but not their answer.
 */
const asks = {
  reason: [
    /为什么|为何|为啥|怎么回事|咋回事|怎么会|怎么了|原因|什么情况/,
    /\b(why|reason|how come|cause[sd]?)\b/,
  ],
  way: [
    /怎么(?!回事|会|了)|如何|怎样|咋(?!回事)|步骤|流程|方法|办法/,
    /\bhow(?! (long|much|many|come|soon|often|late|far)\b)|\b(steps?|process|way to)\b/,
  ],
  meaning: [
    /什么是|是什么|是啥|啥是|什么意思|何谓|指的?什么/,
    /\bwhat is an?\b|\bwhat does\b|\bmean(s|ing)?\b/,
  ],
  time: [
    /多久|多长|几天|几个?月|几年|多少天|什么时候|啥时候|何时|几点|期限|有效期/,
    /\b(when|how (long|soon|late)|what time|deadline)\b/,
  ],
  place: [/哪里|哪儿|在哪|从哪|去哪|何处|地址|什么地方|入口/, /\b(where|location|address|nearest)\b/],
  person: [/谁|哪位|什么人|哪些人|人群/, /\bwho(m|se)?\b/],
  number: [/多少|几个|几次|几张|几台|上限|额度/, /\b(how (many|much|often)|limit|amount)\b/],
  requirements: [
    /条件|资格|要求|材料|证件|资料|手续|凭证/,
    /\b(requir\w*|eligib\w*|documents?|qualif\w*|conditions?|need to provide)\b/,
  ],
  kinds: [/哪些|哪种|哪个|有什么|什么样|种类|类型/, /\b(which|what (kinds?|types?|are))\b/],
  difference: [/区别|不同|差别|差异|哪个好|还是/, /\b(differ\w*|compare|better|versus|vs)\b/],
} satisfies Record<string, readonly RegExp[]>;

export type Ask = keyof typeof asks;

const kinds = Object.entries(asks).map(([kind, forms]) => [kind as Ask, forms] as const);

/** One bit for each kind of thing that a normalised text asks for; 0 where its form tells none. */
export function asksOf(normalised: string): number {
  return kinds.reduce(
    (bits, [, forms], n) => (forms.some((form) => form.test(normalised)) ? bits | (1 << n) : bits),
    0,
  );
}

/** The kinds by name. */
export function namesOfAsks(bits: number): Ask[] {
  return kinds.flatMap(([kind], n) => (bits & (1 << n) ? [kind] : []));
}
