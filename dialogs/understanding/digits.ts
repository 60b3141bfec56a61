const DIGITS = '〇零一二三四五六七八九';
const spoken: Readonly<Record<string, string>> = { 幺: '1', 两: '2', 洞: '0', 拐: '7', 勾: '9' };

// A run this long is dictated digit by digit; shorter ones are amounts, dates or words (一一, 五六个).
const dictated = /(?:[〇零一二三四五六七八九幺两洞拐勾\d][\s-]?){6,}/g;

/** The text with digits dictated one by one ("幺三八零零…", also mixed with figures) written as figures, full width folded. */
export function withFigures(text: string): string {
  return text.normalize('NFKC').replace(dictated, (run) => run.replace(/[^\d\s-]/g, figure));
}

function figure(character: string): string {
  const place = DIGITS.indexOf(character);
  return spoken[character] ?? String(Math.max(place - 1, 0));
}
