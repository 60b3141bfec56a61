import { Chains } from '../../core/chains.ts';
import type { Clock } from '../../core/clock.ts';

/** Whether a person of the staff takes chats, as it is kept on disk. */
export interface Attendance {
  version: 1;
  /** Staff id. */
  staff: string;
  /** since when they take chats; absent when they do not. */
  onlineAt?: string;
  /** The last sign of life of an open page. */
  seenAt: string;
}

/** Attendances on disk; `bot/storage` implements it. Durable when `write` resolves. */
export interface AttendanceStore {
  all(): Promise<Attendance[]>;
  write(attendance: Attendance): Promise<void>;
}

/** A hidden page of a browser moves only once a minute. */
const ALIVE = 90_000;
/** Not every sign of life is a write. */
const NOTE_EVERY = 15_000;

/**
 * Who is there to talk with customers: those who said so and whose page shows that it is open. Both are on disk, so
 * that a start takes nobody for present who is not, and nobody for gone whose page is still open.
 */
export class Presence {
  readonly #store: AttendanceStore;
  readonly #clock: Clock;
  readonly #attendances = new Map<string, Attendance>();
  readonly #listeners: (() => void)[] = [];
  readonly #chains = new Chains();

  constructor(store: AttendanceStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Reads what is on disk; called once, before anything else. */
  async load(): Promise<void> {
    for (const attendance of await this.#store.all()) this.#attendances.set(attendance.staff, attendance);
  }

  /** Calls `listener` after somebody came or went. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Whether somebody said that they take chats, be their page open or not. */
  isOnline(staff: string): boolean {
    return this.#attendances.get(staff)?.onlineAt !== undefined;
  }

  /** Whether somebody can be asked now. */
  isThere(staff: string): boolean {
    const attendance = this.#attendances.get(staff);
    if (attendance?.onlineAt === undefined) return false;
    return this.#clock.now().getTime() - Date.parse(attendance.seenAt) < ALIVE;
  }

  async goOnline(staff: string): Promise<void> {
    await this.#change(staff, (_before, now) => ({ version: 1, staff, onlineAt: now, seenAt: now }));
  }

  async goOffline(staff: string): Promise<void> {
    await this.#change(staff, (_before, now) => ({ version: 1, staff, seenAt: now }));
  }

  /** A sign of life of somebody's open page. */
  async see(staff: string): Promise<void> {
    await this.#change(staff, (before, now) => {
      if (before?.onlineAt === undefined) return undefined;
      return Date.parse(now) - Date.parse(before.seenAt) < NOTE_EVERY
        ? undefined
        : { ...before, seenAt: now };
    });
  }

  // One after the other: a sign of life that crosses with the end of somebody's work must not bring them back.
  async #change(
    staff: string,
    change: (before: Attendance | undefined, now: string) => Attendance | undefined,
  ): Promise<void> {
    await this.#chains.run(staff, async () => {
      const wasThere = this.isThere(staff);
      const after = change(this.#attendances.get(staff), this.#clock.now().toISOString());
      if (!after) return;
      await this.#store.write(after);
      this.#attendances.set(staff, after);
      if (wasThere !== this.isThere(staff)) for (const listener of this.#listeners) listener();
    });
  }
}
