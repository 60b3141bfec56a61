const LONGEST = 32_000;
// What spreadsheets take for the beginning of a formula, full-width signs included.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
// Characters that no XML document may hold.
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** A text as a cell that no spreadsheet calculates: without control characters, of bounded length. */
export function safeCell(text: string): string {
  const plain = text.replace(FORBIDDEN, '').toWellFormed().slice(0, LONGEST);
  return FORMULA.test(plain) ? `'${plain}` : plain;
}
