import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { WeChatAccount } from './account.ts';
import { type Downloaded, isDownloaded, readFile } from './download.ts';
import { asCall, type WireMessage } from './message.ts';
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

/** The platform's side that we call, for one account. Every method throws a WeChatError. */
export class WeChatApi {
  readonly #parts: ApiParts;
  readonly #fetch: Fetch;
  readonly #tokens: AccessTokens;
  /** While the account rests after a refusal that concerns all calls. */
  #resting: { until: number; error: WeChatError } | undefined;

  constructor(parts: ApiParts) {
    this.#parts = parts;
    this.#fetch = parts.fetch ?? fetch;
    this.#tokens = new AccessTokens(parts.account, parts.apiUrl, parts.clock, this.#fetch);
  }

  /** Sends a message of our own; at most once, so that an unknown outcome is not tried again. */
  async send(openId: string, message: WireMessage): Promise<void> {
    await this.#post('/cgi-bin/message/custom/send', asCall(openId, message));
  }

  /** Shows that an answer is being written. The platform's refusals of that mean nothing. */
  async showTyping(openId: string): Promise<void> {
    await this.#post('/cgi-bin/message/custom/typing', { touser: openId, command: 'Typing' });
  }

  async sendTemplate(
    openId: string,
    template: NonNullable<WeChatAccount['template']>,
    text: string,
  ): Promise<void> {
    const { id, field, url } = template;
    const body = { touser: openId, template_id: id, ...(url && { url }), data: { [field]: { value: text } } };
    await this.#post('/cgi-bin/message/template/send', body);
  }

  async setMenu(menu: object): Promise<void> {
    await this.#post('/cgi-bin/menu/create', menu);
  }

  /** The addresses that pushes come from; asked to see whether token and allow-list are right. */
  async callbackAddresses(): Promise<number> {
    const answer = await this.#call('/cgi-bin/getcallbackip', (url) => this.#fetch(url, this.#init()));
    const list = typeof answer === 'object' && answer !== null && 'ip_list' in answer ? answer.ip_list : [];
    return Array.isArray(list) ? list.length : 0;
  }

  /** Gives the media id, which is good for three days. */
  async uploadPicture(name: string, content: Buffer, contentType: string): Promise<string> {
    const answer = await this.#call('/cgi-bin/media/upload?type=image', (url) => {
      const body = new FormData();
      body.append('media', new Blob([new Uint8Array(content)], { type: contentType }), name);
      return this.#fetch(url, { ...this.#init(), method: 'POST', body });
    });
    const id = typeof answer === 'object' && answer !== null && 'media_id' in answer ? answer.media_id : '';
    if (typeof id === 'string' && id) return id;
    throw new WeChatError('The platform gave no media id.', 'drop');
  }

  /** A file that a customer sent, at most 10 MB; a video comes by an address of the platform's own hosts. */
  async download(mediaId: string): Promise<Downloaded> {
    const path = `/cgi-bin/media/get?media_id=${encodeURIComponent(mediaId)}`;
    const answer = await this.#call(path, (url) => this.#fetch(url, this.#init()), readFile);
    if (isDownloaded(answer)) return answer;
    const address =
      typeof answer === 'object' && answer !== null && 'video_url' in answer ? answer.video_url : '';
    const url = typeof address === 'string' ? URL.parse(address) : null;
    if (!url || !this.#isPlatform(url)) throw new WeChatError('The file lies at a strange address.', 'drop');
    const video = await readFile(
      await this.#reach(() => this.#fetch(url.href, { ...this.#init(), redirect: 'error' })),
    );
    if (isDownloaded(video)) return video;
    throw new WeChatError('The file is not there.', 'drop');
  }

  async #post(path: string, body: object): Promise<void> {
    await this.#call(path, (url) =>
      this.#fetch(url, {
        ...this.#init(),
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
      }),
    );
  }

  async #call(
    path: string,
    request: (url: string) => Promise<Response>,
    read: (response: Response) => Promise<unknown> = answerOf,
  ): Promise<unknown> {
    let token = await this.#tokens.token();
    let isRenewed = false;
    for (let attempt = 1; ; attempt++) {
      this.#refuseWhileResting();
      try {
        return await read(await this.#reach(() => request(this.#addressed(path, token))));
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

  async #reach(request: () => Promise<Response>): Promise<Response> {
    try {
      return await request();
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

  #isPlatform(url: URL): boolean {
    if (url.host === URL.parse(this.#parts.apiUrl)?.host) return true;
    return (
      url.protocol === 'https:' && url.port === '' && /(^|\.)(qq|qpic|wechat)\.(cn|com)$/.test(url.hostname)
    );
  }

  #init(): RequestInit {
    return { signal: AbortSignal.timeout(SLOWEST) };
  }
}
