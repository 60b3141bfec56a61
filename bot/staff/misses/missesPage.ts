import type { Passing } from '../../../knowledge/misses/missBook.ts';
import type { MissGroup } from '../../../knowledge/misses/missGroup.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { pagesOf } from '../frame/pagesOf.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { missWords } from './words.ts';

/** Whether somebody wrote an article for a group, or decided that it needs none. */
export type MissView = 'open' | 'drafted' | 'dismissed';

export const missViews: readonly MissView[] = ['open', 'drafted', 'dismissed'];

export interface MissesView {
  view: MissView;
  /** Words that were searched for; empty where none were. */
  text: string;
  /** Those of this page, with what came of asking again. */
  groups: { group: MissGroup; passing: Passing }[];
  counts: Record<MissView, number>;
  page: number;
  last: number;
}

/** `GET /console/misses`: what is asked in vain, the most frequent first. */
export function missesPage(visit: StaffVisit, shown: MissesView): Reply {
  const said = missWords[visit.locale];
  const rows = shown.groups.map((one) => row(visit, one));
  const empty = html`<section class="card"><p class="faint">${said.empty}</p></section>`;
  const body = html`<div class="head"><h1>${said.title}</h1></div>
<p class="lead">${said.about}</p>
${tabs(visit, shown)}
${searchForm(visit, shown)}
${rows.length === 0 ? empty : html`<ol class="list">${rows}</ol>`}
${pagesOf(visit, { ...shown, label: said.title })}`;
  return staffPage(visit.page, { title: said.title, body, place: 'misses' });
}

function tabs({ locale }: StaffVisit, { view, counts }: MissesView): Html {
  const said = missWords[locale];
  const links = missViews.map((one) => {
    const name = html`${said.views[one]} <span class="count">${String(counts[one])}</span>`;
    const href = one === 'open' ? '/console/misses' : `/console/misses?view=${one}`;
    return one === view
      ? html`<a href="${href}" aria-current="page">${name}</a>`
      : html`<a href="${href}">${name}</a>`;
  });
  return html`<nav class="tabs" aria-label="${said.title}">${links}</nav>`;
}

function searchForm({ locale }: StaffVisit, { view, text }: MissesView): Html {
  const said = missWords[locale];
  return html`<form class="filters card" method="get" action="/console/misses" role="search">
<input type="hidden" name="view" value="${view}">
<label>${said.search}<input type="search" name="q" value="${text}" placeholder="${said.searchHint}" maxlength="100"></label>
<div class="row"><button>${said.show}</button></div>
</form>`;
}

function row({ service, locale }: StaffVisit, { group, passing }: MissesView['groups'][number]): Html {
  const said = missWords[locale];
  const last = said.last(timeWords(group.lastAt, service.timeZone, locale));
  const { asked, passed } = passing;
  const done = asked > 0 && passed === asked ? 'good' : '';
  return html`<li><a class="list-link" href="/console/misses/${group.id}">
<span class="what"><b>${titleOf(group, said.erased)}</b><span class="tag">${mailWords[locale].kinds[group.kind]}</span><span class="faint">${last}</span></span>
<span class="figures"><strong>${said.times(group.count)}</strong>${asked === 0 ? html`` : html`<small class="${done}">${said.passing(passed, asked)}</small>`}</span>
</a></li>`;
}

/** The question of a group in a customer's words, the latest there are. */
export function titleOf({ misses }: MissGroup, erased: string): string {
  return misses.findLast(({ question }) => question !== '')?.question ?? erased;
}
