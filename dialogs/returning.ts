import { toSimplified } from '../bot/core/simplified.ts';
import { type Matter, newMatter } from './sitting.ts';
import { isTroubledAgain } from './solved.ts';
import type { Turn } from './turn.ts';

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

/** What was put off and is wanted now ("I can do it now"), as it was asked about; else the text as it is. */
export function takenUpAgain({ customer: { unsolved } }: Turn, text: string): string {
  const isPutOff = unsolved !== undefined && unsolved.ticket === undefined;
  return isPutOff && READY.test(toSimplified(text)) ? unsolved.matter : text;
}
