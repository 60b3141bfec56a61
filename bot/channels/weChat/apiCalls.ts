import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { WeChatAccount } from './account.ts';
import { restUntil } from './resting.ts';
import { AccessTokens } from './tokens.ts';
import { answerOf, type Fetch, refusal, WeChatError } from './weChatError.ts';

const SLOWEST = 5000;
const RETRIES = 3;
const BACKOFF = 150;

export interface ApiParts {
  account: WeChatAccount;
  /** Without a slash at the end. */
  apiUrl: string;
  clock: Clock;
  log: Log;
  fetch?: Fetch;
}

/**
 * How the platform is called for one account: with a token that is renewed when it is refused, again after what passes
 * by itself, and not at all while the account rests after a refusal that concerns all calls. Everything throws a
 * WeChatError.
 */
export class ApiCalls {
  readonly #parts: ApiParts;
  readonly #fetch: Fetch;
  readonly #tokens: AccessTokens;
  #resting: { until: number; error: WeChatError } | undefined;

  constructor(parts: ApiParts) {
    this.#parts = parts;
    this.#fetch = parts.fetch ?? fetch;
    this.#tokens = new AccessTokens(parts.account, parts.apiUrl, parts.clock, this.#fetch);
  }

  /** What the platform answers at a path. */
  async ask(
    path: string,
    request: RequestInit = {},
    read: (response: Response) => Promise<unknown> = answerOf,
  ): Promise<unknown> {
    let token = await this.#tokens.token();
    let isRenewed = false;
    for (let attempt = 1; ; attempt++) {
      this.#refuseWhileResting();
      try {
        return await read(await this.fetch(this.#addressed(path, token), request));
      } catch (error) {
        if (!(error instanceof WeChatError)) throw refusal('The call broke off.', error);
        const again = error.reaction === 'retry' || error.reaction === 'unreached';
        if (error.reaction === 'renew' && !isRenewed) {
          isRenewed = true;
          token = await this.#tokens.renewed(token);
        } else if (again && attempt <= RETRIES) {
          await sleep(BACKOFF * 2 ** (attempt - 1) * (0.75 + Math.random() / 2));
        } else throw this.#noted(error);
      }
    }
  }

  async post(path: string, body: object): Promise<void> {
    await this.ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
  }

  /** One request, without a token and once. */
  async fetch(url: string, request: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(url, { signal: AbortSignal.timeout(SLOWEST), ...request });
    } catch (cause) {
      throw refusal('The platform cannot be reached.', cause);
    }
  }

  #refuseWhileResting(): void {
    if (this.#resting && this.#resting.until > this.#parts.clock.now().getTime()) throw this.#resting.error;
  }

  // What concerns the account and not one message makes all calls rest, so that nobody hammers at a closed door.
  #noted(error: WeChatError): WeChatError {
    const { clock, log, account } = this.#parts;
    const now = clock.now().getTime();
    const until = restUntil(error, now);
    if (until === undefined) return error;
    this.#resting = { until, error };
    log.error('wechat.resting', { detail: `${account.name}: ${error.message}`, milliseconds: until - now });
    return error;
  }

  #addressed(path: string, token: string): string {
    const separator = path.includes('?') ? '&' : '?';
    return `${this.#parts.apiUrl}${path}${separator}access_token=${encodeURIComponent(token)}`;
  }
}
