import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { type ArticleRecord, latest } from './record.ts';
import { wordsFingerprint } from './sameArticle.ts';

/** The language that changed while the other did not; undefined where both say the same, or only one is there. */
export function driftOf(record: ArticleRecord): ContentLocale | undefined {
  const changed = changedLocales(record);
  return changed?.length === 1 ? changed[0] : undefined;
}

/** The record that remembers both languages as in step, if both changed or have just become a pair. */
export function keptInStep(record: ArticleRecord): ArticleRecord {
  const changed = changedLocales(record);
  return changed === undefined || changed.length === 1 ? record : declaredInStep(record);
}

/** The record after somebody said that both languages say the same as they stand. */
export function declaredInStep(record: ArticleRecord): ArticleRecord {
  const [chinese, english] = [latest(record, 'zh-CN'), latest(record, 'en-US')];
  if (!chinese || !english) return record;
  const inStep = {
    'zh-CN': wordsFingerprint(chinese.article),
    'en-US': wordsFingerprint(english.article),
  };
  return { ...record, inStep };
}

// Undefined where there is nothing to compare; all of them where they were never in step.
function changedLocales(record: ArticleRecord): ContentLocale[] | undefined {
  const versions = contentLocales.map((locale) => latest(record, locale));
  if (versions.includes(undefined)) return undefined;
  return contentLocales.filter((locale, n) => {
    const version = versions[n];
    return version && wordsFingerprint(version.article) !== record.inStep?.[locale];
  });
}
