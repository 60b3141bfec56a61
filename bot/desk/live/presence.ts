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
    const now = this.#clock.now().toISOString();
    await this.#write({ version: 1, staff, onlineAt: now, seenAt: now });
  }

  async goOffline(staff: string): Promise<void> {
    await this.#write({ version: 1, staff, seenAt: this.#clock.now().toISOString() });
  }

  /** A sign of life of somebody's open page. */
  async see(staff: string): Promise<void> {
    const attendance = this.#attendances.get(staff);
    if (attendance?.onlineAt === undefined) return;
    const now = this.#clock.now();
    if (now.getTime() - Date.parse(attendance.seenAt) < NOTE_EVERY) return;
    await this.#write({ ...attendance, seenAt: now.toISOString() });
  }

  async #write(attendance: Attendance): Promise<void> {
    const wasThere = this.isThere(attendance.staff);
    await this.#store.write(attendance);
    this.#attendances.set(attendance.staff, attendance);
    if (wasThere !== this.isThere(attendance.staff)) for (const listener of this.#listeners) listener();
  }
}
