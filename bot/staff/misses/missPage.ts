import type { Found } from '../../../knowledge/knowledgeBase.ts';
import type { Miss } from '../../../knowledge/misses/miss.ts';
import type { MissGroup } from '../../../knowledge/misses/missGroup.ts';
import { contentLocale, contentLocales, type Locale } from '../../core/locale.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { titleOf } from './missesPage.ts';
import type { Sample } from './samples.ts';
import { missWords } from './words.ts';

export interface MissPageParts {
  /** What the bot would answer now. */
  ask(question: string, locale: Locale): Found;
  articleTitle(id: string, locale: Locale): string | undefined;
}

/** `GET /console/misses/:id`: what was asked in all its wordings, what colleagues answered, and the way to an article. */
export function missPage(
  visit: StaffVisit,
  group: MissGroup,
  samples: readonly Sample[],
  parts: MissPageParts,
): Reply {
  const { locale, service } = visit;
  const said = missWords[locale];
  const title = titleOf(group, said.erased);
  const time = (iso: string) => timeWords(iso, service.timeZone, locale);
  const facts = [said.times(group.count), said.since(time(group.firstAt)), said.last(time(group.lastAt))];
  const body = html`<p class="back"><a href="/console/misses">← ${said.back}</a></p>
<div class="head"><h1>${title}</h1><span class="tag">${mailWords[locale].kinds[group.kind]}</span><p>${facts.join(' · ')}</p></div>
${standing(visit, group)}
<div class="columns">
<div>${answers(visit, group, samples)}${conversations(visit, samples)}</div>
<div>${wordings(visit, group, parts)}${nearest(visit, group, parts)}${dismissal(visit, group)}</div>
</div>`;
  return staffPage(visit.page, { title, body, place: 'misses' });
}

function standing({ locale, service }: StaffVisit, { draft, dismissed }: MissGroup): Html {
  const said = missWords[locale];
  const name = service.staff.find(({ id }) => id === dismissed?.by)?.name ?? dismissed?.by ?? '';
  const put = dismissed ? html`<p class="note">${said.dismissed(name)}</p>` : html``;
  if (draft === undefined) return put;
  return html`<p class="note"><a href="/console/articles/${draft}">${said.drafted}</a></p>${put}`;
}

function answers({ locale }: StaffVisit, group: MissGroup, samples: readonly Sample[]): Html {
  const said = missWords[locale];
  const href = (from?: string) => {
    const query = new URLSearchParams({ miss: group.id, ...(from && { from }) });
    return `/console/write?${query}`;
  };
  const given = samples.flatMap(({ miss, answer }) =>
    answer === undefined
      ? []
      : [
          html`<li><p class="draft">${answer}</p><p><a class="button" href="${href(miss)}">${said.draft}</a></p></li>`,
        ],
  );
  const none = html`<p class="faint">${said.answersNone}</p><p class="row"><a class="button" href="${href()}">${said.draftEmpty}</a></p>`;
  const list = html`<p class="faint">${said.answersAbout}</p><ul class="history">${given}</ul><p class="row"><a href="${href()}">${said.draftEmpty}</a></p>`;
  return html`<section class="card"><h2>${said.answers}</h2>${given.length === 0 ? none : list}</section>`;
}

function conversations({ locale }: StaffVisit, samples: readonly Sample[]): Html {
  const said = missWords[locale];
  const shown = samples.map(
    ({
      lines,
    }) => html`<details><summary>${lines.find(({ from }) => from === 'customer')?.text ?? ''}</summary>
<ol class="said">${lines.map(({ from, text }) => html`<li class="${from}"><small>${said.speakers[from]}</small><p>${text}</p></li>`)}</ol></details>`,
  );
  const none = html`<p class="faint">${said.samplesNone}</p>`;
  return html`<section class="card acts"><h2>${said.samples}</h2><p class="faint">${said.samplesAbout}</p>${shown.length === 0 ? none : shown}</section>`;
}

function wordings({ locale }: StaffVisit, group: MissGroup, parts: MissPageParts): Html {
  const said = missWords[locale];
  const asked = group.misses.toReversed().filter(({ question }) => question !== '');
  const first = asked.filter((one, n) => asked.findIndex(({ question }) => question === one.question) === n);
  const wishes = group.misses.filter(({ wishedAt }) => wishedAt !== undefined).length;
  const told = group.misses.filter(({ toldAt }) => toldAt !== undefined).length;
  return html`<section class="card"><h2>${said.wordings}</h2><p class="faint">${said.wordingsAbout}</p>
<ul class="history">${first.map((miss) => wording(locale, miss, parts))}</ul>${wishes === 0 ? html`` : html`<p class="faint">${said.wishes(wishes, told)}</p>`}</section>`;
}

function wording(locale: keyof typeof missWords, miss: Miss, parts: MissPageParts): Html {
  const said = missWords[locale];
  const found = parts.ask(miss.question, miss.locale);
  const seen = miss.shown.map((id) => said.didNotHelp(parts.articleTitle(id, miss.locale) ?? id));
  const now =
    found.certainty === 'sure' && !miss.shown.includes(found.article.id)
      ? html`<small class="good">✓ ${said.answeredBy(found.article.title)}</small>`
      : html`<small class="faint">✗ ${said.unanswered}</small>`;
  const tried = seen.map((one) => html`<small class="faint">${one}</small>`);
  return html`<li lang="${contentLocale(miss.locale)}">${miss.question}${tried}${now}</li>`;
}

function nearest({ locale }: StaffVisit, { id, near }: MissGroup, { articleTitle }: MissPageParts): Html {
  const said = missWords[locale];
  const found = contentLocales.flatMap((one) => {
    const title = near === undefined ? undefined : articleTitle(near, one);
    return title === undefined ? [] : [{ locale: one, title }];
  });
  const links = found.map(
    (one) =>
      html`<li lang="${one.locale}">${one.title}<br><a href="/console/articles/${near ?? ''}/${one.locale}/edit?miss=${id}" lang="${locale}">${said.extend}</a></li>`,
  );
  const none = html`<p class="faint">${said.nearNone}</p>`;
  return html`<section class="card"><h2>${said.near}</h2>${links.length === 0 ? none : html`<ul class="history">${links}</ul>`}</section>`;
}

function dismissal({ page, locale }: StaffVisit, { id, dismissed }: MissGroup): Html {
  if (dismissed) return html``;
  const label = missWords[locale].dismiss;
  return html`<form method="post" action="/console/misses/${id}/dismiss">${formTokenField(page)}<button class="second">${label}</button></form>`;
}
