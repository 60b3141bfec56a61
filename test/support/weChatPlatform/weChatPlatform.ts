import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, systemClock } from '../../../bot/core/clock.ts';
import { grantAction, grantMessage, newCustomer } from './callRules.ts';
import { CallSide } from './callSide.ts';
import { judge, type Verdict } from './judging.ts';
import { type PushFields, pushes, pushXml } from './pushBodies.ts';
import { type SealedPush, sealPush, sealVerification } from './sealing.ts';
import type { ScreenBubble, SimulatedAccount, SimulatedCustomer } from './simulatedAccount.ts';

export interface PlatformOptions {
  clock?: Clock;
  /** Deliveries of a push that nobody answers. */
  deliveries?: number;
  /** Failures in a minute after which the platform falls silent for another. */
  failures?: number;
  /** Milliseconds between two deliveries of a push; the platform's own are about five seconds apart. */
  spacing?: number;
  /** How long a push waits for its answer, in milliseconds. */
  patience?: number;
  /** Whether a repeated delivery is signed and encrypted anew; what the platform does is not documented. */
  resealed?: boolean;
}

/** What became of a push. */
export interface Pushed {
  verdict: Verdict;
  deliveries: number;
  /** From the first byte to the answer of the last delivery. */
  milliseconds: number;
}

const FAULT = '该公众号提供的服务出现故障，请稍后再试';

/**
 * The platform as far as a bot can tell: pushes what customers do, repeats what is not answered, judges answers,
 * takes calls by its rules, and keeps what every customer saw. It shares nothing with the channel it is there to test.
 */
export class WeChatPlatform {
  readonly accounts = new Map<string, SimulatedAccount>();
  /** Why pushes failed, in order. */
  readonly faults: string[] = [];
  readonly calls: CallSide;
  /** Until then nothing is pushed, after too many failures in a minute. */
  silentUntil = 0;
  readonly #clock: Clock;
  readonly #options: Required<Omit<PlatformOptions, 'clock'>>;
  readonly #customers = new Map<string, SimulatedCustomer>();
  #failures: number[] = [];

