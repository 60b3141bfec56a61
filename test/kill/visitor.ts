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

const RETRY = 30;
// A start takes long where other work keeps the processors busy.
const PATIENCE = 120_000;

/** A customer whose client does not give up: it sends again what was not acknowledged, and reads on from where it was. */
export class Visitor {
  /** Everything it was told, in the order of arrival. */
  readonly heard: ReadActivity[] = [];
  /** The ids under which its own words were acknowledged. */
  readonly said: string[] = [];
  readonly #victim: Victim;
  #session: ReadSession | undefined;
  #watermark = '';

  constructor(victim: Victim) {
    this.#victim = victim;
  }

  get conversation(): string {
    return this.#session?.conversationId ?? '';
  }

  get texts(): string[] {
    return this.heard.map(({ text = '' }) => text);
  }

  /** Begins a conversation and hears the greeting. */
  async arrive(): Promise<void> {
    const ask = { locale: 'zh-CN' };
    const answer = await this.#until(() => call(`${this.#victim.url}/chat/token`, { body: ask }));
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    const begun = await this.#until(() =>
      call(`${this.#victim.url}/v3/directline/conversations`, { token, body: ask }),
    );
    this.#session = await readSession(begun);
    await this.#hearBot();
  }

  /** Says something and hears what the bot says to it. */
  async say(text: string): Promise<void> {
    const session = this.#begun();
    const body = { text, channelData: { clientActivityID: randomUUID() } };
    const answer = await this.#until(() => say(this.#victim.url, session, body));
    this.said.push(z.object({ id: z.string() }).parse(await answer.json()).id);
    await this.#hearBot();
  }

  /** Waits until somebody says these words. */
  async hears(words: string): Promise<void> {
    await this.#patiently(async () => {
      await this.#readOn();
      return this.texts.some((text) => text.includes(words)) || undefined;
    }, words);
  }

  /** All that a client is told that begins from nothing. */
  async readAll(): Promise<ReadSet> {
    const session = this.#begun();
    return await this.#patiently(
      () => read(this.#victim.url, session).catch(() => undefined),
      'the whole log',
    );
  }

  // All bubbles of a turn become visible together, so that one of them tells that the others are here.
  async #hearBot(): Promise<void> {
    await this.#patiently(async () => {
      await this.#readOn();
      const mine = this.heard.findLastIndex(({ from }) => from.role === 'user');
      const knowsMine = this.said.length === 0 || this.heard[mine]?.id === this.said.at(-1);
      return (knowsMine && this.heard.slice(mine + 1).some(({ from }) => from.role === 'bot')) || undefined;
    }, 'the bot');
  }

  async #readOn(): Promise<void> {
    const set = await read(this.#victim.url, this.#begun(), this.#watermark).catch(() => undefined);
    if (!set) return;
    this.heard.push(...set.activities);
    this.#watermark = set.watermark ?? this.#watermark;
  }

  #begun(): ReadSession {
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
