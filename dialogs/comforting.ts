import type { DialogContext } from 'botbuilder-dialogs';
import { questionOf } from './askDialog.ts';
import { comfort } from './feelings.ts';
import { greetBriefly } from './greeting.ts';
import { heard, isBrief } from './hearing.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';

/** Names disappointment once, before the words are dealt with. A bare yes or no to a question is no mood. */
export async function comfortIfUpset(
  { context, stack, activeDialog }: DialogContext,
  services: Services,
  speech: Speech,
): Promise<void> {
  const { text = '' } = context.activity;
  const { feeling, yesNo } = heard(text, turnOf(context).locale, stack.at(-2)?.id);
  const { key = 'opening.menu' } = questionOf(activeDialog);
  const isAnswer = key !== 'opening.menu' && yesNo !== null && isBrief(text);
  if (feeling !== 'upset' || isAnswer) return;
  await greetBriefly(context, services, speech);
  await comfort(context, speech);
}
