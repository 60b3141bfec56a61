import { type HistoryEntry, historyOf } from '../../../knowledge/releases/history.ts';
import { type ArticleRecord, latest, versionOf } from '../../../knowledge/releases/record.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { formTokenField } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { nameOf } from './names.ts';
import { articleWords } from './words.ts';

const MOST = 100;

/** Who did what to an article, the newest first, with the way to each version. */
export function versionList(visit: StaffVisit, record: ArticleRecord): Html {
  const said = articleWords[visit.locale];
  const rows = historyOf(record)
    .slice(0, MOST)
    .map((entry) => row(visit, record, entry));
  return html`<section class="card"><h2>${said.versions}</h2><ol class="history">${rows}</ol></section>`;
}

function row(visit: StaffVisit, record: ArticleRecord, entry: HistoryEntry): Html {
  const said = articleWords[visit.locale];
  const { at, by, did, locale, number, why, from } = entry;
  const { timeZone } = visit.service;
  const later = from === undefined ? '' : ` · ${said.publishedFrom(timeWords(from, timeZone, visit.locale))}`;
  const compare =
    did === 'saved' || did === 'rolledBack'
      ? html` · <a href="/console/articles/${record.id}/${locale}/versions/${String(number)}">${said.compare}</a>${again(visit, record, entry)}`
      : html``;
  return html`<li><time datetime="${at}">${timeWords(at, timeZone, visit.locale)}</time>${said.languages[locale]} ${said.version(number)} · ${said.did[did](nameOf(visit, by))}${later}${compare}${why ? html`<p class="faint words">${why}</p>` : html``}</li>`;
}

function again({ page, locale: reader }: StaffVisit, record: ArticleRecord, entry: HistoryEntry): Html {
  const { locale, number } = entry;
  const isRead = versionOf(record, locale, number)?.reviewed !== undefined;
  if (!isRead || latest(record, locale)?.number === number) return html``;
  return html` · <form class="inline" method="post" action="/console/articles/${record.id}/${locale}/back">${formTokenField(page)}<input type="hidden" name="number" value="${String(number)}"><button class="quiet">${articleWords[reader].backTo}</button></form>`;
}
