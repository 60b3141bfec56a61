import { Chains } from '../../core/chains.ts';
import type { Leaving } from '../../core/live.ts';
import { transferTarget } from '../acts/transferTarget.ts';
import { roomOf } from './line.ts';
import {
  actOn,
  type LiveAct,
  type LiveActing,
  type LiveActingParts,
  type LiveRefusal,
  type LiveResult,
  mayTake,
  refusalFor,
} from './liveActing.ts';
import type { LiveChat } from './liveChat.ts';
import { joined, type LiveRequest, left, noted, passed, takenOver } from './liveMoves.ts';

const WAITS = 2 * 60_000;

/**
 * What agents do with live chats besides talking. Each act says why where it has no effect; when it resolves, the
 * customer has heard of it.
 */
export class LiveActs {
  readonly #parts: LiveActingParts;
  // Somebody who takes several at once has no more in the end than they may.
  readonly #taking = new Chains();

  constructor(parts: LiveActingParts) {
    this.#parts = parts;
  }

  /** Takes who waits in line; one agent alone gets them. */
  async take(act: LiveAct): Promise<LiveResult> {
    return await this.#take(act, (chat, acting) =>
      chat ? joined(chat, acting) : { refusal: { why: 'over' } },
    );
  }

  /** Steps into a talk of the customer with the bot. */
  async takeOver(act: LiveAct, request: LiveRequest): Promise<LiveResult> {
    return await this.#take(act, (chat, acting) => takenOver(chat, request, acting));
  }

  async note(act: LiveAct, text: string): Promise<LiveResult> {
    if (text.trim() === '') return { refusal: { why: 'empty' } };
    return await actOn(this.#parts, act, (chat, acting) =>
      chat ? { chat: noted(chat, acting, text) } : { refusal: { why: 'over' } },
    );
  }

  /** Ends the talk: it is solved, the assistant goes on, or it becomes a ticket. */
  async leave(act: LiveAct, how: Extract<Leaving, 'solved' | 'handedBack' | 'ticket'>): Promise<LiveResult> {
    return await this.#withMine(act, (chat) => left(chat, how, this.#parts.clock.now(), act));
  }

  /** Hands over to whatever `named` means: a department, a person, a region. */
  async pass(act: LiveAct, named: string, text = ''): Promise<LiveResult> {
    const { settings, clock } = this.#parts;
    const now = clock.now();
    const target = transferTarget(named, settings.current, now);
    if (!target) return { refusal: { why: 'unknownTarget', named } };
    const until = new Date(now.getTime() + WAITS);
    const { agent, key } = act;
    return await this.#withMine(act, (chat) => passed(chat, { agent, key, now }, target, text, until));
  }

  async #take(
    act: LiveAct,
    change: (chat: LiveChat | undefined, acting: LiveActing) => LiveResult,
  ): Promise<LiveResult> {
    return await this.#taking.run(act.agent, () =>
      actOn(this.#parts, act, (chat, acting) => this.#noRoom(chat, act.agent) ?? change(chat, acting)),
    );
  }

  async #withMine(act: LiveAct, change: (chat: LiveChat) => LiveChat): Promise<LiveResult> {
    return await actOn(this.#parts, act, (chat) => {
      const refusal = refusalFor(chat, act.agent, this.#parts.settings.current);
      return refusal || !chat ? { refusal: refusal ?? { why: 'over' } } : { chat: change(chat) };
    });
  }

  #noRoom(chat: LiveChat | undefined, agent: string): { refusal: LiveRefusal } | undefined {
    const { settings, chats } = this.#parts;
    if (chat?.state === 'talking') return undefined;
    if (chat?.state === 'waiting' && !mayTake(agent, chat, settings.current))
      return { refusal: { why: 'notStaff' } };
    const room = roomOf(agent, { settings: settings.current, chats: chats.list() });
    return room > 0 ? undefined : { refusal: { why: 'full', most: settings.current.live.chats } };
  }
}
