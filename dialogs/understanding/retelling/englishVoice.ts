import { englishWordings } from '../tables/englishWording.ts';

const rewordings = englishWordings.map(([pattern, said]) => ({
  pattern: new RegExp(`\\b(?:${pattern})(?![\\w'-])`, 'gi'),
  said,
}));

/** Shortened words in full, so that the persons in them can be changed. */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b|\bcant\b/gi, 'cannot'],
  [/\bwon't\b/gi, 'will not'],
  [/\bshan't\b/gi, 'shall not'],
  [/\b(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need)n'?t\b/gi, '$1 not'],
  [/\bi'?m\b/gi, 'I am'],
  [/\blet's\b/gi, 'let us'],
  [/\b(i|you|we|they)'?ve\b/gi, '$1 have'],
  [/\b(i|you|we|they|it|he|she|there|that)'ll\b/gi, '$1 will'],
  [/\b(i|you|we|they|he|she)'d (?=like|love|rather|be|prefer|appreciate|need)/gi, '$1 would '],
  [/\b(i|you|we|they|he|she)'d\b/gi, '$1 had'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [
    /\b(it|he|she|there|that|what|where|who|how|when|here)'s (?=been\b|got\b|had\b|stopped\b|started\b|become\b)/gi,
    '$1 has ',
  ],
  [/\b(it|he|she|there|that|what|where|who|how|when|here|why)'s\b/gi, '$1 is'],
];

/** Who speaks becomes who is spoken to, and the other way round. */
const persons: Readonly<Record<string, string>> = {
  'i am': 'you are',
  'i was': 'you were',
  'am i': 'you are',
  'was i': 'you were',
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  we: 'you',
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
  you: 'we',
  your: 'our',
  yours: 'ours',
};
const anyPerson = new RegExp(`\\b(?:${Object.keys(persons).join('|')})\\b`, 'gi');
const TAKES_US =
  /\b(?:to|from|with|for|at|of|by|than|contact(?:ed)?|call(?:ed)?|e?-?mail(?:ed)?|told|tell|asked?|gave|give|paid|pay|sent|send|reach|wrote|messaged|trust|thank|let|visit|sell|offer|help|show) $/i;

/** A sentence with nothing shortened. */
export function inFull(text: string): string {
  return contractions.reduce((kept, [pattern, full]) => kept.replace(pattern, full), text);
}

/** A sentence with the persons changed and the words of talk replaced; it begins small, as it stands in another. */
export function inOurEnglish(text: string): string {
  const turned = inFull(text).replace(anyPerson, (said, at: number, whole: string) => {
    const person = said.toLowerCase();
    return person === 'you' && TAKES_US.test(whole.slice(0, at)) ? 'us' : (persons[person] ?? said);
  });
  const worded = rewordings.reduce((kept, { pattern, said }) => kept.replace(pattern, said), turned);
  return small(
    worded
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=,)/g, '')
      .trim(),
  );
}

function small(text: string): string {
  return /^[A-Z](?![A-Z\d])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
