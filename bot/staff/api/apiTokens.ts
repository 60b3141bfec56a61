import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';

/** What a token may be used for. `agents.any`: an act may name another colleague than the token's own. */
export const apiScopes = ['tickets.read', 'tickets.write', 'agents.any'] as const;

export type ApiScope = (typeof apiScopes)[number];

/** A program that may use the API, as it is stored: by a digest of its token, which opens nothing. */
export interface ApiToken {
  version: 1;
  name: string;
  /** Staff id of the person with whose rights it works. */
  staff: string;
  scopes: ApiScope[];
  createdAt: string;
  /** Staff id. */
  createdBy: string;
  /** Exact to an hour. */
  usedAt?: string;
  revokedAt?: string;
}

/** Tokens on disk; `bot/storage` implements it. Durable when `write` or `update` resolves. */
export interface ApiTokenStore {
  read(digest: string): Promise<ApiToken | undefined>;
  write(digest: string, token: ApiToken): Promise<void>;
  /** Replaces a token by what `change` makes of it; changes never overlap. Undefined where there is none. */
  update(digest: string, change: (token: ApiToken) => ApiToken): Promise<ApiToken | undefined>;
  digests(): AsyncIterable<string>;
}

/** A token together with its digest, by which it is named in forms and keys. */
export type KnownToken = ApiToken & { digest: string };

const BEGINNING = 'yingda_';
const BYTES = 32;
const NOTE_EVERY = 3_600_000;

/** The tokens of the API: shown once when they are made, stored as digests, ended by an administrator. */
export class ApiTokens {
  readonly #store: ApiTokenStore;
  readonly #clock: Clock;

  constructor(store: ApiTokenStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Makes a token and gives it; it cannot be seen again. */
  async create(facts: Pick<ApiToken, 'name' | 'staff' | 'scopes' | 'createdBy'>): Promise<string> {
    const token = BEGINNING + randomBytes(BYTES).toString('base64url');
    const createdAt = this.#clock.now().toISOString();
    await this.#store.write(digestOf(token), { version: 1, ...facts, createdAt });
    return token;
  }

  /** What a token stands for; undefined where it is none of ours or was ended. */
  async find(token: string): Promise<KnownToken | undefined> {
    const digest = digestOf(token);
    const known = await this.#store.read(digest);
    if (!known || known.revokedAt !== undefined) return undefined;
    const now = this.#clock.now();
    if (now.getTime() - Date.parse(known.usedAt ?? '1970-01-01') < NOTE_EVERY) return { ...known, digest };
    const used = await this.#store.update(digest, (token) => ({ ...token, usedAt: now.toISOString() }));
    return used && used.revokedAt === undefined ? { ...used, digest } : undefined;
  }

  /** Every token that ever was, the newest first; the cost grows with their number, for the page of administrators. */
  async list(): Promise<KnownToken[]> {
    const tokens: KnownToken[] = [];
    for await (const digest of this.#store.digests()) {
      const token = await this.#store.read(digest);
      if (token) tokens.push({ ...token, digest });
    }
    return tokens.sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  }

  /** Ends a token from the next request on; false where there is none. */
  async revoke(digest: string): Promise<boolean> {
    const revokedAt = this.#clock.now().toISOString();
    return (await this.#store.update(digest, (token) => ({ revokedAt, ...token }))) !== undefined;
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
