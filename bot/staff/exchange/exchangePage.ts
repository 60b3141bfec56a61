import type { ImportProblem } from '../../../knowledge/exchange/articlesRead.ts';
import { formats } from '../../../knowledge/exchange/format.ts';
import type { ImportReport } from '../../../knowledge/exchange/importer.ts';
import type { VersionKey } from '../../../knowledge/releases/releases.ts';
import type { RolledBack } from '../../../knowledge/releases/wholeBase.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { articleTabs } from '../articles/articleTabs.ts';
import { findingList } from '../articles/findingList.ts';
import { fieldName } from '../articles/names.ts';
import { articleWords } from '../articles/words.ts';
import { mayOpen } from '../can.ts';
import { labelled } from '../frame/labelled.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { exchangeWords } from './words.ts';

/** What came of what was sent. */
export interface ExchangeNews {
  /** Why a file is not read at all, or nothing was done. */
  refused?: string;
  /** What an import would do, with the id by which it is done. */
  plan?: { report: ImportReport; id: string };
  applied?: ImportReport;
  restored?: RolledBack;
}

const MOST_SHOWN = 200;

/** `GET /console/exchange`: articles as files, and back. */
export function exchangePage(visit: StaffVisit, titleOf: (id: string) => string, news: ExchangeNews): Reply {
  const said = exchangeWords[visit.locale];
  const body = html`<div class="head"><h1>${said.title}</h1></div>
${articleTabs(visit, 'exchange')}
${newsOf(visit, titleOf, news)}
<div class="two">${importCard(visit)}${exportCard(visit)}</div>
${mayOpen(visit.member.id, 'content.restore', visit.service) ? restoreCard(visit) : html``}`;
  const status = news.refused === undefined ? 200 : 409;
  return staffPage(visit.page, { title: said.title, body, place: 'articles', status });
}

function newsOf(visit: StaffVisit, titleOf: (id: string) => string, news: ExchangeNews): Html {
  const said = exchangeWords[visit.locale];
  const { refused, plan, applied, restored } = news;
  if (refused !== undefined) {
    return html`<div class="alert" role="alert"><strong>${said.refused}</strong><p>${refused}</p></div>`;
  }
  if (restored) {
    const left =
      restored.left.length === 0
        ? html``
        : html`<h2>${said.left}</h2>${findingList(visit, restored.left, titleOf)}`;
    return html`<section class="card" role="status"><p>${said.restored(restored.changed.length)}</p>${left}</section>`;
  }
  if (applied) return reportCard(visit, applied, html`<p class="note">${said.applied}</p>`);
  return plan ? reportCard(visit, plan.report, applyForm(visit, plan)) : html``;
}

function reportCard(visit: StaffVisit, { added, changed, same, problems }: ImportReport, below: Html): Html {
  const said = exchangeWords[visit.locale];
  const counts = said.counts(added.length, changed.length, same, problems.length);
  return html`<section class="card" role="status"><h2>${said.report}</h2><p>${counts}</p>${below}
${keyList(visit, said.added, added)}${keyList(visit, said.changed, changed)}${problemList(visit, problems)}</section>`;
}

function applyForm(visit: StaffVisit, { report, id }: NonNullable<ExchangeNews['plan']>): Html {
  const said = exchangeWords[visit.locale];
  const count = report.added.length + report.changed.length;
  if (count === 0) return html``;
  return html`<form method="post" action="/console/exchange/apply">${formTokenField(visit.page)}<input type="hidden" name="id" value="${id}"><div class="row"><button>${said.apply(count)}</button><span class="faint">${said.applyHint}</span></div></form>`;
}

function keyList({ locale: reader }: StaffVisit, title: string, keys: readonly VersionKey[]): Html {
  if (keys.length === 0) return html``;
  const { languages } = articleWords[reader];
  const rows = keys
    .slice(0, MOST_SHOWN)
    .map(({ id, locale }) => html`<li><a href="/console/articles/${id}">${id}</a> ${languages[locale]}</li>`);
  return html`<details><summary>${title} ${String(keys.length)}</summary><ul class="chips">${rows}</ul></details>`;
}

function problemList(visit: StaffVisit, problems: readonly ImportProblem[]): Html {
  if (problems.length === 0) return html``;
  const said = exchangeWords[visit.locale];
  const rows = problems.slice(0, MOST_SHOWN).map(({ place, column = '', field, says }) => {
    const where = 'file' in place ? place.file : said.row(place.row, column);
    const name = field === undefined || field === '' ? where : `${where} · ${fieldName(visit, field)}`;
    return html`<li>${labelled(visit, name, says[visit.locale])}</li>`;
  });
  return html`<details open><summary>${said.problems} ${String(problems.length)}</summary><ul class="findings">${rows}</ul></details>`;
}

function importCard({ page, locale }: StaffVisit): Html {
  const said = exchangeWords[locale];
  return html`<section class="card"><h2>${said.importTitle}</h2><p class="faint">${said.importAbout}</p>
<form method="post" action="/console/exchange" enctype="multipart/form-data">${formTokenField(page)}
<label>${said.file}<input type="file" name="file" accept=".xlsx,.csv,.md,.zip" required></label>
<div class="row"><button>${said.tryOut}</button></div></form></section>`;
}

function exportCard({ locale }: StaffVisit): Html {
  const said = exchangeWords[locale];
  const links = formats.map(
    (format) =>
      html`<a class="button second" href="/console/exchange/articles.${format}">${said.formats[format]}</a>`,
  );
  return html`<section class="card"><h2>${said.exportTitle}</h2><p class="faint">${said.exportAbout}</p>
<div class="row">${links}</div><p class="row"><a href="/console/exchange/template.xlsx">${said.template}</a></p></section>`;
}

function restoreCard({ page, locale, service }: StaffVisit): Html {
  const said = exchangeWords[locale];
  return html`<section class="card"><h2>${said.restoreTitle}</h2><p class="faint">${said.restoreAbout}</p>
<form method="post" action="/console/exchange/restore">${formTokenField(page)}
<div class="selects"><label>${said.restoreTo} (${service.timeZone})<input type="datetime-local" name="to" required></label>
<label>${said.why}<input name="why" maxlength="300" required></label></div>
<div class="row"><button class="second">${said.restore}</button></div></form></section>`;
}
