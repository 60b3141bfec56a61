import type { LineKey } from '../../../dialogs/script/lines.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { sectionName, sectionOf, sections } from './sections.ts';
import { lineWords } from './words.ts';

export const lineViews = ['all', 'edited', 'draft', 'changed'] as const;

export type LineView = (typeof lineViews)[number];

/** A line as the list shows it. */
export interface ListedLine {
  key: LineKey;
  /** The first wording in the reader's language. */
  text: string;
  edited: boolean;
  draft: boolean;
  changed: boolean;
}

export interface LinesView {
  view: LineView;
  /** Words that were searched for; empty where none were. */
  text: string;
  lines: ListedLine[];
  counts: Record<LineView, number>;
}

/** `GET /console/lines`: every line of the script, in the order of a talk. */
export function linesPage(visit: StaffVisit, shown: LinesView): Reply {
  const said = lineWords[visit.locale];
  const parts = sections.flatMap((section) => {
    const lines = shown.lines.filter(({ key }) => sectionOf(key) === section);
    return lines.length === 0 ? [] : [part(visit, section, lines)];
  });
  const empty = html`<section class="card"><p class="faint">${said.empty}</p></section>`;
  const body = html`<div class="head"><h1>${said.title}</h1></div>
<p class="lead">${said.about}</p>
${tabs(visit, shown)}
<form class="filters card" method="get" action="/console/lines" role="search">
<input type="hidden" name="view" value="${shown.view}">
<label>${said.search}<input type="search" name="q" value="${shown.text}" placeholder="${said.searchHint}" maxlength="100"></label>
<div class="row"><button>${said.show}</button></div>
</form>
${parts.length === 0 ? empty : parts}`;
  return staffPage(visit.page, { title: said.title, body, place: 'lines' });
}

function tabs({ locale }: StaffVisit, { view, counts }: LinesView): Html {
  const said = lineWords[locale];
  const links = lineViews.map((one) => {
    const name = html`${said.views[one]} <span class="count">${String(counts[one])}</span>`;
    const href = one === 'all' ? '/console/lines' : `/console/lines?view=${one}`;
    return one === view
      ? html`<a href="${href}" aria-current="page">${name}</a>`
      : html`<a href="${href}">${name}</a>`;
  });
  return html`<nav class="tabs" aria-label="${said.title}">${links}</nav>`;
}

function part({ locale }: StaffVisit, section: string, lines: readonly ListedLine[]): Html {
  const said = lineWords[locale];
  const rows = lines.map(({ key, text, ...marks }) => {
    const tags = [
      ...(marks.draft ? [html`<span class="tag pressing">${said.waits}</span>`] : []),
      ...(marks.changed ? [html`<span class="tag pressing">${said.changed}</span>`] : []),
      ...(marks.edited ? [html`<span class="tag">${said.edited}</span>`] : []),
    ];
    return html`<li><a class="list-link one" href="/console/lines/${key}"><span class="what">${text} ${tags}</span><code class="faint">${key}</code></a></li>`;
  });
  return html`<h2 class="part">${sectionName(section, locale)}</h2><ol class="list">${rows}</ol>`;
}
