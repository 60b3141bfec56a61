import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { workingTimeFrom } from '../businessHours.ts';
import { hoursOf, type SettingsSource } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketStore } from '../ticketStore.ts';
import { TicketTicker } from '../ticketTicker.ts';
import { calendarInForce } from './calendarInForce.ts';
import { type Step, stepsAhead } from './promiseSteps.ts';
import { takeStep } from './takeStep.ts';

export interface PromiseWatchParts {
  store: TicketStore;
  settings: SettingsSource;
  clock: Clock;
  log: Log;
}

/**
 * Watches over what was promised: reminds the people in charge, tells customers before a time is missed, looks after
 * what was solved. Each step happens once, even after a restart, and only while people are at work unless it is urgent.
 */
export class PromiseWatch {
  readonly #parts: PromiseWatchParts;
  readonly ticker: TicketTicker;

  constructor(parts: PromiseWatchParts) {
    this.#parts = parts;
    const { store, clock, log } = parts;
    const nextAt = (ticket: Ticket) => this.#next(ticket)?.at;
    this.ticker = new TicketTicker({ store, clock, log, nextAt, act: (id) => this.#act(id) });
  }

  async #act(id: string): Promise<void> {
    const { store, settings, clock, log } = this.#parts;
    const now = clock.now();
    let taken: Step | undefined;
    await store.update(id, (ticket) => {
      const step = this.#next(ticket);
      if (!step || step.at > now.getTime()) return ticket;
      taken = step;
      return takeStep(ticket, step, settings.current, now);
    });
    if (!taken) return;
    const level = taken.name === 'missed' || taken.name === 'leadWrites' ? 'warn' : 'info';
    log[level]('promise.step', { ticket: id, code: taken.name });
  }

  // The first step, at the time at which it may be taken.
  #next(ticket: Ticket): Step | undefined {
    const now = this.#parts.clock.now().getTime();
    const steps = stepsAhead(ticket, this.#parts.settings.current).sort((a, b) => a.at - b.at);
    const timed = steps.flatMap((step) => {
      const at = step.anyHour ? Math.max(step.at, 0) : this.#atWork(ticket, step.at, now);
      return at === undefined ? [] : [{ ...step, at }];
    });
    return timed.sort((a, b) => a.at - b.at)[0];
  }

  // What fell due while the service or the people rested is taken when they are back.
  #atWork(ticket: Ticket, at: number, now: number): number | undefined {
    const settings = this.#parts.settings.current;
    const late = now - at > 60_000;
    return workingTimeFrom(late ? now : at, hoursOf(settings, ticket.department), calendarInForce(settings));
  }
}
