import type { WeChatAccount } from './account.ts';
import { ApiCalls, type ApiParts } from './apiCalls.ts';
import { type Downloaded, isDownloaded, readFile } from './download.ts';
import { asCall, type WireMessage } from './message.ts';
import { WeChatError } from './weChatError.ts';

/** The platform's side that we call, for one account. Every method throws a WeChatError. */
export class WeChatApi {
  readonly #calls: ApiCalls;
  readonly #apiUrl: string;

  constructor(parts: ApiParts) {
    this.#calls = new ApiCalls(parts);
    this.#apiUrl = parts.apiUrl;
  }

  /** Sends a message of our own; at most once, so that an unknown outcome is not tried again. */
  async send(openId: string, message: WireMessage): Promise<void> {
    await this.#calls.post('/cgi-bin/message/custom/send', asCall(openId, message));
  }

  /** Shows that an answer is being written. The platform's refusals of that mean nothing. */
  async showTyping(openId: string): Promise<void> {
    await this.#calls.post('/cgi-bin/message/custom/typing', { touser: openId, command: 'Typing' });
  }

  async sendTemplate(
    openId: string,
    template: NonNullable<WeChatAccount['template']>,
    text: string,
  ): Promise<void> {
    const { id, field, url } = template;
    const body = { touser: openId, template_id: id, ...(url && { url }), data: { [field]: { value: text } } };
    await this.#calls.post('/cgi-bin/message/template/send', body);
  }

  async setMenu(menu: object): Promise<void> {
    await this.#calls.post('/cgi-bin/menu/create', menu);
  }

  /** The addresses that pushes come from; asked to see whether token and allow-list are right. */
  async callbackAddresses(): Promise<number> {
    const list = fieldOf(await this.#calls.ask('/cgi-bin/getcallbackip'), 'ip_list');
    return Array.isArray(list) ? list.length : 0;
  }

  /** Gives the media id, which is good for three days. */
  async uploadPicture(name: string, content: Buffer, contentType: string): Promise<string> {
    const body = new FormData();
    body.append('media', new Blob([new Uint8Array(content)], { type: contentType }), name);
    const answer = await this.#calls.ask('/cgi-bin/media/upload?type=image', { method: 'POST', body });
    const id = fieldOf(answer, 'media_id');
    if (typeof id === 'string' && id) return id;
    throw new WeChatError('The platform gave no media id.', 'drop');
  }

  /** A file that a customer sent, at most 10 MB; a video comes by an address of the platform's own hosts. */
  async download(mediaId: string): Promise<Downloaded> {
    const path = `/cgi-bin/media/get?media_id=${encodeURIComponent(mediaId)}`;
    const answer = await this.#calls.ask(path, {}, readFile);
    if (isDownloaded(answer)) return answer;
    const address = fieldOf(answer, 'video_url');
    const url = typeof address === 'string' ? URL.parse(address) : null;
    if (!url || !this.#isPlatform(url)) throw new WeChatError('The file lies at a strange address.', 'drop');
    const video = await readFile(await this.#calls.fetch(url.href, { redirect: 'error' }));
    if (isDownloaded(video)) return video;
    throw new WeChatError('The file is not there.', 'drop');
  }

  #isPlatform(url: URL): boolean {
    if (url.host === URL.parse(this.#apiUrl)?.host) return true;
    return (
      url.protocol === 'https:' && url.port === '' && /(^|\.)(qq|qpic|wechat)\.(cn|com)$/.test(url.hostname)
    );
  }
}

function fieldOf(answer: unknown, name: string): unknown {
  return new Map(Object.entries(answer ?? {})).get(name);
}
