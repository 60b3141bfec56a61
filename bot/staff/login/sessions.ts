import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import { randomId } from '../../core/ids.ts';
import { sameSecret } from '../../core/sameSecret.ts';
import type { LoginLink } from './loginLinks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const IDLE = 30 * MINUTE;
const LONGEST = 12 * HOUR;
// How exactly a session knows when it was last used: not every click is a write.
const NOTE_EVERY = MINUTE;

/** One browser of one person of the staff that is signed in; kept by a digest, so that the store opens nothing. */
export interface Session {
  /** Staff id. */
  staff: string;
  openedAt: string;
  seenAt: string;
}

/** Sessions on disk; `bot/storage` implements it. */
export interface SessionStore {
  read(digest: string): Promise<Session | undefined>;
  write(digest: string, session: Session): Promise<void>;
  delete(digest: string): Promise<void>;
  /** Every digest, for tidying up. */
  digests(): AsyncIterable<string>;
  /** Marks a link as used, durably; false where it was used before. */
  spend(link: string, expiresAt: Date): Promise<boolean>;
  /** Forgets the links that nobody could use any more at that time. */
  forgetLinks(until: Date): Promise<void>;
  /** Whether anybody ever signed in. */
  everOpened(): Promise<boolean>;
}

/** A session together with the secret of its browser. */
export interface OpenSession extends Session {
  /** What the cookie holds. */
  id: string;
}

/** Who is signed in: at most 12 hours, at most 30 minutes without a click; ended here, not in the browser. */
export class Sessions {
  readonly #store: SessionStore;
  readonly #clock: Clock;

  constructor(store: SessionStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Spends a link and opens a session with an id of its own; undefined where the link was used before. */
  async open(link: LoginLink): Promise<OpenSession | undefined> {
    if (!(await this.#store.spend(link.id, link.expiresAt))) return undefined;
    const now = this.#clock.now().toISOString();
    const session = { staff: link.staff, openedAt: now, seenAt: now };
    const id = randomId();
    await this.#store.write(digestOf(id), session);
    return { ...session, id };
  }

  /** The session of a cookie, as long as it holds. `quietly` does not count as use of it. */
  async find(id: string, quietly = false): Promise<OpenSession | undefined> {
    const session = await this.#store.read(digestOf(id));
    if (!session || this.#isOver(session)) return undefined;
    const now = this.#clock.now();
    if (quietly || now.getTime() - Date.parse(session.seenAt) < NOTE_EVERY) return { ...session, id };
    const seen = { ...session, seenAt: now.toISOString() };
    await this.#store.write(digestOf(id), seen);
    return { ...seen, id };
  }

  async end(id: string): Promise<void> {
    await this.#store.delete(digestOf(id));
  }

  async everOpened(): Promise<boolean> {
    return await this.#store.everOpened();
  }

  /** Forgets the sessions and links that are over. */
  async tidy(): Promise<void> {
    await this.#store.forgetLinks(this.#clock.now());
    for await (const digest of this.#store.digests()) {
      const session = await this.#store.read(digest);
      if (session && this.#isOver(session)) await this.#store.delete(digest);
    }
  }

  #isOver({ openedAt, seenAt }: Session): boolean {
    const now = this.#clock.now().getTime();
    return now >= Date.parse(seenAt) + IDLE || now >= Date.parse(openedAt) + LONGEST;
  }
}

/** The word that every form of a session carries, so that no other site can send one. */
export function formToken({ id }: Pick<OpenSession, 'id'>): string {
  return createHmac('sha256', id).update('form').digest('base64url');
}

export function isFormToken(session: Pick<OpenSession, 'id'>, token: string): boolean {
  return sameSecret(token, formToken(session));
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
