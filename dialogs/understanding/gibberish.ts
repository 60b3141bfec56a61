import { plain } from './plain.ts';
import { englishWords } from './tables/languages.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'poiuytrewq', 'lkjhgfdsa', 'mnbvcxz'];

/** Whether a text is keyboard noise: no word of any language, no number that could mean something, no sign with a meaning. */
export function isGibberish(text: string): boolean {
  const said = plain(text).replace(/\s+/g, '');
  if (/^(.)\1{3,}$/u.test(said) && !/[?？!！。.哈嗯啊呵嘿嘻急6\p{Emoji_Presentation}]/u.test(said))
    return true;
  if (/^[^\p{L}\p{N}\p{Emoji_Presentation}?？!！。.…+]+$/u.test(said)) return said.length > 2;
  const words = plain(text).match(/[a-z]+/g) ?? [];
  if (words.some((word) => englishWords.has(word))) return false;
  if (!/^[a-z]+$/.test(said) || said.length < 4) return isMixedNoise(said);
  return isRepeated(said) || onOneRow(said) || !hasVowels(said);
}

// asd;lkj12#q: letters, digits and signs without order.
function isMixedNoise(said: string): boolean {
  return /^[\x21-\x7e]{6,}$/.test(said) && /[a-z][;\\[\]#$%^&*=]+[a-z]/.test(said) && !/[@/:]/.test(said);
}

function isRepeated(said: string): boolean {
  return (
    /^([a-z]{2,4})\1{1,}[a-z]{0,3}$/.test(said) &&
    !/^(?:(?:ha|he|xi|hi|ho|la|ma|ba|da|bye|xie|hei|bai|en|zai|hao|nai|mei|gun|kuai|guai|man|deng){2,})/.test(
      said,
    )
  );
}

function onOneRow(said: string): boolean {
  if (said.length < 5) return false;
  const runs = said.match(/.{4}/g) ?? [];
  return (
    rows.some((row) => runs.length > 0 && runs.every((run) => row.includes(run.slice(0, 3)))) ||
    rows.slice(1, 3).some((row) => [...said].every((one) => row.includes(one)))
  );
}

function hasVowels(said: string): boolean {
  const vowels = said.match(/[aeiouyv]/g)?.length ?? 0;
  return vowels * 6 >= said.length && !/[^aeiouy]{6,}/.test(said);
}
