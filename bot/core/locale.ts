/** The languages a customer can be served in; zh-TW is read from zh-CN content until it has its own. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en-US';

/** The languages that lines and articles are written in. */
export type ContentLocale = 'zh-CN' | 'en-US';

export const contentLocales: readonly ContentLocale[] = ['zh-CN', 'en-US'];

export function contentLocale(locale: Locale): ContentLocale {
  return locale === 'en-US' ? 'en-US' : 'zh-CN';
}

/** A BCP 47 tag from a browser or channel (`zh-Hans-CN`, `en-GB`) as one of ours; undefined for other languages. */
export function localeFromTag(tag: string | undefined): Locale | undefined {
  const lower = tag?.toLowerCase() ?? '';
  if (/^zh-(tw|hk|mo|hant)/.test(lower)) return 'zh-TW';
  if (/^zh\b/.test(lower)) return 'zh-CN';
  return /^en\b/.test(lower) ? 'en-US' : undefined;
}
