import { type ContentLocale, contentLocale, type Locale, localeFromTag } from '../../core/locale.ts';

/**
 * The language to serve a visitor in: the first of `tags` (BCP 47, preferred first) that is served, else English for
 * those who read something else altogether, else the first language served.
 */
export function chosenLocale(tags: readonly string[], served: readonly ContentLocale[]): Locale {
  const known = tags.map(localeFromTag).filter((locale) => locale !== undefined);
  const found = known.find((locale) => served.includes(contentLocale(locale)));
  const readsSomethingElse = tags.some((tag) => /^[a-z]/i.test(tag)) && served.includes('en-US');
  return found ?? (readsSomethingElse ? 'en-US' : (served[0] ?? 'zh-CN'));
}
