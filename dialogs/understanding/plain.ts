import { toSimplified } from '../../bot/core/simplified.ts';

/**
 * The text as the rules of this folder read it: NFKC, lower case, simplified characters, straight apostrophes,
 * no invisible characters, single spaces, no space between Chinese characters. Offsets do not carry over.
 */
export function plain(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '')
    .trim();
}

/** The text without the signs at its ends that carry no meaning. */
export function bare(text: string): string {
  return text.replace(/^[\s,，。.!！~～、;；:：…—-]+|[\s,，。.!！~～、;；:：…—-]+$/g, '');
}
