/** As much of a browser's XMLHttpRequest as RxJS's ajax uses, over `fetch`, so that browser clients run in Node. */
class FetchedRequest {
  onreadystatechange: ((event: object) => void) | null = null;
  ontimeout: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  readonly upload = {};
  readyState = 0;
  status = 0;
  responseType = '';
  timeout = 0;
  response: unknown = null;
  #method = 'GET';
  #url = '';
  readonly #headers = new Headers();
  readonly #aborted = new AbortController();
  #answered: Headers | undefined;

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answered?.get(name) ?? null;
  }

  send(body?: string | FormData): void {
    const timer = this.timeout > 0 ? setTimeout(() => this.#late(), this.timeout) : undefined;
    this.#fetch(body).finally(() => clearTimeout(timer));
  }

  abort(): void {
    this.#aborted.abort();
  }

  async #fetch(body: string | FormData | undefined): Promise<void> {
    const options = { method: this.#method, headers: this.#headers, signal: this.#aborted.signal };
    try {
      const response = await fetch(this.#url, body === undefined ? options : { ...options, body });
      const text = await response.text();
      this.#answered = response.headers;
      this.response = this.responseType === 'json' && text !== '' ? JSON.parse(text) : text;
      this.status = response.status;
    } catch {
      this.status = 0;
      this.response = null;
    }
    if (this.#aborted.signal.aborted) return;
    this.readyState = 4;
    this.onreadystatechange?.call(this, {});
  }

  #late(): void {
    this.abort();
    this.ontimeout?.call(this, {});
  }
}

export function provideXmlHttpRequest(): void {
  Object.assign(globalThis, { XMLHttpRequest: FetchedRequest });
}
