const LONGEST = { zh: 120, en: 300 };

/** Wordings that are longer than a bubble should be: 120 characters in Chinese, 300 in English. */
export function longLines(texts: readonly { place: string; text: string }[]): string[] {
  return texts.flatMap(({ place, text }) => {
    const [length, most] = [[...text].length, place.startsWith('zh') ? LONGEST.zh : LONGEST.en];
    return length > most ? [`${place}: ${length} characters, ${most} are allowed; shorten it`] : [];
  });
}
