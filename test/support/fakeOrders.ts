import type { LookupOutcome, LookupRequest } from '../../dialogs/services.ts';
import type { FakeClock } from './fakeClock.ts';

/** The company's server of orders, in this process: what it knows, and how long it takes by the clock of the test. */
export interface OrderBook {
  /** `<order number> <end of the phone>` of the orders there are. */
  known: readonly string[];
  /** Milliseconds before it answers. */
  after?: number;
  fields?: Extract<LookupOutcome, { fields: unknown }>['fields'];
}

export class FakeOrders {
  readonly #book: OrderBook;
  readonly #clock: FakeClock;
  #waiting = 0;
  #begun: (() => void)[] = [];

  constructor(book: OrderBook, clock: FakeClock) {
    this.#book = book;
    this.#clock = clock;
  }

  async ask({ orderNumber, phoneEnd }: LookupRequest, signal: AbortSignal): Promise<LookupOutcome> {
    const { known, after = 0, fields = [{ label: '状态', value: '已发货' }] } = this.#book;
    if (after > 0) await this.#pass(after, signal);
    return known.includes(`${orderNumber} ${phoneEnd}`) ? { fields } : { notFound: true };
  }

  /** Resolves when somebody waits for an answer that only time brings. */
  async waits(): Promise<void> {
    if (this.#waiting > 0) return;
    await new Promise<void>((resolve) => this.#begun.push(resolve));
  }

  async #pass(milliseconds: number, signal: AbortSignal): Promise<void> {
    const until = this.#clock.now().getTime() + milliseconds;
    this.#waiting += 1;
    for (const tell of this.#begun.splice(0)) tell();
    await new Promise<void>((resolve, reject) => {
      const stop = this.#clock.every(100, () => {
        if (!signal.aborted && this.#clock.now().getTime() < until) return;
        stop();
        this.#waiting -= 1;
        if (signal.aborted) reject(signal.reason);
        else resolve();
      });
    });
  }
}
