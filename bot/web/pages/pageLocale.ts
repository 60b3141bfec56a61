import type { ContentLocale, Locale } from '../../core/locale.ts';
import { chosenLocale } from '../chat/language.ts';
import { header, type Visit } from '../exchange.ts';

/** The language of a page: what its address asks for (`?locale=en-US`), else what the browser prefers. */
export function pageLocale({ query, request }: Visit, served: readonly ContentLocale[]): Locale {
  const asked = query.get('locale');
  const accepted = acceptedTags(header(request, 'accept-language') ?? '');
  return chosenLocale(asked ? [asked, ...accepted] : accepted, served);
}

/** The tags of an Accept-Language header, most wanted first. */
function acceptedTags(text: string): string[] {
  const wanted = text
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters
        .map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    });
  return wanted
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
