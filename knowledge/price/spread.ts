const token = /[a-z]+|\d+|[^\s\p{P}\p{So}\p{Sk}|~<>=+]/gu;
// 10.0.0.5, 8:30, 3-5 and 1/2 are written so on purpose.
const ownMark = /^\d[.:,/-]\d$/;
const figure = /[\d零一二两三四五六七八九十百千万半oil]/;
const LONGEST_GAP = 8;

/**
 * Places of what keeps the characters of a word or number apart when they are set one by one (1 9 9 元, R.M.B, 八|折):
 * the spaces, line ends, brackets and points in runs of at least three single characters
 * with a figure or letter, and the spaces between two figures.
 */
export function spreadMarks(text: string): ReadonlySet<number> {
  const dropped = new Set<number>();
  let run: { start: number; end: number }[] = [];
  const close = () => {
    if (isSpelt(text, run)) drop(run, dropped);
    run = [];
  };
  for (const { 0: found, index } of text.matchAll(token)) {
    const gap = index - (run.at(-1)?.end ?? index);
    const isApart = gap > 0 && gap <= LONGEST_GAP && !ownMark.test(text.slice(index - 2, index + 1));
    if (found.length > 1 || !isApart) close();
    if (found.length === 1) run.push({ start: index, end: index + 1 });
  }
  close();
  return dropped;
}

function isSpelt(text: string, run: readonly { start: number }[]): boolean {
  const letters = run.map(({ start }) => text[start] ?? '');
  const first = run[0]?.start ?? 0;
  if (letters.length === 2)
    return /^[\doil]\s+[\doil]$/.test(text.slice(first, (run[1]?.start ?? first) + 1));
  if (letters.length < 2) return false;
  return letters.some((letter) => figure.test(letter)) || letters.every((letter) => /[a-z]/.test(letter));
}

function drop(run: readonly { start: number; end: number }[], dropped: Set<number>): void {
  for (let at = 1; at < run.length; at += 1) {
    for (let mark = run[at - 1]?.end ?? 0; mark < (run[at]?.start ?? 0); mark += 1) dropped.add(mark);
  }
}

const money = 'rmb|cny|usd|hkd|yuan|kuai|dollars?|euros?|[元块折]|大洋|[美港欧日韩]元|港币|人民币';
// Digits mixed with such letters: l599, 25OO, 3lO元, RMB5OO. Words of letters only count beside money: IOO元, 收lOO.
const mistyped = /(?<![a-z0-9])[\doil]{2,12}(?![a-z0-9])/g;
const besideMoney = new RegExp(
  `(?<![a-z0-9])[\\doil]{1,8}(?= ?(?:${money}))|(?<=(?<![a-z])(?:rmb|cny|usd|hkd)|[¥$€£])[\\doil]{2,8}(?![a-z])|` +
    '(?<=\\p{Script=Han})(?:[li1][o0]{1,4}|[lo\\d]{2,6})(?![a-z0-9])',
  'gu',
);
// An i5, O2 and 10 litres.
const meant = /^(?:[io]\d|\d+l|[oil]+|l?i\d+)$/;

/** Letters that stand in the place of digits as those digits; the text keeps its length. */
export function lettersAsDigits(text: string): string {
  const besides = text.replace(besideMoney, (word) => (/^\d+l$/.test(word) ? word : toDigits(word)));
  return besides.replace(mistyped, (word) => (meant.test(word) ? word : toDigits(word)));
}

function toDigits(word: string): string {
  return word.replace(/o/g, '0').replace(/[il]/g, '1');
}
