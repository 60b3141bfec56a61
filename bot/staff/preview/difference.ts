import { type Words, wordDiff } from '../../../knowledge/releases/articleDiff.ts';
import { type Html, html } from '../../web/pages/html.ts';

/** What changed from one text to the other: what went is struck out, what came is underlined. */
export function difference(before: string, after: string): Html {
  return html`${marked(wordDiff(before, after))}`;
}

/** Words of two texts as they are shown at once. */
export function marked(words: readonly Words[]): Html[] {
  return words.map(({ text, change }) => {
    if (change === 'added') return html`<ins>${text}</ins>`;
    return change === 'removed' ? html`<del>${text}</del>` : html`${text}`;
  });
}
