import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  call,
  type ReadActivity,
  type ReadSession,
  type ReadSet,
  read,
  readSession,
  say,
} from '../support/directLineCalls.ts';
import type { Victim } from './victim.ts';

const RETRY = 50;
const PATIENCE = 30_000;

/** A customer with a client that does not give up: it sends again what was not acknowledged, and reads on from where it was. */
export class Visitor {
  readonly #victim: Victim;
  #session: ReadSession | undefined;
  #watermark = '';
  /** Everything it was told, in the order of arrival. */
  readonly heard: ReadActivity[] = [];
  readonly said: { id: string; text: string }[] = [];

  constructor(victim: Victim) {
    this.#victim = victim;
  }

  get conversation(): string {
    return this.#session?.conversationId ?? '';
  }

  get texts(): string[] {
    return this.heard.map(({ text = '' }) => text);
  }

  async arrive(): Promise<void> {
    const { url } = this.#victim;
    const answer = await this.#until(() => call(`${url}/chat/token`, { body: { locale: 'zh-CN' } }));
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    const begun = await this.#until(() =>
      call(`${url}/v3/directline/conversations`, { token, body: { locale: 'zh-CN' } }),
    );
    this.#session = await readSession(begun);
  }

  async say(text: string): Promise<string> {
    const session = this.#sessionOrThrow();
    const body = { text, channelData: { clientActivityID: randomUUID() } };
    const answer = await this.#until(() => say(this.#victim.url, session, body));
    const { id } = z.object({ id: z.string() }).parse(await answer.json());
    this.said.push({ id, text });
    return id;
  }

  /** Reads until the bot has said something that matches; gives it. */
  async hears(expected: RegExp): Promise<string> {
    const begin = this.heard.length;
    return await this.#patiently(async () => {
      await this.#read();
      return this.heard.slice(begin).find(({ from, text = '' }) => from.role === 'bot' && expected.test(text))
        ?.text;
    }, `the bot to say ${expected}`);
  }

  /** All that the server would tell a client that begins from nothing. */
  async readAll(): Promise<ReadSet> {
    const session = this.#sessionOrThrow();
    return await this.#patiently(
      () => read(this.#victim.url, session).catch(() => undefined),
      'the whole log',
    );
  }

  async #read(): Promise<void> {
    const session = this.#sessionOrThrow();
    const set = await read(this.#victim.url, session, this.#watermark).catch(() => undefined);
    if (!set) return;
    this.heard.push(...set.activities);
    this.#watermark = set.watermark ?? this.#watermark;
  }

  #sessionOrThrow(): ReadSession {
    if (!this.#session) throw new TypeError('The visitor has not arrived.');
    return this.#session;
  }

  async #until(ask: () => Promise<Response>): Promise<Response> {
    return await this.#patiently(async () => {
      const response = await ask().catch(() => undefined);
      return response?.ok ? response : undefined;
    }, 'an acknowledgement');
  }

  async #patiently<T>(attempt: () => Promise<T | undefined>, what: string): Promise<T> {
    const giveUp = performance.now() + PATIENCE;
    while (performance.now() < giveUp) {
      const result = await Promise.race([attempt(), this.#victim.failed]);
      if (result !== undefined) return result;
      await pause(RETRY);
    }
    throw new Error(`Waited in vain for ${what}; heard: ${this.texts.join(' / ')}`);
  }
}
