import { listField, textField } from './fields.ts';
import type { StreamWatch } from './watchedSocket.ts';

export interface Poll {
  /** Address of the conversation, without a slash at the end. */
  conversation: string;
  token: string;
  watch: StreamWatch;
}

const OFTEN = 1000;
const SELDOM = 4000;
const TALK = 60_000;
const PATIENCE = 15_000;

/**
 * A class shaped like WebSocket whose instances ask again and again instead of listening, for networks that let no
 * WebSocket through: often while there is talk, else seldom. What would be written to it means nothing to the service.
 */
export function pollingSocket({ conversation, token, watch }: Poll): typeof WebSocket {
  return class PollingSocket extends EventTarget implements WebSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readonly bufferedAmount = 0;
    readonly extensions = '';
    readonly protocol = '';
    readonly url: string;
    readyState: WebSocket['readyState'] = 0;
    binaryType: BinaryType = 'blob';
    onopen: WebSocket['onopen'] = null;
    onmessage: WebSocket['onmessage'] = null;
    onclose: WebSocket['onclose'] = null;
    onerror: WebSocket['onerror'] = null;
    #watermark: string;
    #lastTalk = Date.now();
    #timer: ReturnType<typeof setTimeout> | undefined;

    constructor(url: string | URL) {
      super();
      this.url = String(url);
      this.#watermark = new URL(this.url).searchParams.get('watermark') ?? '';
      this.#again(0);
    }

    send(): void {}

    close(): void {
      clearTimeout(this.#timer);
      this.readyState = PollingSocket.CLOSED;
    }

    #again(milliseconds: number): void {
      this.#timer = setTimeout(() => this.#ask(), milliseconds);
    }

    async #ask(): Promise<void> {
      try {
        const text = await this.#read();
        if (this.readyState === PollingSocket.CLOSED) return;
        this.#hear(text);
        this.#again(Date.now() - this.#lastTalk < TALK ? OFTEN : SELDOM);
      } catch {
        if (this.readyState === PollingSocket.CLOSED) return;
        this.close();
        this.onclose?.(new CloseEvent('close'));
        watch.lost();
      }
    }

    async #read(): Promise<string> {
      const response = await fetch(`${conversation}/activities?watermark=${this.#watermark}`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!response.ok) throw new Error(`Status ${response.status}`);
      return await response.text();
    }

    #hear(text: string): void {
      if (this.readyState === PollingSocket.CONNECTING) {
        this.readyState = PollingSocket.OPEN;
        this.onopen?.(new Event('open'));
        watch.up();
      }
      const answer: unknown = JSON.parse(text);
      this.#watermark = textField(answer, 'watermark') || this.#watermark;
      if (listField(answer, 'activities').length === 0) return;
      this.#lastTalk = Date.now();
      this.onmessage?.(new MessageEvent('message', { data: text }));
      watch.heard(false);
    }
  };
}
