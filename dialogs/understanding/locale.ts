import type { Locale } from '../../bot/core/locale.ts';
import { isTraditional, toSimplified } from '../../bot/core/simplified.ts';
import { startsWithSurname } from './surnames.ts';
import { englishWords, foreignWords } from './tables/languages.ts';

const grammarCharacters =
  /[的了吗呢吧啊呀么我你您他她它们是不没有在请帮想要能会可怎什哪谁多几这那个和跟给把被让就都还也很太好坏用说看问谢退换修买卖咋俺啥]|唔该|唔係|几多|点解|冇/;

/**
 * The language of a clear sentence; undefined where nothing can be told: numbers, signs, names, a word or two
 * that both languages use. Chinese with characters that only traditional text has is zh-TW.
 */
export function localeOf(text: string): Locale | undefined {
  if (otherLanguage(text)) return undefined;
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const words = latinWords(text);
  if (isChinese(text, han, words)) return han.some(isTraditional) ? 'zh-TW' : 'zh-CN';
  return isEnglish(words) ? 'en-US' : undefined;
}

function isChinese(text: string, han: readonly string[], words: readonly string[]): boolean {
  if (han.length === 0) return false;
  const simplified = toSimplified(text);
  const known = words.filter((word) => englishWords.has(word)).length;
  if (known > han.length) return false;
  if (/^\p{Script=Han}{1,4}$/u.test(simplified) && startsWithSurname(simplified))
    return grammarCharacters.test(simplified.slice(1));
  return han.length > 1 || grammarCharacters.test(simplified);
}

// Typed by people who write Chinese too.
const shared = /^(?:ok|okay|yes|no|hi|hello|hey|bye|thanks|app|phone|email|y|n)$/;

function isEnglish(words: readonly string[]): boolean {
  if (words.every((word) => shared.test(word))) return false;
  const known = words.filter((word) => englishWords.has(word)).length;
  return known > 0 && (words.length < 4 || known * 5 >= words.length);
}

function latinWords(text: string): string[] {
  const withoutAddresses = text.replace(/\S+@\S+|https?:\S+|\b[a-z]*\d\w*/gi, ' ');
  return withoutAddresses.toLowerCase().match(/\p{Script=Latin}+(?:['’]\p{Script=Latin}+)?/gu) ?? [];
}

const foreignScripts =
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Greek}]/gu;

/** Whether the text is in a language that nobody is served in here: another script, or words of another European language. */
export function otherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return false;
  const foreign = text.match(foreignScripts)?.length ?? 0;
  const kana =
    text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.filter((sign) => sign !== 'の').length ?? 0;
  if (foreign * 2 > letters || kana * 4 > letters) return true;
  if (/\p{Script=Han}/u.test(text)) return false;
  const words = latinWords(text);
  const other = words.filter((word) => foreignWords.has(word)).length;
  return other > 0 && other > words.filter((word) => englishWords.has(word)).length;
}
