import type { Leaving } from '../../core/live.ts';
import type { TransferTarget } from '../acts/transferTarget.ts';
import type { LiveActing, LiveResult } from './liveActing.ts';
import type { LiveChat, LiveEvent, LiveNews } from './liveChat.ts';

const MOST_EVENTS = 200;
const MOVES_TOLD_EVERY = 60_000;

/** What a customer asks for when they ask for a person. */
export type LiveRequest = Pick<
  LiveChat,
  'conversation' | 'channel' | 'customer' | 'locale' | 'kind' | 'priority' | 'problem' | 'department'
> & { named?: string };

/** In line, behind those who asked before; who waits or talks already stays where they are. */
export function asked(chat: LiveChat | undefined, request: LiveRequest, until: Date, now: Date): LiveChat {
  if (chat && chat.state !== 'over') return chat;
  return withEvent(
    { ...opened(chat, request, now), state: 'waiting', waitsUntil: until.toISOString() },
    { type: 'asked' },
    now,
  );
}

/** Out of the line: the customer waits no longer. Nothing changes for one who is talking. */
export function leftLine(chat: LiveChat, now: Date): LiveChat {
  return chat.state === 'waiting' ? withEvent({ ...chat, state: 'over' }, { type: 'left' }, now) : chat;
}

/** The place in line, which is told again when it has become better, once a minute; at first the customer was told. */
export function placed(chat: LiveChat, place: number, now: Date): LiveChat {
  const at = now.toISOString();
  const { toldPlace, round, news } = chat;
  if (!toldPlace) return { ...chat, toldPlace: { place, at } };
  if (place >= toldPlace.place || now.getTime() - Date.parse(toldPlace.at) < MOVES_TOLD_EVERY) return chat;
  const key = `live.moved.${round}.${at}`;
  return { ...chat, toldPlace: { place, at }, news: [...news, { key, name: 'live.moved' }] };
}

/** Nobody came in time; the customer is promised an answer instead. */
export function waitedInVain(chat: LiveChat, now: Date): LiveChat {
  return told(withEvent({ ...chat, state: 'over' }, { type: 'left' }, now), 'live.nobody');
}

/** An agent takes who waits; one alone gets them. */
export function joined(chat: LiveChat, { agent, key, now }: LiveActing): LiveResult {
  if (chat.state === 'talking' && chat.agent === agent) return { chat };
  if (chat.state === 'talking') return { refusal: { why: 'takenBy', agent: chat.agent ?? '' } };
  if (chat.state === 'over') return { refusal: { why: 'over' } };
  return {
    chat: told(
      withEvent(withAgent(chat, agent, now), { type: 'joined', by: agent, key }, now),
      'live.joined',
    ),
  };
}

/** An agent steps into a talk of the customer with the bot; who waits in line is taken from there. */
export function takenOver(chat: LiveChat | undefined, request: LiveRequest, acting: LiveActing): LiveResult {
  if (chat && chat.state !== 'over') return joined(chat, acting);
  const { agent, key, now } = acting;
  const talking = withAgent(opened(chat, request, now), agent, now);
  return { chat: told(withEvent(talking, { type: 'takenOver', by: agent, key }, now), 'live.joined') };
}

/** Back into the line, for another department or a certain colleague. */
export function passed(
  chat: LiveChat,
  { agent, key, now }: LiveActing,
  { department, owner }: TransferTarget,
  text: string,
  until: Date,
): LiveChat {
  const { agent: _agent, named: _named, awayAt: _away, ...talked } = chat;
  const { saidAt: _said, unansweredSince: _unanswered, alert: _alert, toldPlace: _place, ...rest } = talked;
  const waiting: LiveChat = {
    ...rest,
    ...(owner !== undefined && { named: owner }),
    ...{ department, state: 'waiting', waitsSince: now.toISOString(), waitsUntil: until.toISOString() },
  };
  const event: Omit<LiveEvent, 'at'> = { type: 'passed', by: agent, key, ...(text !== '' && { text }) };
  return told(withEvent(waiting, event, now), 'live.passed');
}

/** The customer said something that waits for an answer. `at` is when they said it. */
export function heard(chat: LiveChat, at: string): LiveChat {
  const isAnswered = chat.saidAt !== undefined && chat.saidAt >= at;
  return chat.unansweredSince !== undefined || isAnswered ? chat : { ...chat, unansweredSince: at };
}

/** The agent said something. */
export function answered(chat: LiveChat, now: Date): LiveChat {
  const { unansweredSince: _unanswered, awayAt: _away, ...rest } = chat;
  return { ...rest, saidAt: now.toISOString() };
}

/** The agent is silent; the customer is asked to wait, once. */
export function away(chat: LiveChat, now: Date): LiveChat {
  return told(withEvent({ ...chat, awayAt: now.toISOString() }, { type: 'away' }, now), 'live.away');
}

/** The agent is about to speak again after a silence; the customer hears an apology first. */
export function back(chat: LiveChat): LiveChat {
  const { awayAt, ...rest } = chat;
  return awayAt === undefined ? chat : told(rest, 'live.back');
}

/** The talk comes to its end; the customer hears how, and then it is over. */
export function left(chat: LiveChat, how: Leaving, now: Date, by?: { agent: string; key: string }): LiveChat {
  if (chat.state !== 'talking' || chat.leaving) return chat;
  const leaving = { how, at: now.toISOString() };
  const acted = by ? { by: by.agent, key: by.key } : {};
  return told(withEvent({ ...chat, leaving }, { type: how, ...acted }, now), 'live.over');
}

/** The end of a talk that was told, and not dealt with by the conversation: it is told once more. */
export function leftAgain(chat: LiveChat, now: Date): LiveChat {
  const at = now.toISOString();
  if (!chat.leaving || chat.news.length > 0) return chat;
  const key = `live.over.${chat.round}.${at}`;
  return { ...chat, leaving: { ...chat.leaving, at }, news: [{ key, name: 'live.over' }] };
}

/** The customer has heard of the end. */
export function finished(chat: LiveChat, ticket: string | undefined): LiveChat {
  if (chat.state === 'over' && chat.ticket === ticket) return chat;
  return { ...chat, state: 'over', ...(ticket !== undefined && { ticket }) };
}

/** A note that only colleagues see. */
export function noted(chat: LiveChat, { agent, key, now }: LiveActing, text: string): LiveChat {
  return withEvent(chat, { type: 'note', by: agent, key, text }, now);
}

// Who joins is expected to say something.
function withAgent(chat: LiveChat, agent: string, now: Date): LiveChat {
  return { ...chat, state: 'talking', agent, unansweredSince: now.toISOString() };
}

function opened(before: LiveChat | undefined, request: LiveRequest, now: Date): LiveChat {
  return {
    ...request,
    ...{ version: 1, round: (before?.round ?? 0) + 1, state: 'waiting', askedAt: now.toISOString() },
    ...{ events: before?.events ?? [], news: before?.news ?? [] },
  };
}

function withEvent(chat: LiveChat, event: Omit<LiveEvent, 'at'>, now: Date): LiveChat {
  return { ...chat, events: [...chat.events, { ...event, at: now.toISOString() }].slice(-MOST_EVENTS) };
}

// The key names the moment in the life of the chat, so that the conversation takes the news once.
function told(chat: LiveChat, name: LiveNews): LiveChat {
  const key = `${name}.${chat.round}.${chat.events.at(-1)?.at ?? ''}`;
  return { ...chat, news: [...chat.news, { key, name }] };
}
