import type { Receipt, ReplyBy, TranscriptLine } from '../bot/core/handOff.ts';
import type { LiveView } from '../bot/core/live.ts';
import { openCase, routed } from './openCase.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import type { Turn } from './turn.ts';

const LONGEST = 4000;

/** What one of them, or both, said since an agent was asked for, a line each. */
export function saidInTalk(
  { transcript }: Turn,
  { since }: LiveView,
  ...from: Exclude<TranscriptLine['from'], 'bot'>[]
): string {
  const lines = transcript.filter((line) => line.at >= since && line.text !== '');
  const shown = lines.filter((line) => line.from !== 'bot' && from.includes(line.from));
  const named = from.length > 1;
  return shown
    .map(({ name, text }) => (named && name !== undefined ? `${name}: ${text}` : text))
    .join('\n')
    .slice(-LONGEST);
}

/** Opens the ticket of a matter that was talked about, or waited with: nothing more is asked, all that was said goes along. */
export async function openTalkedCase(
  services: Services,
  turn: Turn,
  matter: Matter,
  view: LiveView,
): Promise<Receipt> {
  const said = saidInTalk(turn, view, 'customer').split('\n');
  matter.texts.push(...said.filter((text) => text !== '' && !matter.texts.includes(text)));
  const replyBy = await replyWay(services, turn, matter);
  return await openCase(
    services,
    turn,
    matter,
    'asked',
    { replyBy },
    {
      notes: view.notes,
      ...(view.named && { named: view.named }),
    },
  );
}

// Here, unless an answer at the promised time would not reach the customer and another way is known.
async function replyWay({ desk }: Services, turn: Turn, matter: Matter): Promise<ReplyBy> {
  const { capabilities, conversation, customer, locale, now } = turn;
  const { promisedAt } = desk.preview(routed(matter), locale);
  const at = promisedAt ? new Date(promisedAt.iso) : now;
  if (await capabilities.reachable(conversation, at)) return 'here';
  const { phone, email } = customer.contacts;
  return phone ? 'phone' : email ? 'email' : 'here';
}
