/** An answer as a test reads it. */
export interface Answer {
  status: number;
  text: string;
  headers: Headers;
  /** Where it sends the browser to; empty where it does not. */
  location: string;
}

/** As much of a browser as forms need: it keeps cookies, follows nothing and sends the hidden fields it last saw. */
export class StaffBrowser {
  readonly #url: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return await this.#ask(path, { headers: { 'Accept-Language': 'zh-CN', ...headers } });
  }

  /** Posts fields as a page of the service does. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return await this.send(path, new URLSearchParams(fields), headers);
  }

  /** Posts a form with files, or one in which a field may stand more than once. */
  async send(
    path: string,
    body: URLSearchParams | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return await this.#ask(path, {
      method: 'POST',
      body,
      headers: { 'Accept-Language': 'zh-CN', 'Sec-Fetch-Site': 'same-origin', Origin: this.#url, ...headers },
    });
  }

  /** Opens a page, fills the form that goes to `action` and sends it. */
  async submit(page: string, action: string, fields: Record<string, string>): Promise<Answer> {
    return await this.post(action, { ...(await this.form(page, action)), ...fields });
  }

  /** Opens a page, fills the form that goes to `action`, adds a file and sends it. */
  async upload(page: string, action: string, fields: Record<string, string>, file: File): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...(await this.form(page, action)), ...fields }))
      body.append(name, value);
    body.append('file', file);
    return await this.send(action, body);
  }

  /** Opens a page and gives the hidden fields of its form that goes to `action`. */
  async form(page: string, action: string): Promise<Record<string, string>> {
    const { text } = await this.get(page);
    const form = formsOf(text).find((one) => one.action === action);
    if (!form) throw new RangeError(`${page} has no form to ${action}.`);
    return form.hidden;
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (Cookie !== '') headers.set('Cookie', Cookie);
    const answer = await fetch(this.#url + path, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const location = answer.headers.get('location') ?? '';
    return { status: answer.status, text: await answer.text(), headers: answer.headers, location };
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The forms of a page, with their hidden fields. */
export function formsOf(page: string): { action: string; hidden: Record<string, string> }[] {
  return [...page.matchAll(/<form [^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', body = '']) => ({
      action,
      hidden: Object.fromEntries(
        [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      ),
    }),
  );
}

/** The text of a page as a reader sees it. */
export function textOf(page: string): string {
  return page
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
