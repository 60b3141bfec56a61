import { articleDiff } from '../../../knowledge/releases/articleDiff.ts';
import { type ArticleRecord, type ArticleVersion, versionOf } from '../../../knowledge/releases/record.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { fieldChanges } from './fieldChanges.ts';
import { articleWords } from './words.ts';

/** `GET /console/articles/:id/:locale/versions/:number`: what a version changed, and how it looks. */
export function versionPage(
  visit: StaffVisit,
  record: ArticleRecord,
  version: ArticleVersion,
  preview: Html,
): Reply {
  const said = articleWords[visit.locale];
  const { article, number } = version;
  const before = versionOf(record, article.locale, number - 1);
  const title = `${article.title} · ${said.version(number)}`;
  const changes = before
    ? html`<h2>${said.compared(number - 1, number)}</h2>${fieldChanges(visit, articleDiff(before.article, article))}`
    : html`<h2>${said.firstVersion}</h2>`;
  const body = html`<p class="back"><a href="/console/articles/${record.id}">← ${article.title}</a></p>
<div class="head"><h1>${title}</h1><p>${said.languages[article.locale]}</p></div>
<div class="columns wide"><section class="card">${changes}</section><section class="card"><h2>${said.preview}</h2>${preview}</section></div>`;
  return staffPage(visit.page, { title, body, place: 'articles' });
}
