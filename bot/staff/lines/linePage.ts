import type { LineProblem } from '../../../dialogs/script/lineCheck.ts';
import type { LineDraft, LineEdition, LineRecord } from '../../../dialogs/script/lineRecord.ts';
import { saidInstead } from '../../../dialogs/script/lineRecord.ts';
import type { Line, LinePair } from '../../../dialogs/script/script.ts';
import { contentLocales } from '../../core/locale.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { staffName } from '../../desk/organisation.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { labelled } from '../frame/labelled.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { difference } from '../preview/difference.ts';
import { lineForm } from './lineForm.ts';
import { sectionName, sectionOf } from './sections.ts';
import { lineWords } from './words.ts';

/** What is told above the line: what was done, or why not. */
export interface LineNews {
  done?: 'saved' | 'published' | 'discarded' | 'rolledBack';
  refused?: 'samePerson' | 'unknown';
  problems?: readonly LineProblem[];
  /** The draft that somebody else saved meanwhile. */
  theirs?: LineDraft;
}

export interface LineView {
  record: LineRecord;
  shipped: LinePair;
  /** The shipped line as it was when ours was written, if it has changed since. */
  changedFrom: LinePair | undefined;
  /** What stands in the form. */
  lines: LinePair;
  /** The time of the draft that the form began from; empty for none. */
  basedOn: string;
  preview: Html;
  news: LineNews;
}

/** `GET /console/lines/:key`: one line with its draft, its editions and how it looks. */
export function linePage(visit: StaffVisit, view: LineView): Reply {
  const { record, news, lines, basedOn } = view;
  const said = lineWords[visit.locale];
  const title = sectionName(sectionOf(record.key), visit.locale);
  const body = html`<p class="back"><a href="/console/lines">← ${said.back}</a></p>
<div class="head"><h1>${title}</h1><p><code>${record.key}</code></p></div>
${newsOf(visit, news)}${draftCard(visit, view)}${changedCard(visit, view)}
<div class="columns wide">
<div><section class="card">${lineForm(visit, record.key, lines, basedOn)}</section>${editions(visit, view)}</div>
<section class="card"><h2>${said.preview}</h2>${view.preview}</section>
</div>`;
  const failed = news.refused !== undefined || news.problems !== undefined || news.theirs !== undefined;
  return staffPage(visit.page, { title, body, place: 'lines', edits: true, status: failed ? 409 : 200 });
}

function newsOf({ locale, service }: StaffVisit, { done, refused, problems, theirs }: LineNews): Html {
  const said = lineWords[locale];
  if (theirs) {
    const name = staffName(theirs.by, service);
    return html`<div class="alert" role="alert"><strong>${said.conflictTitle}</strong><p>${said.conflictAbout(name)}</p>${spoken(theirs.lines)}</div>`;
  }
  if (problems) {
    const list = problems.map(
      (one) => html`<li>${labelled({ locale }, said.languages[one.locale], said.problem(one))}</li>`,
    );
    return html`<div class="alert" role="alert"><strong>${said.problems}</strong><ul>${list}</ul></div>`;
  }
  if (refused) return html`<div class="alert" role="alert">${said.refused[refused]}</div>`;
  return done ? html`<p class="note" role="status">${said[done]}</p>` : html``;
}

function draftCard(visit: StaffVisit, { record, shipped }: LineView): Html {
  const { draft, key } = record;
  if (!draft) return html``;
  const said = lineWords[visit.locale];
  const mine = draft.by === visit.member.id;
  const form = (act: string, label: string, second = false) =>
    html`<form method="post" action="/console/lines/${key}/${act}">${formTokenField(visit.page)}<input type="hidden" name="draftAt" value="${draft.at}">${second ? html`<button class="second">${label}</button>` : html`<button>${label}</button>`}</form>`;
  const publish = mine
    ? html`<span class="faint">${said.publishOther}</span>`
    : form('publish', said.publish);
  return html`<section class="card"><h2>${said.draftBy(staffName(draft.by, visit.service), timeOf(visit, draft.at))}</h2>
<p class="faint">${said.draftDifference}</p>${compared(saidInstead(record) ?? shipped, draft.lines)}
<div class="row">${publish}${form('discard', said.discard, true)}</div></section>`;
}

function changedCard({ locale }: StaffVisit, { changedFrom, shipped }: LineView): Html {
  if (!changedFrom) return html``;
  const said = lineWords[locale];
  return html`<section class="card"><h2>${said.changedTitle}</h2><p class="faint">${said.changedAbout}</p>${compared(changedFrom, shipped)}</section>`;
}

function editions(visit: StaffVisit, { record, shipped }: LineView): Html {
  const said = lineWords[visit.locale];
  const rows = record.editions.toReversed().map((one, n) => edition(visit, record, one, n === 0));
  const own =
    saidInstead(record) === undefined
      ? html`<span class="tag">${said.inForce}</span>`
      : again(visit, record, 0);
  return html`<section class="card"><h2>${said.editions}</h2>
${rows.length === 0 ? html`<p class="faint">${said.editionsNone}</p>` : html``}
<ol class="history">${rows}<li><strong>${said.shipped}</strong> ${own}<details><summary>${said.shipped}</summary>${spoken(shipped)}</details></li></ol></section>`;
}

function edition(visit: StaffVisit, record: LineRecord, one: LineEdition, isLast: boolean): Html {
  const said = lineWords[visit.locale];
  const by = said.by(staffName(one.by, visit.service), staffName(one.publishedBy, visit.service));
  const action = isLast ? html`<span class="tag">${said.inForce}</span>` : again(visit, record, one.number);
  const lines = one.lines ? spoken(one.lines) : html`<p class="faint">${said.shipped}</p>`;
  return html`<li><time datetime="${one.at}">${timeOf(visit, one.at)} · ${by}</time><strong>${said.edition(one.number)}</strong> ${action}
<details><summary>${said.edition(one.number)}</summary>${lines}</details></li>`;
}

function again({ page, locale }: StaffVisit, { key }: LineRecord, number: number): Html {
  return html`<form class="inline" method="post" action="/console/lines/${key}/again">${formTokenField(page)}<input type="hidden" name="edition" value="${String(number)}"><button class="quiet">${lineWords[locale].sayAgain}</button></form>`;
}

/** What changed from one line to another, in both languages. */
function compared(before: LinePair, after: LinePair): Html {
  return html`${contentLocales.map((locale) => html`<p class="diff" lang="${locale}">${difference(textOf(before[locale]), textOf(after[locale]))}</p>`)}`;
}

function spoken(lines: LinePair): Html {
  return html`${contentLocales.map((locale) => html`<p class="diff" lang="${locale}">${textOf(lines[locale])}</p>`)}`;
}

function textOf({ wordings, buttons }: Line): string {
  const labels = buttons.length === 0 ? '' : `\n[${buttons.join('] [')}]`;
  return wordings.join('\n') + labels;
}

function timeOf({ service, locale }: StaffVisit, iso: string): string {
  return timeWords(iso, service.timeZone, locale);
}
