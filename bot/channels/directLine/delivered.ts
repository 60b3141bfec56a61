import type { Activity } from 'botbuilder';
import { randomId } from '../../core/ids.ts';
import type { Conversation, LogEntry } from '../../turn/conversation.ts';
import { contentOf, withWholeAddresses } from '../outgoing.ts';

export const CHANNEL = 'directline';

/** An activity as clients receive it; JSON, so the time is text. */
export type DeliveredActivity = Omit<Partial<Activity>, 'timestamp'> & { timestamp: string };

type Owner = Pick<Conversation, 'id' | 'customer'>;

/** A log entry as clients receive it: with its id, its time, and who said it. */
export function delivered(entry: LogEntry, conversation: Owner, baseUrl: string): DeliveredActivity {
  return {
    ...withWholeAddresses(contentOf(entry.activity), baseUrl),
    ...envelope(conversation),
    id: entry.id,
    timestamp: entry.at,
    from: speaker(entry, conversation),
    ...reply(entry, conversation),
  };
}

/** The sign that an answer is being prepared; it has no place in the log. */
export function typing(conversation: Owner, at: Date): DeliveredActivity {
  const from = { id: 'bot', name: '', role: 'bot' };
  const id = `${conversation.id}|${randomId()}`;
  return { ...envelope(conversation), type: 'typing', id, timestamp: at.toISOString(), from };
}

function envelope({ id }: Owner): Pick<Partial<Activity>, 'channelId' | 'conversation'> {
  return { channelId: CHANNEL, conversation: { id, isGroup: false, conversationType: '', name: '' } };
}

function speaker(entry: LogEntry, { customer }: Owner): { id: string; name: string; role: string } {
  if (entry.from === 'customer') return { id: customer, name: '', role: 'user' };
  return { id: entry.from, name: entry.activity.from?.name ?? '', role: 'bot' };
}

// Clients hold an answer back for seconds when they do not know what it replies to, so only what stands in the log
// before it is named.
function reply(entry: LogEntry, { id }: Owner): { replyToId?: string } {
  const { replyToId } = entry.activity;
  const seq = Number(replyToId?.slice(id.length + 1));
  const isKnown = replyToId?.startsWith(`${id}|`) && /^\d{7,}$/.test(replyToId.slice(id.length + 1));
  return entry.from !== 'customer' && replyToId && isKnown && seq < entry.seq ? { replyToId } : {};
}
