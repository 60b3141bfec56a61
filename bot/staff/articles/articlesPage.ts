import type { ArticleSummary, Stage } from '../../../knowledge/releases/summary.ts';
import type { Usage } from '../../../knowledge/usageBook.ts';
import { type Kind, kinds } from '../../core/kinds.ts';
import { type ContentLocale, contentLocales } from '../../core/locale.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { type Choice, folded, select } from '../frame/formParts.ts';
import { pagesOf } from '../frame/pagesOf.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { articleTabs } from './articleTabs.ts';
import { articleWords } from './words.ts';
import type { Trait } from './wordsShape.ts';

export const stages: readonly Stage[] = [
  'draft',
  'reviewed',
  'scheduled',
  'published',
  'expired',
  'withdrawn',
];
export const traits: readonly Trait[] = ['drift', 'conflict', 'reviewDue', 'leftOut', 'unsolved'];

export interface ArticleFilter {
  text: string;
  stage: Stage | undefined;
  kind: Kind | undefined;
  trait: Trait | undefined;
}

/** An article in the languages there are, and how often it was told in all of them. */
export interface ListedArticle {
  id: string;
  languages: Partial<Record<ContentLocale, ArticleSummary>>;
  usage: Usage | undefined;
}

export interface ArticlesView {
  articles: ListedArticle[];
  filter: ArticleFilter;
  count: number;
  page: number;
  last: number;
  /** Today in the service's zone. */
  today: string;
}

/** `GET /console/articles`: all articles, with how far they are and how often they helped. */
export function articlesPage(visit: StaffVisit, view: ArticlesView): Reply {
  const said = articleWords[visit.locale];
  const rows = view.articles.map((one) => row(visit, one, view.today));
  const body = html`<div class="head"><h1>${said.title}</h1><a class="button" href="/console/write">${said.write}</a></div>
<p class="lead">${said.about}</p>
${articleTabs(visit, 'articles')}
${filters(visit, view.filter)}
<p class="faint" role="status">${said.count(view.count)}</p>
${rows.length === 0 ? html`<section class="card"><p class="faint">${said.empty}</p></section>` : html`<ol class="list">${rows}</ol>`}
${pagesOf(visit, { ...view, label: said.title })}`;
  return staffPage(visit.page, { title: said.title, body, place: 'articles' });
}

function filters({ locale }: StaffVisit, { text, stage, kind, trait }: ArticleFilter): Html {
  const said = articleWords[locale];
  const all = (choices: Choice[]): Choice[] => [['', said.all], ...choices];
  const stageChoices = all(stages.map((one) => [one, said.stages[one]]));
  const kindChoices = all(kinds.map((one) => [one, mailWords[locale].kinds[one]]));
  const traitChoices = all(traits.map((one) => [one, said.traits[one]]));
  const selects = html`<div class="selects">
${select('stage', said.stage, stageChoices, stage ?? '')}
${select('kind', said.kind, kindChoices, kind ?? '')}
${select('trait', said.trait, traitChoices, trait ?? '')}
</div>`;
  return html`<form class="filters card" method="get" action="/console/articles" role="search">
<label>${said.search}<input type="search" name="q" value="${text}" placeholder="${said.searchHint}" maxlength="100"></label>
<div class="row"><button>${said.show}</button></div>
${folded(said.filters, selects, (stage ?? kind ?? trait) !== undefined)}
</form>`;
}

function row({ locale, service }: StaffVisit, { id, languages, usage }: ListedArticle, today: string): Html {
  const said = articleWords[locale];
  const shown = languages[locale] ?? contentLocales.map((one) => languages[one]).find((one) => one);
  const counts = usage
    ? html`<strong>${said.usage(usage.shown, usage.solved, usage.notSolved)}</strong><small>${said.lastUsed(timeWords(usage.lastAt, service.timeZone, locale))}</small>`
    : html`<small>${said.unused}</small>`;
  const chips = contentLocales.map((one) => chip(locale, one, languages[one], today));
  return html`<li><a class="list-link" href="/console/articles/${id}"><span class="what"><b>${shown?.title ?? id}</b>${chips}</span><span class="figures">${counts}</span></a></li>`;
}

function chip(
  reader: ContentLocale,
  locale: ContentLocale,
  summary: ArticleSummary | undefined,
  today: string,
): Html {
  const said = articleWords[reader];
  const name = said.languages[locale];
  if (!summary) return html`<span class="tag">${name} · ${said.missing}</span>`;
  const mark = markOf(summary, today);
  const tag = html`<span class="tag ${summary.stage === 'published' ? 'settled' : ''}">${name} · ${said.stages[summary.stage]}</span>`;
  return mark === undefined ? tag : html`${tag}<span class="tag pressing">${said.marks[mark]}</span>`;
}

/** What about an article somebody should look at, the most pressing one. */
export function markOf(
  { conflict, leftOut, drift, reviewOn }: ArticleSummary,
  today: string,
): keyof (typeof articleWords)['zh-CN']['marks'] | undefined {
  if (leftOut) return 'leftOut';
  if (conflict) return 'conflict';
  if (drift !== undefined) return drift;
  return reviewOn !== undefined && reviewOn <= today ? 'reviewDue' : undefined;
}
