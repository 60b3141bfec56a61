import { longest } from '../../../dialogs/script/lineCheck.ts';

/** Wordings that are longer than a bubble should be. */
export function longLines(texts: readonly { place: string; text: string }[]): string[] {
  return texts.flatMap(({ place, text }) => {
    const length = [...text].length;
    const most = longest[place.startsWith('zh') ? 'zh-CN' : 'en-US'].wording;
    return length > most ? [`${place}: ${length} characters, ${most} are allowed; shorten it`] : [];
  });
}
