import type { DialogContext } from 'botbuilder-dialogs';
import type { Reply } from './askDialog.ts';
import { ASKED_AT_MOST } from './nameDialog.ts';
import { turnOf } from './turn.ts';

/**
 * Asks the open question of `topic` again after an interruption. Nobody is asked for their name more than twice
 * (script.md J): then it goes on without one.
 */
export async function askAgain(dc: DialogContext, topic: string | undefined): Promise<void> {
  const { sitting } = turnOf(dc.context);
  const unanswered: Reply = { text: '', pictures: 0 };
  if (topic === 'name' && sitting.nameAsked >= ASKED_AT_MOST) return void (await dc.endDialog(unanswered));
  if (topic === 'name') sitting.nameAsked += 1;
  await dc.repromptDialog();
}
