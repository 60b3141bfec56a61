import { z } from 'zod';
import type { ReadActivity } from '../support/directLineCalls.ts';

/** Buttons that lead to a ticket, the dearest first. */
const liked = ['在这里回复', '可以', '对', '先生', '我是顾客', '不用了'];

const withButtons = z.object({
  suggestedActions: z.object({ actions: z.array(z.object({ value: z.string() })) }),
});

/** What somebody who wants a person to help says to what the bot said last; always the same to the same. */
export function answerTo(heard: readonly ReadActivity[]): string {
  const mine = heard.findLastIndex(({ from }) => from.role === 'user');
  const said = heard.slice(mine + 1);
  const offered = said.flatMap(
    (one) => withButtons.safeParse(one).data?.suggestedActions.actions.map(({ value }) => value) ?? [],
  );
  const button = liked.find((one) => offered.includes(one));
  if (button !== undefined) return button;
  return said.some(({ text = '' }) => text.includes('称呼')) ? '王先生' : '转人工';
}
