import type { Explanation } from '../../../knowledge/knowledgeBase.ts';
import type { ContentLocale } from '../../core/locale.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { select } from '../frame/formParts.ts';
import { labelled } from '../frame/labelled.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { articleTabs } from './articleTabs.ts';
import { articleWords } from './words.ts';

export interface TryView {
  question: string;
  /** The language that is asked in. */
  asked: ContentLocale;
  /** Undefined before anything was asked. */
  explanation: Explanation | undefined;
  titleOf(id: string): string;
}

/** `GET /console/try`: what the bot makes of a question, and why. */
export function tryPage(visit: StaffVisit, view: TryView): Reply {
  const said = articleWords[visit.locale];
  const languages = visit.service.languages.map((one): [string, string] => [one, said.languages[one]]);
  const body = html`<div class="head"><h1>${said.tryTitle}</h1></div>
<p class="lead">${said.tryAbout}</p>
${articleTabs(visit, 'try')}
<form class="filters card" method="get" action="/console/try">
<label>${said.tryQuestion}<input name="q" value="${view.question}" maxlength="300" required lang="${view.asked}" autofocus></label>
<div class="row">${select('in', said.language, languages, view.asked)}<button>${said.tryButton}</button></div>
</form>
${view.explanation ? result(visit, view, view.explanation) : html``}`;
  return staffPage(visit.page, { title: said.tryTitle, body, place: 'articles' });
}

function result(
  visit: StaffVisit,
  view: TryView,
  { certainty, threshold, understood, hits }: Explanation,
): Html {
  const said = articleWords[visit.locale];
  const { text, asks, denies, unknown } = understood;
  const facts: [string, string][] = [
    [said.understood, text],
    [said.asks, asks.map((one) => said.askNames[one] ?? one).join('、')],
    [said.unknown, unknown.join(' ')],
    ...(denies ? [['', said.denies] as [string, string]] : []),
  ];
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  const list = hits.map((hit) => hitRow(visit, view, hit));
  return html`<section class="card"><h2>${said.certainty[certainty]} <span class="tag">${said.threshold(percent(threshold))}</span></h2><dl>${rows}</dl>
<h2>${said.hits}</h2>${list.length === 0 ? html`<p class="faint">${said.hitsNone}</p>` : html`<ol class="history">${list}</ol>`}</section>`;
}

function hitRow(visit: StaffVisit, { titleOf, asked }: TryView, hit: Explanation['hits'][number]): Html {
  const said = articleWords[visit.locale];
  const { id, score, question, common, missing, differences } = hit;
  const part = (name: string, words: readonly string[]) =>
    words.length === 0 ? html`` : html`<small>${labelled(visit, name, words.join(' · '))}</small>`;
  return html`<li><strong>${percent(score)}</strong> <meter min="0" max="1" value="${String(score)}" aria-label="${percent(score)}"></meter> <a href="/console/articles/${id}">${titleOf(id)}</a>
<small lang="${asked}">${said.matched(question)}</small>${part(said.common, common)}${part(said.lacking, missing)}${part(
    '≠',
    differences.map((one) => said.differences[one]),
  )}</li>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
