import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../bot/core/clock.ts';
import type { SimulatedAccount } from './simulatedAccount.ts';

const LIFETIME = 7_200_000;
const OVERLAP = 300_000;

/** The access tokens handed out, as `stable_token` hands them out. */
export class SimulatedTokens {
  /** Addresses that may call; undefined: all. */
  allowed: string[] | undefined;
  readonly #clock: Clock;
  readonly #accounts: ReadonlyMap<string, SimulatedAccount>;
  readonly #tokens = new Map<string, { account: SimulatedAccount; until: number }>();
  #unknownToken = 40001;

  constructor(accounts: ReadonlyMap<string, SimulatedAccount>, clock: Clock) {
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /** All tokens handed out are invalid from now on, and refused with this errcode. */
  revokeAll(errcode = 40001): void {
    this.#tokens.clear();
    this.#unknownToken = errcode;
  }

  /** Answers who asks for a token. */
  issue(bytes: Buffer, from: string): object {
    const { appid, secret } = JSON.parse(bytes.toString('utf8'));
    const account = this.#accounts.get(appid);
    if (!account) return { errcode: 40013 };
    if (account.appSecret !== secret) return { errcode: 40125 };
    if (this.allowed && !this.allowed.includes(from)) {
      return { errcode: 40164, errmsg: `invalid ip ${from}, not in whitelist` };
    }
    const now = this.#clock.now().getTime();
    const current = [...this.#tokens].find(([, one]) => one.account === account && one.until - OVERLAP > now);
    const token = current?.[0] ?? randomBytes(60).toString('base64url');
    const until = current?.[1].until ?? now + LIFETIME;
    this.#tokens.set(token, { account, until });
    return { access_token: token, expires_in: Math.floor((until - now) / 1000) };
  }

  /** Whose token it is, or why it is refused. */
  accountOf(token: string): { account: SimulatedAccount } | { errcode: number } {
    const known = this.#tokens.get(token);
    if (!known) return { errcode: this.#unknownToken };
    return known.until < this.#clock.now().getTime() ? { errcode: 42001 } : { account: known.account };
  }
}
