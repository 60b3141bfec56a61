import { type Html, html } from '../../web/pages/html.ts';

/** The text with every place of the given words marked, as they stand in it; the longest first. */
export function marked(text: string, places: readonly string[]): Html {
  const wanted = places.filter((one) => one !== '').toSorted((one, other) => other.length - one.length);
  return html`${pieces(text, wanted)}`;
}

function pieces(text: string, places: readonly string[]): Html[] {
  const parts: Html[] = [];
  let rest = 0;
  for (let at = 0; at < text.length; at++) {
    const found = places.find((one) => text.startsWith(one, at));
    if (found === undefined) continue;
    parts.push(html`${text.slice(rest, at)}<mark>${found}</mark>`);
    at += found.length - 1;
    rest = at + 1;
  }
  return [...parts, html`${text.slice(rest)}`];
}