  constructor(options: PlatformOptions = {}) {
    this.#clock = options.clock ?? systemClock;
    const { deliveries = 3, patience = 5000, spacing = 0, failures = 20, resealed = true } = options;
    this.#options = { deliveries, patience, spacing, failures, resealed };
    this.calls = new CallSide(this, this.#clock);
  }

  customer(account: SimulatedAccount, openId: string): SimulatedCustomer {
    const key = `${account.appId} ${openId}`;
    const known = this.#customers.get(key) ?? newCustomer(openId);
    this.#customers.set(key, known);
    return known;
  }

  /** All that a customer saw the account or the platform say, in order. */
  seen(account: SimulatedAccount, openId: string): string[] {
    return this.customer(account, openId)
      .screen.filter(({ from, type }) => from !== 'customer' && type !== 'typing')
      .map(({ text }) => text);
  }

  show(account: SimulatedAccount, openId: string, bubble: Omit<ScreenBubble, 'n' | 'at'>): void {
    const { screen } = this.customer(account, openId);
    const at = this.#clock.now().toISOString();
    screen.push({ ...bubble, n: screen.length, at });
  }

  async say(account: SimulatedAccount, openId: string, text: string): Promise<Pushed> {
    this.show(account, openId, { from: 'customer', type: 'text', text });
    grantMessage(this.customer(account, openId), this.#clock.now().getTime());
    return await this.push(account, openId, pushes.text(text));
  }

  /** The customer sends anything else that counts as a message. */
  async send(account: SimulatedAccount, openId: string, fields: PushFields): Promise<Pushed> {
    this.show(account, openId, { from: 'customer', type: 'card', text: `[${fields.MsgType}]` });
    grantMessage(this.customer(account, openId), this.#clock.now().getTime());
    return await this.push(account, openId, fields);
  }

  /** The customer taps a choice of a menu message on their screen, which counts as a tap and not as a message. */
  async tap(account: SimulatedAccount, openId: string, label: string): Promise<Pushed> {
    const customer = this.customer(account, openId);
    const choice = customer.screen
      .flatMap(({ choices = [] }) => choices)
      .findLast(({ content }) => content === label);
    if (!choice) throw new RangeError(`Nothing on the screen says ${label}.`);
    this.show(account, openId, { from: 'customer', type: 'text', text: label });
    grantAction(customer, this.#clock.now().getTime());
    return await this.push(account, openId, pushes.text(label, choice.id));
  }

  /** The customer subscribes, taps the menu below the chat, scans: `event` as the platform writes it. */
  async act(
    account: SimulatedAccount,
    openId: string,
    event: string,
    more: PushFields = {},
  ): Promise<Pushed> {
    const customer = this.customer(account, openId);
    if (event === 'subscribe') customer.follows = true;
    if (event === 'unsubscribe') customer.follows = false;
    if (['subscribe', 'SCAN', 'CLICK'].includes(event)) grantAction(customer, this.#clock.now().getTime());
    return await this.push(account, openId, pushes.event(event, more));
  }

  /** Pushes, again when it fails, and shows the customer what comes of it. */
  async push(account: SimulatedAccount, openId: string, fields: PushFields): Promise<Pushed> {
    const customer = this.customer(account, openId);
    if (customer.withPerson && fields.MsgType !== 'event') {
      return { verdict: { is: 'nothing' }, deliveries: 0, milliseconds: 0 };
    }
    const xml = pushXml(account, openId, this.#clock.now(), fields);
    const began = performance.now();
    let sealed = this.seal(account, openId, xml);
    for (let delivery = 1; ; delivery++) {
      const verdict = await this.deliver(account, openId, sealed);
      const milliseconds = performance.now() - began;
      if (verdict.is === 'fault') this.#noteFailure(verdict.why);
      if (verdict.is !== 'fault' || delivery >= this.#options.deliveries) {
        this.#showVerdict(account, openId, verdict);
        return { verdict, deliveries: delivery, milliseconds };
      }
      await sleep(this.#options.spacing);
      if (this.#options.resealed) sealed = this.seal(account, openId, xml);
    }
  }

  seal(account: SimulatedAccount, openId: string, xml: string): SealedPush {
    return sealPush(account, openId, xml, this.#clock.now());
  }

  /** One delivery of a push and what the platform makes of the answer; nothing is shown. */
  async deliver(account: SimulatedAccount, openId: string, sealed: SealedPush): Promise<Verdict> {
    if (this.silentUntil > this.#clock.now().getTime()) return { is: 'fault', why: 'the platform is silent' };
    try {
      const response = await fetch(`${account.pushUrl}?${sealed.query}`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml' },
        body: sealed.body,
        signal: AbortSignal.timeout(this.#options.patience),
      });
      const answer = { status: response.status, body: await response.text() };
      return judge(account, openId, answer);
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      return { is: 'fault', why: isLate ? 'no answer in time' : 'no connection' };
    }
  }

  /** Verifies the server configuration as the platform does when it is saved. */
  async verify(account: SimulatedAccount): Promise<boolean> {
    const { query, echo } = sealVerification(account, this.#clock.now());
    const response = await fetch(`${account.pushUrl}?${query}`);
    return response.status === 200 && (await response.text()) === echo;
  }

  async stop(): Promise<void> {
    await this.calls.stop();
  }

  #showVerdict(account: SimulatedAccount, openId: string, verdict: Verdict): void {
    const by = 'reply' as const;
    if (verdict.is === 'text')
      this.show(account, openId, { from: 'account', type: 'text', text: verdict.text, by });
    if (verdict.is === 'image') {
      const text = `[picture ${verdict.mediaId}]`;
      this.show(account, openId, { from: 'account', type: 'image', text, image: verdict.mediaId, by });
    }
    if (verdict.is === 'transfer')
      this.show(account, openId, { from: 'platform', type: 'card', text: '[transfer]' });
    if (verdict.is === 'fault') this.show(account, openId, { from: 'platform', type: 'fault', text: FAULT });
  }

  #noteFailure(why: string): void {
    const now = this.#clock.now().getTime();
    this.faults.push(why);
    this.#failures = [...this.#failures.filter((at) => now - at < 60_000), now];
    if (this.#failures.length >= this.#options.failures) this.silentUntil = now + 60_000;
  }
}

/** An openid as the platform makes them. */
export function newOpenId(): string {
  return `o${randomBytes(20).toString('base64url').slice(0, 27)}`;
}
