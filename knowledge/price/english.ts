import {
  cents,
  closed,
  direct,
  giving,
  goods,
  measures,
  open,
  opening,
  pairs,
  rated,
  returned,
  sure,
  tag,
  timely,
  trade,
  tradeTight,
  year,
} from './englishWords.ts';
import type { Numeral } from './numerals.ts';
import { ofOtherThings, startsWithUnit } from './quantities.ts';
import { before, type Finding, type Reading } from './reading.ts';

const latin = /[a-z]{2}/;

/** Numbers in English sentences that the words around them make a price. */
export function englishAmounts(reading: Reading, taken: Uint8Array): Finding[] {
  const { text } = reading;
  if (!latin.test(text)) return [];
  const compared = pairs.flatMap((pair) =>
    Array.from(
      text.matchAll(pair),
      ({ 0: found, index }): Finding => ({
        start: index,
        end: index + found.length,
        rule: 'comparison',
      }),
    ),
  );
  const numbers = [...reading.figures, ...reading.spelt]
    .filter((numeral) => !taken[numeral.start] && isAmount(reading, numeral))
    .map(({ start, end }): Finding => ({ start, end, rule: 'context' }));
  return [...compared, ...numbers];
}

function isAmount({ text, safe }: Reading, { start, end, value }: Numeral): boolean {
  const left = before(text, start, 60);
  const token = text.slice(start, end);
  if (/^\.[a-z]{2,5}/.test(text.slice(end, end + 6)) && !trade.test(left)) return false;
  if (!latin.test(left + text.slice(start, end + 30)) || safe[start]) return false;
  if (startsWithUnit(text, end) || ofOtherThings(text, start)) return false;
  const rest = text.slice(end, end + 40);
  if (opening.test(rest) && value >= 5) return !measures.test(left);
  if (!open.test(rest) || (value < 10 && !cents.test(token) && !tag.test(token))) return false;
  if (goods.test(left) || tag.test(token)) return true;
  return isPriced(left, token, rest, value);
}

function isPriced(left: string, token: string, rest: string, value: number): boolean {
  const sentence = left.replace(/^.*[.!?;\n](?!\d)/s, '');
  if (cents.test(token) && (trade.test(sentence) || /\b(?:for|at|only|just|from)\s$/.test(sentence)))
    return true;
  if (tradeTight.test(sentence) || rated.test(rest)) return true;
  if (giving.test(sentence) && returned.test(rest)) return true;
  if (measures.test(sentence) || (year.test(token) && !trade.test(sentence))) return false;
  const isDirect = direct.test(sentence) && !(timely.test(sentence) && value <= 31 && !trade.test(sentence));
  if (
    isDirect &&
    ((closed.test(rest) && sentence !== '') || sure.test(rest) || (token.endsWith('k') && open.test(rest)))
  )
    return true;
  return (
    trade.test(sentence) || (trade.test(rest.replace(/[.!?;\n](?!\d).*$/s, '')) && !/\band $/.test(sentence))
  );
}
