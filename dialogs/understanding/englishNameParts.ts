import {
  everyday,
  firstNames,
  isKnownName,
  key,
  lastNames,
  never,
  particles,
  pinyin,
} from './englishNameLists.ts';
import type { NameParts } from './nameParts.ts';

/** What leads to a name: a title before it, words that announce one, or nothing. */
export type Evidence = 'titled' | 'cued' | 'bare';

/** The leading words that can be parts of a name; a word of everyday speech ends it. */
export function nameWords(name: string, evidence: Evidence): string[] {
  const found: string[] = [];
  for (const word of name.split(' ')) {
    const clean = word.replace(/[.]+$/, '');
    if (isColour(clean, found)) break;
    const isFamilyName = firstNames.has(key(found.at(-1))) && lastNames.has(key(clean));
    if (!isFamilyName && !isNameWord(clean, evidence, found)) break;
    found.push(clean);
    if (/[,.]$/.test(word)) break;
  }
  while (particles.has(found.at(-1) ?? '')) found.pop();
  return found;
}

// "Jade green" is a colour, "Jade Green" and "jade green" a person.
function isColour(word: string, before: readonly string[]): boolean {
  return /^(?:green|gr[ae]y|brown|white|black|gold|silver)$/.test(word) && /^\p{Lu}/u.test(before[0] ?? '');
}

// After a title or "surname" a capital letter makes a name of nearly every word.
const noFamily = /^(?:I|The|My|Is|It|Not?|None|Or|And|What|Why|Private|Secret|Unknown|Please)$/;

function isNameWord(word: string, evidence: Evidence, before: readonly string[]): boolean {
  const at = before.length;
  const lower = key(word);
  if (!/^\p{L}[\p{L}'-]*$/u.test(word) || lower.length < 2) return false;
  const isCapital = /^\p{Lu}/u.test(word);
  if (
    isCapital &&
    (firstNames.has(lower) ||
      (lastNames.has(lower) && (at > 0 || evidence === 'titled' || evidence === 'bare')))
  )
    return true;
  if (evidence === 'titled' && lastNames.has(lower)) return true;
  const isFamily = evidence === 'titled' || (evidence === 'cued' && isKnownName(word));
  if (never.has(lower)) return isFamily && isCapital && !noFamily.test(word);
  if (!isCapital && everyday.has(lower) && evidence === 'bare' && at === 0) return false;
  if (firstNames.has(lower) || lastNames.has(lower) || pinyin.has(lower) || particles.has(lower)) return true;
  if (evidence !== 'bare' && at === 0) return isCapital || !/(?:ing|ed|ly|tion|ness)$/.test(lower);
  return (
    (/^\p{Lu}\p{L}*(?:['-]\p{L}+)*$/u.test(word) && !/^\p{Lu}{2,}$/u.test(word)) ||
    (isPinyin(key(before[0])) && isPinyin(lower))
  );
}

const syllable =
  '(?:[bpmfdtnlgkhjqxrzcswy]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|e|i|o|u|v)';
const pinyinName = new RegExp(`^${syllable}(?:${syllable})?$`);

function isPinyin(word: string): boolean {
  return pinyinName.test(word) && word.length > 1;
}

/** A name of one word, as the surname or the given name that it is, or else what was asked for. */
export function singleName(word: string, role: 'surname' | 'given' | 'either'): NameParts | null {
  const lower = key(word);
  const isFirst =
    firstNames.has(lower) || (/^\p{L}+-\p{L}+$/u.test(word) && firstNames.has(lower.split('-')[0] ?? ''));
  const isLast = lastNames.has(lower) || pinyin.has(lower);
  if (role === 'surname' && !isFirst && !isLast && !/^\p{Lu}/u.test(word)) return null;
  const given =
    role === 'given' ? !(pinyin.has(lower) && !isFirst) : isFirst && !(isLast && role === 'surname');
  return given
    ? { surname: null, given: capital(word), title: null }
    : { surname: capital(word), given: null, title: null };
}

/** A name of several words in its two parts; a Chinese surname in pinyin may come first. */
export function splitName(parts: readonly string[]): { surname: string | null; given: string | null } {
  const lower = parts.map(key);
  const particleAt = lower.findIndex((part, at) => at > 0 && particles.has(part));
  const chineseFirst =
    parts.length === 2 &&
    pinyin.has(lower[0] ?? '') &&
    isPinyin((lower[1] ?? '').replace('-', '')) &&
    !(pinyin.has(lower[1] ?? '') && !pinyin.has(lower[0] ?? ''));
  if (particles.has(lower[0] ?? '') && !firstNames.has(lower[0] ?? ''))
    return { surname: join(parts), given: null };
  const last = parts.length > 2 && isDouble(lower.slice(-2)) ? 2 : 1;
  const cut = particleAt > 0 ? particleAt : parts.length - last;
  if (chineseFirst) return { surname: join(parts.slice(0, 1)), given: join(parts.slice(1)) };
  return { surname: join(parts.slice(cut)), given: join(parts.slice(0, cut)) };
}

/** Whether two words are the family names of both parents (García Márquez). */
export function isDouble(parts: readonly string[]): boolean {
  const isOne = (word: string) =>
    /(?:[ao]s?|es|[eiu]z)$/.test(word) &&
    (lastNames.has(word) || /[eiu]z$/.test(word)) &&
    !firstNames.has(word);
  return parts.length === 2 && parts.map(key).every(isOne);
}

function join(parts: readonly string[]): string {
  return parts.map(capital).join(' ');
}

/** The word as a name is written: people type in lower case or all capitals; particles and inner capitals stay. */
export function capital(word: string): string {
  if (particles.has(word) || /\s/.test(word)) return word.includes(' ') ? join(word.split(' ')) : word;
  if (/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word)) return word;
  return word.toLowerCase().replace(/(?:^|['-])\p{L}/gu, (start) => start.toUpperCase());
}
