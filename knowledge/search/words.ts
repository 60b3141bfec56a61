/** The hash of a word's stem: below 0, so that it is never a code point. */
export function wordUnit(word: string): number {
  return hashOf(stem(word));
}

/** The hash of letters as they are. */
export function hashOf(letters: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < letters.length; n += 1) hash = Math.imul(hash ^ letters.charCodeAt(n), 0x01000193);
  return hash | 0x80000000;
}

/** A light English stem: plural, -ing, -ed and a final e are cut from longer words. */
function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<![sui])s$/, '');
  const base = singular.replace(/(?<=[aeiouy].*[^aeiou])(ing|ed)$/, '');
  const single = base === singular ? base : base.replace(/([^lsaeiou])\1$/, '$1');
  return single.length > 3 ? single.replace(/e$/, '') : single;
}

const HAN_FUNCTION_CHARACTERS =
  '的了吗呢啊吧呀嘛哦哈我你您他她它们是就都也还请问什么怎样如何为啥这那哪一和与或及很太再又才得地着想好谢麻烦';

const ENGLISH_FUNCTION_WORDS = `a about am an and any are as at be been being but by can could did do does for from
  get got had has have here how i if in is it its just me my need of on or our please shall should so some tell
  that the there these this those to us want was we were what when where which who why will with would you your`;

const functionUnits = new Set([
  ...Array.from(HAN_FUNCTION_CHARACTERS, (character) => character.codePointAt(0) ?? 0),
  ...ENGLISH_FUNCTION_WORDS.split(/\s+/).map(wordUnit),
]);

/**
 * Whether a unit holds a sentence together rather than naming a matter. In a small knowledge base such units can
 * be as rare as any other, so that counting alone does not tell them apart.
 */
export function isFunctionUnit(unit: number): boolean {
  return functionUnits.has(unit);
}
