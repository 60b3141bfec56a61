import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import type { Session, SessionStore } from '../staff/login/sessions.ts';
import { Documents } from './documents.ts';

const FIRST = 'firstOpened';

/** Sessions of the staff under `staff/sessions`, links that were used under `staff/links`. */
export class FileSessionStore implements SessionStore {
  readonly #sessions: Documents<Session>;
  readonly #links: Documents<{ expiresAt: string }>;
  readonly #facts: Documents<{ at: string }>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#sessions = new Documents(join(dataDir, 'staff/sessions'));
    this.#links = new Documents(join(dataDir, 'staff/links'));
    this.#facts = new Documents(join(dataDir, 'staff/facts'));
  }

  async read(digest: string): Promise<Session | undefined> {
    return await this.#sessions.read(digest);
  }

  async write(digest: string, session: Session): Promise<void> {
    await this.#sessions.write(digest, session);
    if (!(await this.everOpened())) await this.#facts.write(FIRST, { at: session.openedAt });
  }

  async delete(digest: string): Promise<void> {
    await this.#sessions.delete(digest);
  }

  async *digests(): AsyncGenerator<string> {
    yield* this.#sessions.ids();
  }

  async spend(link: string, expiresAt: Date): Promise<boolean> {
    return await this.#chains.run(link, async () => {
      if (await this.#links.read(link)) return false;
      await this.#links.write(link, { expiresAt: expiresAt.toISOString() });
      return true;
    });
  }

  async forgetLinks(until: Date): Promise<void> {
    for await (const link of this.#links.ids()) {
      const spent = await this.#links.read(link);
      if (spent && new Date(spent.expiresAt) <= until) await this.#links.delete(link);
    }
  }

  async everOpened(): Promise<boolean> {
    return (await this.#facts.read(FIRST)) !== undefined;
  }
}
