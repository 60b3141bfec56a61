import { DateTime } from 'luxon';
import type { ArticleSummary } from '../../../knowledge/releases/summary.ts';
import type { Usage, UsageBook } from '../../../knowledge/usageBook.ts';
import { kinds } from '../../core/kinds.ts';
import { contentLocales } from '../../core/locale.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { pageOf } from '../frame/pagesOf.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type ArticleFilter, articlesPage, type ListedArticle, stages, traits } from './articlesPage.ts';
import type { Trait } from './wordsShape.ts';

const PAGE = 50;

/** The list as it was asked for. It reads nothing from the disk. */
export function articleList(visit: StaffVisit, { releases, usage, clock }: ConsoleParts): Reply {
  const filter = filterOf(visit);
  const today = todayIn(visit, clock.now());
  const all = pairs(releases.list(), usage).filter((one) => fits(one, filter, today));
  const { entries, page, last } = pageOf(visit, all, PAGE);
  return articlesPage(visit, { articles: entries, filter, count: all.length, page, last, today });
}

/** The day in the service's zone, like 2026-11-23. */
export function todayIn({ service }: StaffVisit, now: Date): string {
  return DateTime.fromJSDate(now, { zone: service.timeZone }).toFormat('yyyy-MM-dd');
}

function filterOf({ exchange: { query } }: StaffVisit): ArticleFilter {
  return {
    text: (query.get('q') ?? '').trim().slice(0, 100),
    stage: stages.find((one) => one === query.get('stage')),
    kind: kinds.find((one) => one === query.get('kind')),
    trait: traits.find((one) => one === query.get('trait')),
  };
}

function pairs(summaries: readonly ArticleSummary[], usage: UsageBook): ListedArticle[] {
  return [...Map.groupBy(summaries, ({ id }) => id)].map(([id, both]) => ({
    id,
    languages: Object.fromEntries(both.map((one) => [one.locale, one])),
    usage: usageOf(id, usage),
  }));
}

/** How often an article was told in all languages; undefined where it never was. */
export function usageOf(id: string, usage: UsageBook): Usage | undefined {
  const counts = contentLocales.flatMap((locale) => usage.of(id, locale) ?? []);
  const [first] = counts;
  return first && counts.slice(1).reduce(sum, first);
}

function sum(one: Usage, other: Usage): Usage {
  return {
    shown: one.shown + other.shown,
    solved: one.solved + other.solved,
    notSolved: one.notSolved + other.notSolved,
    lastAt: one.lastAt > other.lastAt ? one.lastAt : other.lastAt,
  };
}

function fits(article: ListedArticle, { text, stage, kind, trait }: ArticleFilter, today: string): boolean {
  const languages = Object.values(article.languages);
  const wanted = text.toLowerCase();
  const names = [article.id, ...languages.map(({ title }) => title)].join('\n').toLowerCase();
  return (
    names.includes(wanted) &&
    (stage === undefined || languages.some((one) => one.stage === stage)) &&
    (kind === undefined || languages.some((one) => one.kind === kind)) &&
    (trait === undefined || hasTrait(article, trait, today))
  );
}

function hasTrait({ languages, usage }: ListedArticle, trait: Trait, today: string): boolean {
  if (trait === 'unsolved') return usage !== undefined && usage.notSolved > usage.solved;
  return Object.values(languages).some(({ drift, conflict, leftOut, reviewOn }) => {
    if (trait === 'drift') return drift !== undefined;
    if (trait === 'conflict') return conflict === true;
    return trait === 'leftOut' ? leftOut === true : reviewOn !== undefined && reviewOn <= today;
  });
}
