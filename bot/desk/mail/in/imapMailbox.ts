import type { ImapFlow } from 'imapflow';
import type { Clock } from '../../../core/clock.ts';
import { ServiceError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { openFolder } from './imapFolder.ts';
import type { Mailbag, MailboxPosition } from './mailbag.ts';

const SECOND = 1000;
const DAY = 86_400_000;
const LOOK_EVERY = SECOND;
// IDLE tells of new mail at once where the server has it; this is for servers and networks that fall silent.
const ASK_EVERY = 60 * SECOND;
const MOST_BYTES = 25_000_000;
const delays = [SECOND, 5 * SECOND, 15 * SECOND, 30 * SECOND, 60 * SECOND];

export interface ImapMailboxParts {
  /** IMAP_URL; its path is the folder. */
  url: string;
  bag: Pick<Mailbag, 'position' | 'setPosition'>;
  /** Stores a raw mail; it counts as fetched when this resolves. */
  receive(raw: Uint8Array): Promise<void>;
  clock: Clock;
  log: Log;
}

/**
 * Fetches every mail of a folder once, by UID, and stores it before the position moves on. Connects again by itself;
 * the folder is left as it is.
 */
export class ImapMailbox {
  readonly #parts: ImapMailboxParts;
  #client: ImapFlow | undefined;
  #work: Promise<void> | undefined;
  #failures = 0;
  #nextAt = 0;
  #problem: string | undefined;
  #stopTicking: (() => void) | undefined;
  readonly #told = {
    closed: (client: ImapFlow) => this.#closed(client),
    arrived: () => this.#hint(),
  };

  constructor(parts: ImapMailboxParts) {
    this.#parts = parts;
  }

  /** Why no mail is read at present. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Begins to read; a mailbox that cannot be reached stops nothing. */
  start(): void {
    this.#stopTicking = this.#parts.clock.every(LOOK_EVERY, () => this.#look());
    this.#look();
  }

  async stop(): Promise<void> {
    this.#stopTicking?.();
    this.#client?.close();
    await this.#work;
  }

  #look(): void {
    const now = this.#parts.clock.now().getTime();
    if (this.#work || now < this.#nextAt) return;
    this.#nextAt = now + ASK_EVERY;
    this.#work = this.#read().finally(() => {
      this.#work = undefined;
      if (this.#nextAt === 0 && this.#client) this.#look();
    });
  }

  async #read(): Promise<void> {
    try {
      const client = this.#client ?? (await openFolder(this.#parts.url, this.#told));
      this.#client = client;
      await this.#fetch(client);
      this.#worked();
      // Ends by itself at the next command; the server tells of new mail meanwhile.
      client.idle().catch((error: unknown) => this.#failed(error));
    } catch (error) {
      this.#failed(error);
    }
  }

  async #fetch(client: ImapFlow): Promise<void> {
    const { bag, receive, clock } = this.#parts;
    const box = client.mailbox;
    if (!box) throw new ServiceError('desk/mailbox-failed', 'The folder of IMAP_URL could not be opened.');
    await client.noop();
    const uidValidity = String(box.uidValidity);
    let position = positionIn(await bag.position(), uidValidity, clock.now());
    for (const uid of await this.#newUids(client, position)) {
      const source = { start: 0, maxLength: MOST_BYTES };
      const raw = sourceOf(await client.fetchOne(String(uid), { source }, { uid: true }));
      if (raw) await receive(raw);
      position = { ...position, uid };
      await bag.setPosition(position);
    }
  }

  async #newUids(client: ImapFlow, { uid, since }: MailboxPosition): Promise<number[]> {
    const wanted = uid === 0 ? { since: new Date(since) } : { uid: `${uid + 1}:*` };
    const found = (await client.search(wanted, { uid: true })) || [];
    // `n:*` names the last mail even where its number is below n.
    return found.filter((one) => one > uid).sort((a, b) => a - b);
  }

  #hint(): void {
    this.#nextAt = 0;
    this.#look();
  }

  #worked(): void {
    if (this.#problem !== undefined) this.#parts.log.info('mailbox.works');
    this.#failures = 0;
    this.#problem = undefined;
  }

  #closed(client: ImapFlow): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#nextAt = 0;
  }

  #failed(error: unknown): void {
    const { clock, log } = this.#parts;
    const client = this.#client;
    this.#client = undefined;
    client?.close();
    const delay = delays[Math.min(this.#failures, delays.length - 1)] ?? SECOND;
    this.#failures++;
    this.#nextAt = clock.now().getTime() + delay;
    this.#problem = 'The mailbox of IMAP_URL cannot be read; the log says why.';
    log.warn('mailbox.fails', { attempt: this.#failures, error });
  }
}

// One that was deleted meanwhile is `false` or nothing.
function sourceOf(fetched: { source?: Uint8Array | undefined } | false | undefined): Uint8Array | undefined {
  return fetched ? fetched.source : undefined;
}

function positionIn(stored: MailboxPosition | undefined, uidValidity: string, now: Date): MailboxPosition {
  if (stored?.uidValidity === uidValidity) return stored;
  const since = stored?.since ?? new Date(now.getTime() - DAY).toISOString();
  return { uidValidity, uid: 0, since };
}
