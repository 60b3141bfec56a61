import { type Html, html } from '../../web/pages/html.ts';
import { equalWordsWords } from '../equalWords/words.ts';
import { exchangeWords } from '../exchange/words.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { articleWords } from './words.ts';

const places = ['articles', 'try', 'words', 'tests', 'exchange'] as const;

/** The pages about all articles. */
export function articleTabs({ locale }: StaffVisit, current: (typeof places)[number]): Html {
  const said = articleWords[locale];
  const names = {
    articles: said.title,
    try: said.tryTitle,
    words: equalWordsWords[locale].title,
    tests: said.tests.title,
    exchange: exchangeWords[locale].title,
  };
  const links = places.map((one) =>
    one === current
      ? html`<a href="/console/${one}" aria-current="page">${names[one]}</a>`
      : html`<a href="/console/${one}">${names[one]}</a>`,
  );
  return html`<nav class="tabs" aria-label="${said.title}">${links}</nav>`;
}
