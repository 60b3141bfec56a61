import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { mayHandle, mayOverrule, staffMember } from '../acts/permission.ts';
import type { Refusal } from '../acts/refusal.ts';
import type { SettingsSource } from '../settings.ts';
import { hasAgent, type LiveChat } from './liveChat.ts';
import type { LiveChats } from './liveChats.ts';

/** Why an act of an agent had no effect. */
export type LiveRefusal =
  | Exclude<Refusal, { why: 'state' | 'unknownVerb' }>
  /** They have as many chats as one may have. */
  | { why: 'full'; most: number }
  /** There is no such chat any more. */
  | { why: 'over' };

export type LiveResult = { chat: LiveChat } | { refusal: LiveRefusal };

/** One act of an agent on the chat of a conversation. */
export interface LiveAct {
  conversation: string;
  /** Staff id. */
  agent: string;
  /** The same act has the same key: the id of a form. */
  key: string;
}

/** Who acts, when, and what makes it the same act when it comes twice. */
export interface LiveActing {
  /** Staff id. */
  agent: string;
  key: string;
  now: Date;
}

export interface LiveActingParts {
  chats: LiveChats;
  /** Brings the news of a chat to its conversation. */
  watch: { tell(conversation: string): Promise<void> };
  settings: SettingsSource;
  clock: Clock;
  log: Log;
}

/**
 * Changes a chat for an agent: one compare-and-set, once by its key; when it resolves, the conversation has heard of it.
 */
export async function actOn(
  { chats, watch, settings, clock, log }: LiveActingParts,
  { conversation, agent, key }: LiveAct,
  change: (chat: LiveChat | undefined, acting: LiveActing) => LiveResult,
): Promise<LiveResult> {
  if (!staffMember(agent, settings.current)) return { refusal: { why: 'notStaff' } };
  let refusal: LiveRefusal | undefined;
  const after = await chats.change(conversation, (chat) => {
    if (isKnown(chat, key)) return chat;
    const result = change(chat, { agent, key, now: clock.now() });
    if ('chat' in result) return result.chat;
    refusal = result.refusal;
    return chat;
  });
  if (refusal || !after) return { refusal: refusal ?? { why: 'over' } };
  log.info('live.changed', { conversation, code: after.events.at(-1)?.type ?? '' });
  await watch.tell(conversation);
  return { chat: after };
}

/** Why somebody may not act on a talk: it is over, or another's, whom only leads and administrators overrule. */
export function refusalFor(
  chat: LiveChat | undefined,
  agent: string,
  settings: SettingsSource['current'],
): LiveRefusal | undefined {
  if (!hasAgent(chat) || chat.leaving) return { why: 'over' };
  if (chat.agent === agent || mayOverrule(agent, chat, settings)) return undefined;
  return { why: 'takenBy', agent: chat.agent };
}

/** Whether somebody may talk with who waits: agents of the department, who was asked for, and administrators. */
export function mayTake(
  agent: string,
  { department, named }: Pick<LiveChat, 'department' | 'named'>,
  settings: SettingsSource['current'],
): boolean {
  return mayHandle(agent, { department, ...(named !== undefined && { owner: named }) }, settings);
}

function isKnown(chat: LiveChat | undefined, key: string): boolean {
  return chat?.events.some((event) => event.key === key) ?? false;
}
