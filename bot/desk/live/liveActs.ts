import type { Clock } from '../../core/clock.ts';
import type { Customer } from '../../core/customer.ts';
import type { Leaving } from '../../core/live.ts';
import type { Log } from '../../core/log.ts';
import type { AgentFile } from '../acts/acting.ts';
import { mayHandle, mayOverrule, staffMember } from '../acts/permission.ts';
import { type Gate, replyProblem } from '../acts/replyCheck.ts';
import { transferTarget } from '../acts/transferTarget.ts';
import type { SettingsSource } from '../settings.ts';
import { roomOf } from './line.ts';
import { hasAgent, type LiveChat } from './liveChat.ts';
import type { LiveChats } from './liveChats.ts';
import {
  answered,
  back,
  isKnown,
  joined,
  type LiveActing,
  type LiveRefusal,
  type LiveRequest,
  type LiveResult,
  left,
  noted,
  passed,
  takenOver,
} from './liveMoves.ts';
import type { LiveVoice } from './liveVoice.ts';
import type { LiveWatch } from './liveWatch.ts';

const WAITS = 2 * 60_000;

/** One act of an agent on the chat of a conversation. */
export interface LiveAct {
  conversation: string;
  /** Staff id. */
  agent: string;
  /** The same act has the same key: the id of a form. */
  key: string;
}

export interface LiveActsParts {
  chats: LiveChats;
  watch: Pick<LiveWatch, 'tell'>;
  voice: LiveVoice;
  customers: { read(id: string): Promise<Customer | undefined> };
  settings: SettingsSource;
  gate: Gate;
  clock: Clock;
  log: Log;
}

/**
 * All that agents do with live chats. Each act is one compare-and-set of the chat, has its effect once by its key, and
 * says why where it has none; when it resolves, the customer has heard of it.
 */
export class LiveActs {
  readonly #parts: LiveActsParts;

  constructor(parts: LiveActsParts) {
    this.#parts = parts;
  }

  /** Takes who waits in line; one agent alone gets them. */
  async take(act: LiveAct): Promise<LiveResult> {
    return await this.#change(act, (chat, acting) =>
      chat ? (this.#full(chat, acting.agent) ?? joined(chat, acting)) : { refusal: { why: 'over' } },
    );
  }

  /** Steps into a talk of the customer with the bot. */
  async takeOver(act: LiveAct, request: LiveRequest): Promise<LiveResult> {
    return await this.#change(
      act,
      (chat, acting) => this.#full(chat, acting.agent) ?? takenOver(chat, request, acting),
    );
  }

  /** The agent's words to the customer, judged for prices and private contacts first. */
  async say(act: LiveAct, text: string, files: AgentFile[] = []): Promise<LiveResult> {
    const { chats, customers, gate, settings, voice, watch, clock, log } = this.#parts;
    const chat = await chats.read(act.conversation);
    const refusal = this.#notMine(chat, act.agent);
    if (refusal) return { refusal };
    if (!hasAgent(chat)) return { refusal: { why: 'over' } };
    const own = (await customers.read(chat.customer))?.contacts ?? {};
    const names = files.map((file) => file.name);
    const problem = await replyProblem(own, text, names, gate, settings.current);
    if (problem) {
      log.warn('reply.withheld', { conversation: act.conversation, code: problem.why });
      return { refusal: problem };
    }
    if (chat.awayAt !== undefined) {
      await chats.change(act.conversation, (stored) => stored && back(stored));
      await watch.tell(act.conversation);
    }
    const key = `live.${chat.round}.${act.key}`;
    const outcome = await voice.say(chat, { key, agent: act.agent, text, files });
    if (outcome === 'withheld') return { refusal: { why: 'price', places: [] } };
    return await this.#change(act, (stored) =>
      hasAgent(stored) ? { chat: answered(stored, clock.now()) } : { refusal: { why: 'over' } },
    );
  }

  showTyping({ conversation, agent }: Pick<LiveAct, 'conversation' | 'agent'>): void {
    const chat = this.#parts.chats.current(conversation);
    if (hasAgent(chat) && chat.agent === agent) this.#parts.voice.showTyping(conversation);
  }

  async note(act: LiveAct, text: string): Promise<LiveResult> {
    if (text.trim() === '') return { refusal: { why: 'empty' } };
    return await this.#change(act, (chat, acting) =>
      chat ? { chat: noted(chat, acting, text) } : { refusal: { why: 'over' } },
    );
  }

  /** Ends the talk: it is solved, the assistant goes on, or it becomes a ticket. */
  async leave(act: LiveAct, how: Extract<Leaving, 'solved' | 'handedBack' | 'ticket'>): Promise<LiveResult> {
    return await this.#change(act, (chat, acting) => {
      const refusal = this.#notMine(chat, act.agent);
      if (refusal || !chat) return { refusal: refusal ?? { why: 'over' } };
      return { chat: left(chat, how, acting.now, acting) };
    });
  }

  /** Hands over to whatever `named` means: a department, a person, a region. */
  async pass(act: LiveAct, named: string, text = ''): Promise<LiveResult> {
    const { settings, clock } = this.#parts;
    const target = transferTarget(named, settings.current, clock.now());
    if (!target) return { refusal: { why: 'unknownTarget', named } };
    return await this.#change(act, (chat, acting) => {
      const refusal = this.#notMine(chat, act.agent);
      if (refusal || !chat) return { refusal: refusal ?? { why: 'over' } };
      const until = new Date(acting.now.getTime() + WAITS);
      return { chat: passed(chat, acting, target, text, until) };
    });
  }

  #full(chat: LiveChat | undefined, agent: string): { refusal: LiveRefusal } | undefined {
    const { settings, chats } = this.#parts;
    if (chat?.state === 'talking') return undefined;
    if (chat?.state === 'waiting' && !mayTake(agent, chat, settings.current))
      return { refusal: { why: 'notStaff' } };
    const room = roomOf(agent, { settings: settings.current, chats: chats.list() });
    return room > 0 ? undefined : { refusal: { why: 'full', most: settings.current.live.chats } };
  }

  #notMine(chat: LiveChat | undefined, agent: string): LiveRefusal | undefined {
    if (!hasAgent(chat) || chat.leaving) return { why: 'over' };
    if (chat.agent === agent || mayOverrule(agent, chat, this.#parts.settings.current)) return undefined;
    return { why: 'takenBy', agent: chat.agent };
  }

  async #change(
    { conversation, agent, key }: LiveAct,
    change: (chat: LiveChat | undefined, acting: LiveActing) => LiveResult,
  ): Promise<LiveResult> {
    const { chats, settings, clock, watch, log } = this.#parts;
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
}

/** Whether somebody may talk with who waits: agents of the department, who was asked for, and administrators. */
export function mayTake(
  agent: string,
  { department, named }: Pick<LiveChat, 'department' | 'named'>,
  settings: SettingsSource['current'],
): boolean {
  return mayHandle(agent, { department, ...(named !== undefined && { owner: named }) }, settings);
}
