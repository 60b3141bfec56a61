import type { Clock } from '../../core/clock.ts';
import type { WeChatMessage } from './message.ts';

const LOOK_EVERY = 50;

/** What a push is answered with; undefined is `success`, that is nothing to say. */
export type Answer = WeChatMessage | undefined;

/** A push that waits. */
export interface Waiter {
  /** The same for every delivery of the push. */
  key: string;
  conversation: string;
  /** When waiting no longer makes sense, in milliseconds of the clock. */
  until: number;
  /** Whether somebody still waits for the response. */
  isOpen: () => boolean;
}

/** A slot as the one sees it who fills it. */
export interface OpenSlot {
  /** Whether at least one delivery of the push still waits. */
  isOpen: () => boolean;
  /** Waits until something may be ready or it is late, or until `other` is done. */
  woken: (other?: Promise<unknown>) => Promise<void>;
}

interface Slot {
  conversation: string;
  until: number;
  deliveries: (() => boolean)[];
  wake: () => void;
  answer: Promise<Answer>;
}

/**
 * Pushes that are waiting for their answer, so that what is ready in time can go back as the response. Only how to
 * wait stands here and nothing that must survive the process: whatever a slot does not take goes out by a call.
 */
export class Slots {
  readonly #clock: Clock;
  readonly #slots = new Map<string, Slot>();
  #stop: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The answer of a push whose earlier delivery is still waiting; this one waits with it. */
  of(key: string, isOpen: () => boolean): Promise<Answer> | undefined {
    const slot = this.#slots.get(key);
    slot?.deliveries.push(isOpen);
    return slot?.answer;
  }

  /** Tells the pushes of a conversation that there may be something for them; false where none waits. */
  wake(conversation: string): boolean {
    const waiting = [...this.#slots.values()].filter((one) => one.conversation === conversation);
    for (const slot of waiting) slot.wake();
    return waiting.length > 0;
  }

  /** Opens a slot, which is gone when `fill` has given the answer. */
  async open(waiter: Waiter, fill: (slot: OpenSlot) => Promise<Answer>): Promise<Answer> {
    const { key, conversation, until } = waiter;
    let signal = Promise.withResolvers<void>();
    const deliveries = [waiter.isOpen];
    const woken = async (other?: Promise<unknown>) => {
      await Promise.race(other ? [signal.promise, other] : [signal.promise]);
      signal = Promise.withResolvers<void>();
    };
    const begun = Promise.withResolvers<void>();
    const answer = begun.promise
      .then(() => fill({ woken, isOpen: () => deliveries.some((isOpen) => isOpen()) }))
      .finally(() => this.#close(key));
    this.#slots.set(key, { conversation, until, deliveries, wake: () => signal.resolve(), answer });
    this.#stop ??= this.#clock.every(LOOK_EVERY, () => this.#look());
    begun.resolve();
    return await answer;
  }

  #look(): void {
    const now = this.#clock.now().getTime();
    for (const slot of this.#slots.values()) if (slot.until <= now) slot.wake();
  }

  #close(key: string): void {
    this.#slots.delete(key);
    if (this.#slots.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }
}
