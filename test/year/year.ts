import { silentLog } from '../../bot/core/log.ts';
import { AgentActs } from '../../bot/desk/acts/agentActs.ts';
import { Desk } from '../../bot/desk/desk.ts';
import { promiseFor } from '../../bot/desk/promise.ts';
import { type DeskSettings, hoursOf } from '../../bot/desk/settings.ts';
import { Teller, type Voice } from '../../bot/desk/teller.ts';
import { calendarInForce } from '../../bot/desk/watch/calendarInForce.ts';
import { PromiseWatch } from '../../bot/desk/watch/promiseWatch.ts';
import { WatchedTicketStore } from '../../bot/desk/watchedTicketStore.ts';
import { sample } from '../desk/deskHouse.ts';
import { wordGate } from '../turn/turnHouse.ts';
import { answersAfter, chanceOf, matterBy } from './customersAndAgents.ts';
import { MemoryTickets } from './memoryTickets.ts';
import { MinuteClock } from './minuteClock.ts';
import { type Verdict, verdictOn } from './verdict.ts';

const MINUTE = 60_000;

export interface YearOptions {
  tickets: number;
  seed: number;
  from: string;
  to: string;
}

/** Plays a span of time, minute by minute: customers come at any hour, agents answer when they are at work. */
export class Year {
  readonly #options: YearOptions;
  readonly #clock: MinuteClock;
  readonly #chance: () => number;
  readonly #tickets = new MemoryTickets();
  readonly #store = new WatchedTicketStore(this.#tickets);
  readonly #settings: { current: DeskSettings } = { current: sample.current };
  readonly #plans = new Map<number, (() => Promise<unknown>)[]>();
  readonly #desk: Desk;
  readonly #acts: AgentActs;
  readonly #teller: Teller;
  #watch: PromiseWatch;
  #key = 0;

  constructor(options: YearOptions) {
    this.#options = options;
    this.#clock = new MinuteClock(options.from);
    this.#chance = chanceOf(options.seed);
    const parts = { store: this.#store, settings: this.#settings, clock: this.#clock, log: silentLog };
    const voice: Voice = { tell: async () => 'told' };
    this.#desk = new Desk(parts);
    this.#acts = new AgentActs({ ...parts, gate: wordGate });
    this.#teller = new Teller({ ...parts, voice });
    this.#watch = new PromiseWatch(parts);
    this.#store.onStored((ticket) => this.#teller.ticker.notice(ticket));
    this.#store.onStored((ticket) => this.#watch.ticker.notice(ticket));
  }

  async play(): Promise<Verdict> {
    const { from, to, tickets } = this.#options;
    const [begin, end] = [Date.parse(from), Date.parse(to)];
    for (let n = 0; n < tickets; n++) {
      // The last week is left for what is under way to come to its end.
      const at = begin + this.#chance() * (end - begin - 7 * 1440 * MINUTE);
      this.#plan(at, async () => await this.#open(n));
    }
    await this.#teller.ticker.start();
    await this.#watch.ticker.start();
    for (let minute = 1; this.#clock.now().getTime() < end; minute++) await this.#pass(minute);
    return verdictOn(this.#tickets.all.values(), this.#clock.now());
  }

  async #pass(minute: number): Promise<void> {
    this.#clock.nextMinute();
    const now = this.#clock.now().getTime() / MINUTE;
    const due = this.#plans.get(now) ?? [];
    this.#plans.delete(now);
    for (const act of due) await act();
    await this.#watch.ticker.settled();
    await this.#teller.ticker.settled();
    if (minute % (30 * 1440) === 0) await this.#restart();
    if (minute % (90 * 1440) === 0) await this.#closeTomorrow();
  }

  // The service is started anew; what is due stands in the tickets alone.
  async #restart(): Promise<void> {
    await this.#watch.ticker.stop();
    this.#watch = new PromiseWatch({
      ...{ store: this.#store, settings: this.#settings, clock: this.#clock, log: silentLog },
    });
    await this.#watch.ticker.start();
  }

  // A holiday that nobody knew of: what was promised for it is told anew.
  async #closeTomorrow(): Promise<void> {
    const date = new Date(this.#clock.now().getTime() + 32 * 60 * MINUTE).toISOString().slice(0, 10);
    const { current } = this.#settings;
    const holiday = { date, name: { 'zh-CN': '盘点', 'en-US': 'Stocktaking' } };
    const calendar = { ...current.calendar, holidays: [...current.calendar.holidays, holiday] };
    this.#settings.current = { ...current, calendar };
    await this.#watch.ticker.lookAtAll();
  }

  async #open(n: number): Promise<void> {
    const { ticket } = await this.#desk.open(matterBy(this.#chance, n));
    const luck = this.#chance();
    if (luck < 0.03)
      this.#planIn(60 * this.#chance(), async () => await this.#desk.withdraw(ticket, `w${n}`));
    else this.#answerLater(ticket);
    if (luck > 0.95) this.#planIn(240 * this.#chance(), async () => await this.#desk.urge(ticket, `u${n}`));
  }

  #answerLater(id: string): void {
    const ticket = this.#tickets.all.get(id);
    const minutes = answersAfter(this.#chance);
    if (!ticket || minutes === undefined) return;
    const hours = hoursOf(this.#settings.current, ticket.department);
    const calendar = calendarInForce(this.#settings.current);
    const at = promiseFor(this.#clock.now(), Math.ceil(minutes), hours, calendar);
    if (at) this.#plan(Date.parse(at.dueAt), async () => await this.#answer(id));
  }

  async #answer(id: string): Promise<void> {
    const ticket = this.#tickets.all.get(id);
    const agent = this.#settings.current.staff.find(({ departments }) =>
      departments.includes(ticket?.department ?? ''),
    );
    if (!agent) return;
    const act = () => ({ ticket: id, agent: agent.id, key: `k${this.#key++}` });
    if (this.#chance() < 0.2) await this.#acts.callDone(act());
    else await this.#acts.answer(act(), '已经处理好了。');
    if (this.#chance() < 0.8) this.#planIn(30 * this.#chance(), async () => await this.#solve(id, act()));
  }

  async #solve(id: string, act: { ticket: string; agent: string; key: string }): Promise<void> {
    await this.#acts.solve(act);
    const luck = this.#chance();
    if (luck < 0.4) this.#planIn(120 * luck, async () => await this.#desk.confirm(id, `y${this.#key++}`));
    else if (luck < 0.5) this.#planIn(300 * luck, async () => await this.#reopen(id));
  }

  async #reopen(id: string): Promise<void> {
    const view = await this.#desk.reopen(id, `n${this.#key++}`);
    if (view?.state === 'waiting') this.#answerLater(id);
  }

  #planIn(minutes: number, act: () => Promise<unknown>): void {
    this.#plan(this.#clock.now().getTime() + (minutes + 1) * MINUTE, act);
  }

  #plan(at: number, act: () => Promise<unknown>): void {
    const minute = Math.max(Math.ceil(at / MINUTE), this.#clock.now().getTime() / MINUTE + 1);
    this.#plans.set(minute, [...(this.#plans.get(minute) ?? []), act]);
  }
}
