import { Chains } from '../../core/chains.ts';
import type { Clock } from '../../core/clock.ts';

const LOOK_EVERY = 1000;

/** Looks at the live chats every second; what is done about one is done one thing at a time. */
export class LiveTicker {
  readonly #clock: Clock;
  readonly #look: () => void;
  readonly #chains = new Chains();
  #stopTicking: (() => void) | undefined;

  constructor(clock: Clock, look: () => void) {
    this.#clock = clock;
    this.#look = look;
  }

  start(): void {
    this.#stopTicking = this.#clock.every(LOOK_EVERY, this.#look);
    this.#look();
  }

  /** Begins nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopTicking?.();
    await this.#chains.settled();
  }

  /** Resolves when all that is due at this moment has happened. */
  async settled(): Promise<void> {
    this.#look();
    await this.#chains.settled();
  }

  /** Does something about the chat of a conversation, after all that was begun before. */
  async run(conversation: string, work: () => Promise<void>): Promise<void> {
    await this.#chains.run(conversation, work);
  }
}
