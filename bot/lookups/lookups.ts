import type { LookupOutcome, LookupRequest, Lookups as LookupService } from '../../dialogs/services.ts';
import type { Lookup, LookupsParts } from './lookup.ts';
import { WrongTries } from './wrongTries.ts';

const LOOK_EVERY = 250;
const AT_ONCE = 20;
const WAKE_AGAIN = 30_000;
/** How long it rests after the first and the second failure; the third is the outcome. */
const RESTS = [3_000, 12_000];
/** Wrong proofs for one order in a day, from everybody together. */
const WRONG_AT_MOST = 6;

interface Running {
  until: number;
  controller: AbortController;
}

/**
 * Asks other machines for customers, beside their turns: a look-up is on disk before it is begun, is tried three times,
 * and wakes its conversation with the outcome, also after a restart. What is done leaves nothing behind.
 */
export class Lookups implements LookupService {
  readonly #parts: LookupsParts;
  readonly #wrong: WrongTries;
  readonly #due = new Map<string, number>();
  readonly #running = new Map<string, Running>();
  readonly #working = new Set<Promise<void>>();
  #stopped = false;

  constructor(parts: LookupsParts) {
    this.#parts = parts;
    this.#wrong = new WrongTries(parts.clock, WRONG_AT_MOST);
  }

  get findsOrders(): boolean {
    return this.#parts.orders() !== undefined;
  }

  async order(request: LookupRequest): Promise<void> {
    const { store, clock } = this.#parts;
    const known = await store.read(request.conversation);
    if (known?.activity === request.activity) return;
    const now = clock.now();
    await store.write({ version: 1, ...request, orderedAt: now.toISOString(), failures: 0 });
    this.#running.get(request.conversation)?.controller.abort();
    this.#due.set(request.conversation, now.getTime());
    this.#look();
  }

  /** Forgets what is under way in a conversation. */
  async cancel(conversation: string): Promise<void> {
    this.#due.delete(conversation);
    this.#running.get(conversation)?.controller.abort();
    await this.#parts.store.remove(conversation);
  }

  /** Takes up what a stop or crash interrupted, then goes on by the clock; gives the function that ends it. */
  async start(): Promise<() => Promise<void>> {
    const now = this.#parts.clock.now().getTime();
    for (const id of await this.#parts.store.open()) this.#due.set(id, now);
    const stop = this.#parts.clock.every(LOOK_EVERY, () => this.#look());
    return async () => {
      stop();
      this.#stopped = true;
      for (const { controller } of this.#running.values()) controller.abort();
      await this.settled();
    };
  }

  /** Resolves when no request is under way. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  #look(): void {
    const now = this.#parts.clock.now().getTime();
    for (const { until, controller } of this.#running.values()) if (until <= now) controller.abort();
    for (const [id, at] of this.#due) {
      if (at > now || this.#running.has(id) || this.#running.size >= AT_ONCE) continue;
      this.#due.delete(id);
      this.#begin(id, now);
    }
  }

  #begin(id: string, now: number): void {
    const controller = new AbortController();
    const seconds = this.#parts.orders()?.seconds ?? 0;
    this.#running.set(id, { controller, until: now + seconds * 1000 });
    const work = this.#run(id, controller.signal)
      .catch((error) => this.#tryLater(id, error))
      .finally(() => {
        this.#running.delete(id);
        this.#working.delete(work);
      });
    this.#working.add(work);
  }

  #tryLater(id: string, error: unknown): void {
    const { log, clock } = this.#parts;
    log.error('lookup.stuck', { conversation: id, error });
    this.#due.set(id, clock.now().getTime() + WAKE_AGAIN);
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    const { store, wake } = this.#parts;
    const lookup = await store.read(id);
    if (!lookup) return;
    const outcome = await this.#ask(lookup, signal);
    const current = await store.read(id);
    // Another one took its place, the customer had it deleted, or it goes on after the next start.
    if (this.#stopped || current?.activity !== lookup.activity) return;
    if (!outcome) return await this.#rest(lookup);
    await wake(lookup, outcome);
    await store.remove(id);
  }

  // Undefined where it is to be tried again.
  async #ask(lookup: Lookup, signal: AbortSignal): Promise<LookupOutcome | undefined> {
    const { orders, log } = this.#parts;
    const source = orders();
    if (!source || this.#wrong.isStopped(lookup.orderNumber)) return { failed: true };
    try {
      const outcome = await source.ask(lookup, signal);
      if ('notFound' in outcome) this.#wrong.note(lookup.orderNumber);
      return outcome;
    } catch (error) {
      log.warn('lookup.failed', { conversation: lookup.conversation, attempt: lookup.failures + 1, error });
      return lookup.failures < RESTS.length ? undefined : { failed: true };
    }
  }

  async #rest(lookup: Lookup): Promise<void> {
    const { store, clock } = this.#parts;
    const next = clock.now().getTime() + (RESTS[lookup.failures] ?? 0);
    const failures = lookup.failures + 1;
    await store.write({ ...lookup, failures });
    this.#due.set(lookup.conversation, next);
  }
}
