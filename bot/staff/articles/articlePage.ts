import { driftOf } from '../../../knowledge/releases/drift.ts';
import { PublishBlocked } from '../../../knowledge/releases/errors.ts';
import { type ArticleRecord, latest } from '../../../knowledge/releases/record.ts';
import type { Usage } from '../../../knowledge/usageBook.ts';
import { contentLocales } from '../../core/locale.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { titleOf } from '../misses/missesPage.ts';
import { missWords } from '../misses/words.ts';
import type { ArticleView } from './articleView.ts';
import { findingList } from './findingList.ts';
import { languageCard } from './languageCard.ts';
import { versionList } from './versionList.ts';
import { articleWords } from './words.ts';

/** `GET /console/articles/:id`: an article in both languages, and all that can be done with it. */
export function articlePage(visit: StaffVisit, view: ArticleView): Reply {
  const { record, news } = view;
  const said = articleWords[visit.locale];
  const title = (latest(record, visit.locale) ?? latest(record, 'zh-CN') ?? latest(record, 'en-US'))?.article
    .title;
  const body = html`<p class="back"><a href="/console/articles">← ${said.back}</a></p>
<div class="head"><h1>${title ?? record.id}</h1><p><code>${record.id}</code> · ${usageWords(visit, view.usage)}</p></div>
${newsOf(visit, view)}${driftNote(visit, record)}
<div class="two">${contentLocales.map((locale) => languageCard(visit, view, locale))}</div>
${missCard(visit, view)}
${versionList(visit, record)}`;
  return staffPage(visit.page, {
    title: title ?? record.id,
    body,
    place: 'articles',
    status: news.refusal ? 409 : 200,
  });
}

function usageWords({ locale, service }: StaffVisit, usage: Usage | undefined): string {
  const said = articleWords[locale];
  if (!usage) return said.unused;
  const last = said.lastUsed(timeWords(usage.lastAt, service.timeZone, locale));
  return `${said.usage(usage.shown, usage.solved, usage.notSolved)} · ${last}`;
}

function newsOf(visit: StaffVisit, { news, titleOf }: ArticleView): Html {
  const said = articleWords[visit.locale];
  const { done, refusal, findings } = news;
  if (refusal instanceof PublishBlocked) {
    return html`<div class="alert" role="alert"><strong>${said.blocked}</strong>${findingList(visit, refusal.findings, titleOf)}</div>`;
  }
  if (refusal) {
    const reason = refusal.reason === 'invalid' ? said.problems : said.refused[refusal.reason];
    return html`<div class="alert" role="alert">${reason}</div>`;
  }
  const note = done ? html`<p class="note" role="status">${said.done[done]}</p>` : html``;
  if (!findings) return note;
  return html`${note}<section class="card" role="status"><h2>${said.checked}</h2>${findingList(visit, findings, titleOf)}</section>`;
}

function driftNote({ page, locale }: StaffVisit, record: ArticleRecord): Html {
  const changed = driftOf(record);
  if (changed === undefined) return html``;
  const said = articleWords[locale];
  const other = changed === 'zh-CN' ? 'en-US' : 'zh-CN';
  return html`<div class="alert">${said.drift(said.languages[changed], said.languages[other])}
<form class="inline" method="post" action="/console/articles/${record.id}/instep">${formTokenField(page)}<button class="quiet">${said.inStep}</button></form></div>`;
}

function missCard({ locale }: StaffVisit, { misses }: ArticleView): Html {
  const said = articleWords[locale];
  const words = missWords[locale];
  const rows = misses.map(
    ({ group, passing: { passed, asked } }) =>
      html`<li><a href="/console/misses/${group.id}">${titleOf(group, words.erased)}</a> <span class="faint">${words.times(group.count)} · ${words.passing(passed, asked)}</span></li>`,
  );
  const none = html`<p class="faint">${said.missesNone}</p>`;
  return html`<section class="card"><h2>${said.missesTitle}</h2>${rows.length === 0 ? none : html`<ul class="history">${rows}</ul>`}</section>`;
}
