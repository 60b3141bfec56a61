import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { handlersOf, withNews } from './acts/news.ts';
import { mailDelay } from './mail/retryDelay.ts';
import { personOnDuty } from './recipients.ts';
import type { SettingsSource } from './settings.ts';
import { isUntold, nextTellingAt, type Telling } from './telling.ts';
import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticketStore.ts';
import { TicketTicker } from './ticketTicker.ts';

/** What brings words to a customer: into the conversation, or by mail. */
export interface Voice {
  /**
   * Told at most once for each telling of a ticket, however often it is called. `withheld`: not even now may these
   * words leave; `unreachable`: there is no way to this customer. Throws where it may be tried again.
   */
  tell(ticket: Ticket, telling: Telling): Promise<'told' | 'withheld' | 'unreachable'>;
}

export interface TellerParts {
  store: TicketStore;
  voice: Voice;
  settings: SettingsSource;
  clock: Clock;
  log: Log;
}

/** Tells customers what lies in their tickets for them, in order; what cannot be told goes back to its agent. */
export class Teller {
  readonly #parts: TellerParts;
  readonly ticker: TicketTicker;

  constructor(parts: TellerParts) {
    this.#parts = parts;
    const { store, clock, log } = parts;
    const nextAt = (ticket: Ticket) => nextTellingAt(ticket.tellings ?? []);
    this.ticker = new TicketTicker({ store, clock, log, nextAt, act: (id) => this.#tellFirst(id) });
  }

  async #tellFirst(id: string): Promise<void> {
    const { store, voice, clock, log } = this.#parts;
    const ticket = await store.read(id);
    const telling = ticket?.tellings?.find(isUntold);
    if (!ticket || !telling) return;
    const outcome = await voice.tell(ticket, telling).catch((error) => {
      log.warn('customer.untold', { ticket: id, attempt: telling.attempts + 1, error });
      return 'later' as const;
    });
    await store.update(id, (stored) => this.#after(stored, telling, outcome, clock.now()));
  }

  #after(
    ticket: Ticket,
    telling: Telling,
    outcome: 'told' | 'withheld' | 'unreachable' | 'later',
    now: Date,
  ): Ticket {
    const at = now.toISOString();
    const tried = { ...telling, attempts: telling.attempts + 1 };
    const { enteredBy } = ticket;
    // Nobody sits in that conversation: only what an agent wrote has to be told in another way.
    const nobodyThere = outcome === 'unreachable' && enteredBy !== undefined && telling.text === undefined;
    if (nobodyThere) return withChanged(ticket, { ...tried, failedAt: at });
    if (outcome === 'told') return withChanged(ticket, { ...tried, toldAt: at });
    if (outcome === 'later') {
      const nextTryAt = new Date(now.getTime() + mailDelay(tried.attempts)).toISOString();
      return withChanged(ticket, { ...tried, nextTryAt });
    }
    const { settings } = this.#parts;
    const { current } = settings;
    const { agent } = telling;
    const author = agent === undefined ? undefined : personOnDuty(agent, 'queue', current, now);
    const why = outcome === 'withheld' ? ('price' as const) : outcome;
    return withNews(
      withChanged(ticket, { ...tried, failedAt: at }),
      { type: 'untold', at, telling: telling.id, why },
      author ? [author] : handlersOf(ticket, current, now),
      now,
    );
  }
}

function withChanged(ticket: Ticket, telling: Telling): Ticket {
  const tellings = ticket.tellings?.map((one) => (one.id === telling.id ? telling : one)) ?? [];
  return { ...ticket, tellings };
}
