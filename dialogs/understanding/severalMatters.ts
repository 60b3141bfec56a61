import type { Locale } from '../../bot/core/locale.ts';
import { isAside } from './namedFacts.ts';
import { understand } from './understand.ts';

const BETWEEN =
  /[\s,，。.;；!！?？]+(?=(?:另外|此外|顺便|再就是|对了|还有(?!一[样点些])|by the way|btw|also,? |another thing))/i;
const CONNECTING =
  /^(?:另外|此外|顺便|再就是|对了|还有|by the way|btw|also|another thing)(?:还?(?:想|要)?(?:再)?(?:问|说)?一?下?)[\s,，:：]*/i;

/**
 * The matters of one message that holds several, each put beside the one before ("…，顺便问下发票怎么开"); the whole text
 * alone where a part says nothing that stands by itself.
 */
export function severalMatters(text: string, locale: Locale): string[] {
  const pieces = text.split(BETWEEN);
  const kinds = pieces.map((piece) => understand(piece, { locale })).map(kindAlone);
  const areAll = pieces.slice(1).every(isAside) && kinds.every((kind) => kind !== undefined);
  if (!areAll || new Set(kinds).size < pieces.length) return [text];
  return pieces.map((piece) => piece.replace(CONNECTING, ''));
}

function kindAlone({ kind, kindSure, vague }: ReturnType<typeof understand>): string | undefined {
  return kind !== null && kindSure && !vague ? kind : undefined;
}
