import type { DialogContext } from 'botbuilder-dialogs';
import { LINE, MOVED } from './lineDialog.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import type { TalkNews } from './talkDialog.ts';
import { turnOf } from './turn.ts';

/** The events by which the desk tells what goes on in a live chat; those after which another topic begins. */
const turning: Readonly<Record<string, TalkNews>> = {
  'live.joined': 'joined',
  'live.passed': 'passed',
  'live.nobody': 'nobody',
  'live.over': 'over',
};

/** Interruptions that are heard by a customer who waits for an agent; all other words are for the agent. */
export const heardInLine: ReadonlySet<string> = new Set([
  ...['tooLong', 'urgent', 'restart', 'cancel', 'language', 'help', 'deleteMyData', 'copyMyData'],
]);

export function isLiveNews(event: string): boolean {
  return event in turning || event === 'live.away' || event === 'live.back' || event === MOVED;
}

/** Says what has to be said to something that happened in a live chat, and goes on from there. */
export async function hearLiveNews(
  dc: DialogContext,
  event: string,
  services: Services,
  speech: Speech,
): Promise<void> {
  const news = turning[event];
  if (news) {
    await dc.cancelAllDialogs();
    await dc.beginDialog('sitting', { topic: { id: 'talk', options: { news } } });
    return;
  }
  if (event === MOVED) {
    await dc.continueDialog();
    return;
  }
  const agent = (await services.live.view(turnOf(dc.context).conversation))?.agent?.name ?? '';
  await speech.say(dc.context, event === 'live.away' ? 'live.agentAway' : 'live.agentBack', { agent });
}

/** At the end of a turn: who went on to something else does not stand in line any more. */
export async function leaveLineUnlessWaiting(
  { context, stack }: DialogContext,
  services: Services,
): Promise<void> {
  const { conversation } = turnOf(context);
  const isWaiting = stack.some(({ id }) => id === LINE);
  if (!isWaiting && services.live.isWaiting(conversation)) await services.live.leaveLine(conversation);
}
