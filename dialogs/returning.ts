import { toSimplified } from '../bot/core/simplified.ts';
import { type Matter, newMatter } from './sitting.ts';
import { isTroubledAgain } from './solved.ts';
import type { Turn } from './turn.ts';
import { plain } from './understanding/plain.ts';
import { productIn } from './understanding/products.ts';

/** Longer ago it is hardly what somebody means who does not say so. */
const REMEMBERED = 7 * 86_400_000;
const STILL = /还是|仍|依然|又|\b(still|again)\b/i;
const READY =
  /(现在|可以|能|准备好|有空|有时间).{0,4}(做|弄|操作|开始|试)|步骤(是|呢|再|发|有)|^继续(吧|做)?$|\b(ready|do it now|the steps|go on)\b/i;

/** The matter that was taken for solved and is there again, with what was tried: it goes to people, nothing is told twice. */
export function troubledAgain({ activity, sitting }: Turn, text: string): Matter | undefined {
  const { matter: last } = sitting;
  const isTold = last?.outcome !== undefined && last.ticket === undefined && last.tried.length > 0;
  if (!isTold || !isTroubledAgain(text)) return undefined;
  const { kind, tried, told, texts } = last;
  return { ...newMatter(activity, text, kind), texts: [...texts, text], tried, ...(told && { told }) };
}

/**
 * What was put off and is wanted now ("I can do it now"), as it was asked about, or is there still, with what is said of
 * it; else the text as it is.
 */
export function takenUpAgain({ customer: { unsolved }, now }: Turn, text: string): string {
  if (unsolved === undefined || unsolved.ticket !== undefined) return text;
  if (now.getTime() - Date.parse(unsolved.at) > REMEMBERED) return text;
  if (READY.test(toSimplified(text))) return unsolved.matter;
  const isThere = isTroubledAgain(text) && STILL.test(toSimplified(text));
  return isThere && productIn(plain(text)) === undefined ? `${unsolved.matter} ${text}` : text;
}
