import { type ArticleRecord, latest } from '../../../knowledge/releases/record.ts';
import type { Releases } from '../../../knowledge/releases/releases.ts';
import { type ContentLocale, contentLocales } from '../../core/locale.ts';
import { notFound } from '../frame/staffReplies.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';

/** The article that an address names, with all its versions; a RequestError 404 for one that is not there. */
export async function recordIn({ exchange }: StaffVisit, releases: Releases): Promise<ArticleRecord> {
  const id = exchange.params.id ?? '';
  const record = /^[a-z0-9-]{1,60}$/.test(id) ? await releases.read(id) : undefined;
  if (!record || contentLocales.every((locale) => latest(record, locale) === undefined)) throw notFound();
  return record;
}

/** The language that an address names. */
export function localeIn({ exchange }: StaffVisit): ContentLocale {
  const locale = contentLocales.find((one) => one === exchange.params.locale);
  if (!locale) throw notFound();
  return locale;
}

/** The title of an article in the reader's language, else in the other one, else its id. */
export function titleOf(releases: Releases, reader: ContentLocale): (id: string) => string {
  return (id) => {
    const both = releases.summaries(id);
    return (both.find(({ locale }) => locale === reader) ?? both[0])?.title ?? id;
  };
}
