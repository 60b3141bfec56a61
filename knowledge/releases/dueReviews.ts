import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { type ArticleRecord, latest } from './record.ts';
import { reviewDay } from './summary.ts';

/** An article whose owner is to look whether it is still right. */
export interface DueReview {
  id: string;
  locale: ContentLocale;
  title: string;
  owner: string;
  /** The day that it was due. */
  day: string;
}

/** What is due by a day (in the service's zone) and of which nobody was reminded yet. */
export function dueReviews(records: readonly ArticleRecord[], today: string): DueReview[] {
  return records.flatMap((record) =>
    contentLocales.flatMap((locale) => {
      const day = reviewDay(record, locale);
      const article = latest(record, locale)?.article;
      if (!article || day === undefined || day > today || record.reminded[locale] === day) return [];
      return [{ id: record.id, locale, title: article.title, owner: article.owner, day }];
    }),
  );
}

/** The record that remembers that its owner was reminded. */
export function withReminder(record: ArticleRecord, { locale, day }: DueReview): ArticleRecord {
  return { ...record, reminded: { ...record.reminded, [locale]: day } };
}
