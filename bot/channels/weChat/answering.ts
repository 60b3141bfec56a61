import type { Clock } from '../../core/clock.ts';
import type { Conversations } from '../../turn/conversations.ts';
import type { Turns } from '../../turn/turns.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { WeChatOutbox } from './outbox.ts';
import type { Push } from './push.ts';
import type { Answer, OpenSlot } from './slots.ts';
import { wordsIn } from './words.ts';

/** The platform waits five seconds; what is not ready by then goes out by a call. */
export const HOLD = 4200;
/** An answer that is not taken by then is not taken at all: it still has to be sealed and travel. */
const LAST = 4500;

/** A push on its way through: what it is, when it came, whether somebody still waits for its answer. */
export interface Arrival {
  live: LiveAccount;
  push: Push;
  id: string;
  began: number;
  isOpen: () => boolean;
}

/** Waits until the slot is woken (something may be ready, or it is late), or until `other` is done. */
export type Woken = OpenSlot['woken'];

export interface AnsweringParts {
  conversations: Conversations;
  outbox: WeChatOutbox;
  clock: Clock;
}

/** The five-second rule: how long a push waits for its turn, and what it is answered with. */
export class Answering {
  readonly #parts: AnsweringParts;
  readonly #turns: Turns;

  constructor(parts: AnsweringParts, turns: Turns) {
    this.#parts = parts;
    this.#turns = turns;
  }

  /** An active account's answer: what is ready first, as soon as it is; the rest follows by calls. */
  async whenReady(arrival: Arrival, woken: Woken): Promise<Answer> {
    const { id, live, push } = arrival;
    const turn = this.#watch(id);
    for (;;) {
      await woken(turn.isDone && (await this.#isPausing(arrival)) ? undefined : turn.done);
      const answer = await this.#take(arrival, woken);
      if (answer) return answer;
      if (this.#isLate(arrival)) break;
      if (turn.isDone && !(await this.#isPausing(arrival))) return undefined;
    }
    if (!turn.isDone) live.api.showTyping(push.openId).catch(() => undefined);
    return undefined;
  }

  /** A passive account's answer: all that is ready when the turn is done or time is up, else a word that it comes. */
  async inTime(arrival: Arrival, woken: Woken): Promise<Answer> {
    const { id, push } = arrival;
    const turn = this.#watch(id);
    do {
      await woken(turn.isDone ? undefined : turn.done);
    } while (!this.#isLate(arrival) && (!turn.isDone || (await this.#isPausing(arrival))));
    const answer = await this.#take(arrival, woken);
    if (answer || turn.isDone) return answer;
    const locale = (await this.#parts.conversations.get(id))?.locale ?? 'zh-CN';
    return await this.#parts.outbox.takeWords(id, push.key, wordsIn(locale).preparing);
  }

  #watch(id: string): { isDone: boolean; done: Promise<void> } {
    const turn = { isDone: false, done: Promise.resolve() };
    turn.done = this.#turns.settled(id).then(() => {
      turn.isDone = true;
    });
    return turn;
  }

  // A message that looks unfinished is answered when the pause is over, which may still be in time.
  async #isPausing({ id, began }: Arrival): Promise<boolean> {
    const due = (await this.#parts.conversations.get(id))?.due ?? [];
    return due.some(({ at }) => Date.parse(at) < began + HOLD) && !this.#isPast(began + HOLD);
  }

  #isLate({ began }: Arrival): boolean {
    return this.#isPast(began + HOLD);
  }

  #isPast(time: number): boolean {
    return this.#parts.clock.now().getTime() >= time;
  }

  // Calls to the platform may keep the outbox busy; the push is then answered without a word, and keeps nothing.
  async #take({ id, push, began, isOpen }: Arrival, woken: Woken): Promise<Answer> {
    const ticket = { isGiven: false, isTaken: false };
    const taking = this.#parts.outbox.take(id, push.key, () => {
      if (ticket.isGiven || !isOpen() || this.#isPast(began + LAST)) return false;
      ticket.isTaken = true;
      return true;
    });
    const over = taking.finally(() => {
      ticket.isTaken = true;
    });
    for (;;) {
      await woken(over);
      if (ticket.isTaken) return await taking;
      if (this.#isPast(began + LAST)) {
        ticket.isGiven = true;
        return undefined;
      }
    }
  }
}
