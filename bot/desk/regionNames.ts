import type { ContentLocale } from '../core/locale.ts';
import { toSimplified } from '../core/simplified.ts';

interface NamedRegion {
  id: string;
  name: Record<ContentLocale, string>;
  aliases: readonly string[];
}

/**
 * The region that a text names first, by name or alias, in Chinese of either script or in English; its name comes
 * in the language it was named in. Of two names at one place the longer counts.
 */
export function regionIn(
  text: string,
  regions: readonly NamedRegion[],
): { id: string; name: string } | undefined {
  const plain = toSimplified(text).toLowerCase();
  const named = regions.flatMap((region) =>
    [region.name['zh-CN'], region.name['en-US'], ...region.aliases].map((word) => ({
      region,
      word,
      at: placeOf(word.toLowerCase(), plain),
    })),
  );
  const [first] = named
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  if (!first) return undefined;
  return { id: first.region.id, name: first.region.name[isLatin(first.word) ? 'en-US' : 'zh-CN'] };
}

function placeOf(word: string, text: string): number {
  if (!isLatin(word)) return text.indexOf(word);
  const letters = /[a-z]/;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const whole = !letters.test(text.charAt(at - 1)) && !letters.test(text.charAt(at + word.length));
    if (whole) return at;
  }
  return -1;
}

function isLatin(word: string): boolean {
  return /^[\x20-\x7e]+$/.test(word);
}
