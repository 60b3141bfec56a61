import { toSimplified } from '../../bot/core/simplified.ts';

/** Words that read like a price and are none, allowed only inside the text that they were checked in. */
export interface AllowedPassage {
  /** The whole text, for example the answer of an article. */
  text: string;
  /** The allowed part of it, as it stands there. */
  passage: string;
}

/**
 * `said` with every allowed passage covered wherever the text that it belongs to is said as a whole; the same words
 * anywhere else stay. Offsets stay true, and texts are compared in simplified characters.
 */
export function withoutAllowed(said: string, allowed: readonly AllowedPassage[]): string {
  const simplified = allowed.length > 0 ? toSimplified(said) : said;
  return allowed.reduce((covered, { text, passage }) => {
    const [whole, part] = [toSimplified(text), toSimplified(passage)];
    const inText = places(whole, part);
    const found = places(simplified, whole).flatMap((at) => inText.map((offset) => at + offset));
    return found.reduce((result, at) => cover(result, at, passage.length), covered);
  }, said);
}

function places(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + part.length)) {
    found.push(at);
  }
  return found;
}

// A word that counts nothing and costs nothing: spaces would let what stands on both sides meet.
function cover(text: string, at: number, length: number): string {
  const passage = text.slice(at, at + length);
  const filler = /\p{Script=Han}/u.test(passage) ? '某' : 'x';
  return text.slice(0, at) + passage.replace(/\S/g, filler) + text.slice(at + length);
}
