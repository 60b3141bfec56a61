import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import type { WeChatAccount } from './account.ts';
import { answerOf, type Fetch, refusal, WeChatError } from './weChatError.ts';

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/** Old and new token are both valid in the last five minutes. */
const EARLIER = 240_000;
const JITTER = 30_000;
/** A refusal is not asked for again so soon, nor a token thrown away that replaced a refused one. */
const REST = 60_000;

/**
 * The access token of an account. All callers wait for one call (`stable_token`, which never invalidates what another
 * process fetched); it is kept in memory alone, since every process may fetch it for itself.
 */
export class AccessTokens {
  readonly #account: WeChatAccount;
  readonly #apiUrl: string;
  readonly #clock: Clock;
  readonly #fetch: Fetch;
  #current: { token: string; until: number } | undefined;
  #renewedAt = 0;
  #refused: { error: WeChatError; until: number } | undefined;
  #fetching: Promise<string> | undefined;

  constructor(account: WeChatAccount, apiUrl: string, clock: Clock, fetch: Fetch) {
    this.#account = account;
    this.#apiUrl = apiUrl;
    this.#clock = clock;
    this.#fetch = fetch;
  }

  /** A token that is valid by the clock; throws a WeChatError. */
  async token(): Promise<string> {
    const now = this.#clock.now().getTime();
    if (this.#current && this.#current.until > now) return this.#current.token;
    if (this.#refused && this.#refused.until > now) throw this.#refused.error;
    this.#fetching ??= this.#fetchToken().finally(() => {
      this.#fetching = undefined;
    });
    return await this.#fetching;
  }

  /** A token in place of one that the platform refused; the same again where another was fetched a moment ago. */
  async renewed(refused: string): Promise<string> {
    const now = this.#clock.now().getTime();
    if (this.#current?.token === refused && now - this.#renewedAt >= REST) {
      this.#renewedAt = now;
      this.#current = undefined;
    }
    return await this.token();
  }

  async #fetchToken(): Promise<string> {
    const now = this.#clock.now().getTime();
    try {
      const parsed = answer.parse(await this.#ask());
      const lifetime = parsed.expires_in * 1000 - EARLIER - Math.random() * JITTER;
      this.#current = { token: parsed.access_token, until: now + Math.max(lifetime, REST) };
      this.#refused = undefined;
      return parsed.access_token;
    } catch (cause) {
      const error =
        cause instanceof WeChatError ? cause : refusal('The access token cannot be fetched.', cause);
      this.#refused = { error, until: now + (error.reaction === 'halt' ? REST : 1000) };
      throw error;
    }
  }

  async #ask(): Promise<unknown> {
    const { appId, appSecret } = this.#account;
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: false };
    return await answerOf(
      await this.#fetch(`${this.#apiUrl}/cgi-bin/stable_token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(5000),
      }),
    );
  }
}
