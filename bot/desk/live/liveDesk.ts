import type { Clock } from '../../core/clock.ts';
import type { LiveAsk, LiveMatter, LiveView } from '../../core/live.ts';
import { contentLocale } from '../../core/locale.ts';
import { departmentName, staffName } from '../organisation.ts';
import { routeFor } from '../routing.ts';
import type { SettingsSource } from '../settings.ts';
import { availability, type Floor, placesIn } from './line.ts';
import { hasAgent, type LiveChat } from './liveChat.ts';
import type { LiveChats } from './liveChats.ts';
import { asked, finished, heard, leftLine } from './liveMoves.ts';
import { personNamedIn } from './personNamedIn.ts';
import type { Presence } from './presence.ts';

const MINUTE = 60_000;
/** Nobody waits longer for somebody who is free. */
const FREE_WAITS = 2 * MINUTE;
/** Nor for somebody who has to finish other chats first. */
const BUSY_WAITS = 10 * MINUTE;

export interface LiveDeskParts {
  chats: LiveChats;
  presence: Presence;
  settings: SettingsSource;
  clock: Clock;
}

/** Live service as the conversation with a customer sees it: asking for a person, waiting, what became of it. */
export class LiveDesk {
  readonly #parts: LiveDeskParts;

  constructor(parts: LiveDeskParts) {
    this.#parts = parts;
  }

  /** Whether somebody could join now; nothing is saved. */
  availability(matter: LiveMatter): 'free' | 'busy' | 'away' {
    const named = matter.orColleague ? undefined : matter.named;
    return availability(this.#departmentOf(matter), named, this.#floor());
  }

  /** The person of the service staff whose name stands in a text. */
  namedIn(text: string): { id: string; name: string } | undefined {
    return personNamedIn(text, this.#parts.settings.current.staff);
  }

  /** Puts a conversation in line, durably; one that stands there already, or talks, stays where it is. */
  async ask({ region, named, orColleague, ...ask }: LiveAsk, isBusy: boolean): Promise<LiveView | undefined> {
    const now = this.#parts.clock.now();
    const until = new Date(now.getTime() + (isBusy ? BUSY_WAITS : FREE_WAITS));
    const department = this.#departmentOf({ ...ask, region, named });
    const request = { ...ask, department, ...(named !== undefined && !orColleague && { named }) };
    const chat = await this.#parts.chats.change(ask.conversation, (stored) =>
      asked(stored, request, until, now),
    );
    return chat && this.#viewOf(chat);
  }

  /** Takes a conversation out of the line, durably; gives what it is then, since an agent may have come first. */
  async leaveLine(conversation: string): Promise<LiveView | undefined> {
    const now = this.#parts.clock.now();
    const chat = await this.#parts.chats.change(conversation, (stored) => stored && leftLine(stored, now));
    return chat && this.#viewOf(chat);
  }

  /** The chat of a conversation in its present or last round. */
  async view(conversation: string): Promise<LiveView | undefined> {
    const chat = await this.#parts.chats.read(conversation);
    return chat && this.#viewOf(chat);
  }

  isWaiting(conversation: string): boolean {
    return this.#parts.chats.current(conversation)?.state === 'waiting';
  }

  /** Whether what the customer says is for an agent. */
  hasAgent(conversation: string): boolean {
    return hasAgent(this.#parts.chats.current(conversation));
  }

  /** The customer said something to the agent, at this time; durable. */
  async hear(conversation: string, at: string): Promise<void> {
    await this.#parts.chats.change(conversation, (chat) => (hasAgent(chat) ? heard(chat, at) : chat));
  }

  /** The customer has heard of the end of the talk, and of the number of the ticket that it became; durable. */
  async finish(conversation: string, ticketNumber?: string): Promise<void> {
    await this.#parts.chats.change(conversation, (chat) => chat && finished(chat, ticketNumber));
  }

  /** Takes what is personal out of the chat of a conversation; durable. */
  async erase(conversation: string): Promise<void> {
    await this.#parts.chats.change(
      conversation,
      (chat) =>
        chat && {
          ...chat,
          problem: '',
          events: chat.events.map(({ text: _text, ...event }) => event),
        },
    );
  }

  #departmentOf(matter: LiveMatter): string {
    const { settings, clock } = this.#parts;
    return routeFor(matter, settings.current, clock.now()).department;
  }

  #floor(): Floor {
    const { chats, presence, settings, clock } = this.#parts;
    return {
      settings: settings.current,
      now: clock.now(),
      chats: chats.list(),
      isThere: (staff) => presence.isThere(staff),
    };
  }

  #viewOf(chat: LiveChat): LiveView {
    const { settings, chats } = this.#parts;
    const { agent, askedAt, leaving } = chat;
    const begun = chat.events.findLastIndex(({ type }) => type === 'asked' || type === 'takenOver');
    return {
      state: chat.state,
      awaited:
        chat.named === undefined
          ? departmentName(chat.department, settings.current, contentLocale(chat.locale))
          : staffName(chat.named, settings.current),
      place: placesIn(chats.list()).get(chat.conversation) ?? 1,
      since: askedAt,
      ...(chat.named !== undefined && { named: chat.named }),
      ...(agent !== undefined && { agent: { id: agent, name: staffName(agent, settings.current) } }),
      ...(leaving && { how: leaving.how }),
      notes: chat.events
        .slice(begun)
        .flatMap(({ type, by, at, text }) =>
          type === 'note' && by !== undefined && text !== undefined ? [{ by, at, text }] : [],
        ),
    };
  }
}
