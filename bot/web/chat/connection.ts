import type { Activity } from 'botframework-directlinejs';
import { type Access, renewAccess, requestAccess } from './accessToken.ts';
import { Line, type LineHandlers, type Outcome } from './line.ts';
import type { Memory } from './memory.ts';

export type Phase = 'connecting' | 'online' | 'reconnecting';

export interface ConnectionOptions {
  /** Origin of the service. */
  base: string;
  locale: string;
  memory: Memory;
  /** Who is logged in at the site of the page. */
  login?: string | undefined;
  received(activity: Activity, conversation: string): void;
  /** `attempts` in vain since the connection was last there. */
  changed(phase: Phase, attempts: number): void;
}

const LOOK_EVERY = 10_000;
/** A timer that comes this late has slept with the whole machine; hidden pages have theirs once a minute. */
const SLEPT = 150_000;
/** The service gives a sign of life every 25 seconds. */
const SILENT = 60_000;
const LONGEST_WAIT = 30_000;
/** By then a line is up, or it hangs somewhere where it would not tell. */
const UP_WITHIN = 15_000;

/**
 * Keeps a visitor connected to their conversation. Whatever happens to a line (the server restarts, the machine sleeps,
 * the token is refused, the network changes) it is given up for a new one with a fresh token; what was received before
 * comes again and is known by its ids. Where no WebSocket gets through, the next line polls.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  #line: Line | undefined;
  #round = 0;
  #attempts = 0;
  #phase: Phase = 'connecting';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = Date.now();
  #givesSigns = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** Connects, and stays connected until the page is left. Called once. */
  start(): void {
    void this.#connect(false);
    this.#watchForSleep();
    const retryNow = () => {
      if (!this.isOnline) void this.#connect(false);
    };
    addEventListener('online', retryNow);
    document.addEventListener('visibilitychange', () => document.hidden || retryNow());
  }

  get isOnline(): boolean {
    return this.#phase === 'online';
  }

  async post(activity: Activity): Promise<Outcome> {
    return this.#line && this.isOnline ? await this.#line.post(activity) : 'unsure';
  }

  async #connect(polls: boolean): Promise<void> {
    const round = this.#drop();
    try {
      const access = await this.#access();
      if (round !== this.#round) return;
      const { base, locale } = this.#options;
      this.#line = new Line({ base, access, locale, polls }, this.#handlers(round, access));
      this.#timer = setTimeout(() => this.#retryLater(round), UP_WITHIN);
    } catch {
      this.#retryLater(round);
    }
  }

  async #access(): Promise<Access> {
    const { base, locale, memory, login } = this.#options;
    const { visitor } = memory;
    const renewed = memory.access && (await renewAccess(base, memory.access));
    if (renewed) {
      memory.access = renewed;
      return renewed;
    }
    const asked = await requestAccess(base, { locale, visitor, login });
    if (asked.visitor) memory.visitor = asked.visitor;
    memory.access = asked;
    return asked;
  }

  // What an abandoned line still reports means nothing.
  #handlers(round: number, { conversationId }: Access): LineHandlers {
    const ifCurrent =
      <A extends unknown[]>(handle: (...given: A) => void) =>
      (...given: A) => {
        if (round === this.#round) handle(...given);
      };
    return {
      received: ifCurrent((activity) => this.#options.received(activity, conversationId)),
      up: ifCurrent(() => this.#up()),
      heard: ifCurrent((isEmpty) => {
        this.#heardAt = Date.now();
        this.#givesSigns ||= isEmpty;
      }),
      lost: ifCurrent(() => this.#retryLater(round)),
      blocked: ifCurrent(() => void this.#connect(true)),
    };
  }

  #up(): void {
    clearTimeout(this.#timer);
    this.#attempts = 0;
    this.#heardAt = Date.now();
    this.#enter('online');
  }

  #retryLater(round: number): void {
    if (round !== this.#round) return;
    this.#drop();
    this.#attempts++;
    this.#enter(this.#phase === 'connecting' ? 'connecting' : 'reconnecting');
    const wait = Math.min(500 * 2 ** this.#attempts, LONGEST_WAIT) * (0.5 + Math.random());
    this.#timer = setTimeout(() => this.#connect(false), wait);
  }

  /** Gives up the present line and all that is under way; gives the number of the next round. */
  #drop(): number {
    clearTimeout(this.#timer);
    this.#round++;
    this.#line?.close();
    this.#line = undefined;
    return this.#round;
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#options.changed(phase, this.#attempts);
  }

  #watchForSleep(): void {
    let lookedAt = Date.now();
    setInterval(() => {
      const now = Date.now();
      const slept = now - lookedAt > SLEPT;
      const isSilent = this.#givesSigns && now - this.#heardAt > SILENT;
      lookedAt = now;
      if (this.isOnline && (slept || isSilent)) this.#retryLater(this.#round);
    }, LOOK_EVERY);
  }
}
