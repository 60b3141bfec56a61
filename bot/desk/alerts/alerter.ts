import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { mailDelay } from '../mail/retryDelay.ts';
import type { SettingsSource } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketStore } from '../ticketStore.ts';
import { TicketTicker } from '../ticketTicker.ts';
import { type Alert, isUnsent, nextAlertAt } from './alert.ts';
import { alertText } from './alertText.ts';
import { callRobot } from './callRobot.ts';

// An alert is worth something while it is fresh; the mail has been there all the time.
const MOST_TRIES = 5;

export interface AlerterParts {
  store: TicketStore;
  settings: SettingsSource;
  /** Where a group opens a ticket; undefined where our address is not known. */
  link(ticket: Ticket): string | undefined;
  clock: Clock;
  log: Log;
}

/** Sends the alerts that lie in tickets to the group robots of departments, tried again a few times. */
export class Alerter {
  readonly #parts: AlerterParts;
  readonly ticker: TicketTicker;

  constructor(parts: AlerterParts) {
    this.#parts = parts;
    const { store, clock, log } = parts;
    const nextAt = (ticket: Ticket) => nextAlertAt(ticket.alerts ?? []);
    this.ticker = new TicketTicker({ store, clock, log, nextAt, act: (id) => this.#act(id) });
  }

  async #act(id: string): Promise<void> {
    const { store, clock } = this.#parts;
    const ticket = await store.read(id);
    const now = clock.now().getTime();
    const alert = ticket?.alerts?.find((one) => isUnsent(one) && Date.parse(one.nextTryAt) <= now);
    if (!ticket || !alert) return;
    const after = await this.#try(ticket, alert);
    await store.update(id, (stored) => ({
      ...stored,
      alerts: stored.alerts?.map((one) => (one.id === alert.id ? after : one)) ?? [],
    }));
  }

  async #try(ticket: Ticket, alert: Alert): Promise<Alert> {
    const { settings, link, clock, log } = this.#parts;
    const tried = { ...alert, attempts: alert.attempts + 1 };
    const at = clock.now().toISOString();
    const robot = settings.current.departments.find(({ id }) => id === alert.department)?.alert;
    if (!robot) return { ...tried, failedAt: at };
    try {
      await callRobot(robot, alertText(ticket, alert, settings.current, link(ticket)), clock.now());
      return { ...tried, sentAt: at };
    } catch (error) {
      log.warn('alert.failed', { ticket: ticket.id, attempt: tried.attempts, error });
      if (tried.attempts >= MOST_TRIES) return { ...tried, failedAt: at };
      const nextTryAt = new Date(clock.now().getTime() + mailDelay(tried.attempts)).toISOString();
      return { ...tried, nextTryAt };
    }
  }
}
