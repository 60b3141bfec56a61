import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demoAccount, type SimulatedAccount } from '../support/weChatPlatform/simulatedAccount.ts';
import { newOpenId, WeChatPlatform } from '../support/weChatPlatform/weChatPlatform.ts';

export interface WeChatSoakOptions {
  customers: number;
  seconds: number;
  /** Longest time between two messages of a customer, in milliseconds. */
  pause: number;
  /** How often the bot is killed, without a warning, and started again. */
  kills: number;
}

export interface WeChatSoakResult {
  messages: number;
  faults: string[];
  /** Answers to messages that were taken and never came to a screen, and those that stood there twice or out of order. */
  lost: number;
  doubled: number;
  disordered: number;
  /** Times the platform refused a message because too many were sent. */
  overdrawn: number;
  calls: number;
  /** Milliseconds until pushes were answered whose answer the bot had within a second: median, 99 %, 99.9 %, most. */
  quick: number[];
  /** The longest that any push had to wait. */
  longest: number;
}

const PATIENCE = 60_000;

/**
 * Customers write to a bot in a process of its own, through a platform whose calls fail now and then; some answers are
 * late. What stands on the screens in the end is counted.
 */
export async function soakWeChat(options: WeChatSoakOptions): Promise<WeChatSoakResult> {
  const platform = new WeChatPlatform({
    spacing: 5000,
    ...(options.kills > 0 && { failures: Number.POSITIVE_INFINITY }),
  });
  const account = { ...demoAccount };
  platform.accounts.set(account.appId, account);
  const apiUrl = await platform.calls.start();
  platform.calls.mishap = (path) => (path.endsWith('/send') ? mishap() : undefined);
  const bot = new SoakBot(apiUrl, await freePort());
  account.pushUrl = `http://127.0.0.1:${bot.port}/wechat`;
  await bot.start();
  const customers = Array.from({ length: options.customers }, () => new SoakCustomer(platform, account));
  const end = performance.now() + options.seconds * 1000;
  const all = customers.map((customer) => customer.live(end, options.pause));
  for (let n = 1; n <= options.kills; n++) {
    await sleep((options.seconds * 1000) / (options.kills + 1));
    await bot.kill();
    await bot.start();
  }
  await Promise.all(all);
  await bot.stop();
  await platform.stop();
  return resultOf(platform, customers);
}

/** One call in twelve goes wrong in a way that can be told from success. */
function mishap() {
  const chance = Math.random();
  if (chance < 0.04) return { path: '/send', errcode: -1 };
  if (chance < 0.05) return { path: '/send', errcode: 40001 };
  if (chance < 0.06) return { path: '/send', cut: 'after' as const };
  return chance < 0.08 ? { path: '/send', slow: 800 } : undefined;
}

class SoakCustomer {
  readonly asked: number[] = [];
  /** Messages that the platform gave up, since nobody took them. */
  dropped = 0;
  readonly waits: { late: number; milliseconds: number }[] = [];
  readonly openId = newOpenId();
  readonly #platform: WeChatPlatform;
  readonly #account: SimulatedAccount;

  constructor(platform: WeChatPlatform, account: SimulatedAccount) {
    this.#platform = platform;
    this.#account = account;
  }

  async live(end: number, pause: number): Promise<void> {
    await sleep(Math.random() * pause);
    while (performance.now() < end) {
      const late = lateness();
      const number = this.asked.push(this.asked.length);
      const { verdict, milliseconds } = await this.#platform.say(
        this.#account,
        this.openId,
        `${number} ${late}`,
      );
      this.waits.push({ late, milliseconds });
      if (verdict.is === 'fault') this.dropped++;
      else await this.#seen(`answer ${number}`);
      await sleep(Math.random() * pause);
    }
  }

  get answers(): number[] {
    return this.#platform
      .seen(this.#account, this.openId)
      .flatMap((text) => [...text.matchAll(/answer (\d+)/g)].map((found) => Number(found[1])));
  }

  async #seen(text: string): Promise<void> {
    const end = performance.now() + PATIENCE;
    const isThere = () =>
      this.#platform.seen(this.#account, this.openId).some((one) => one.split('\n').includes(text));
    while (!isThere() && performance.now() < end) await sleep(50);
  }
}

function lateness(): number {
  const chance = Math.random();
  if (chance < 0.8) return Math.round(Math.random() * 300);
  return Math.round(chance < 0.93 ? 1000 + Math.random() * 2000 : 5000 + Math.random() * 3000);
}

/** The bot as a process that can be killed. */
class SoakBot {
  readonly port: number;
  readonly #apiUrl: string;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'yingda-soak-'));
  #process: ChildProcess | undefined;

  constructor(apiUrl: string, port: number) {
    this.#apiUrl = apiUrl;
    this.port = port;
  }

  async start(): Promise<void> {
    const env = {
      PATH: process.env.PATH,
      PORT: String(this.port),
      DATA_DIR: this.#dataDir,
      LOG_LEVEL: 'error',
      WECHAT_APP_ID: demoAccount.appId,
      WECHAT_APP_SECRET: demoAccount.appSecret,
      WECHAT_TOKEN: demoAccount.token,
      WECHAT_AES_KEY: demoAccount.aesKey,
      WECHAT_API_URL: this.#apiUrl,
    };
    this.#process = spawn(process.execPath, [join(import.meta.dirname, 'weChatBot.ts')], {
      cwd: join(import.meta.dirname, '../..'),
      env,
      stdio: 'ignore',
    });
    const ready = () =>
      fetch(`http://127.0.0.1:${this.port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await ready())) await sleep(50);
  }

  async kill(): Promise<void> {
    const gone = this.#process && once(this.#process, 'exit');
    this.#process?.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    const gone = this.#process && once(this.#process, 'exit');
    this.#process?.kill('SIGTERM');
    await gone;
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

function resultOf(platform: WeChatPlatform, customers: SoakCustomer[]): WeChatSoakResult {
  const waits = customers.flatMap((customer) => customer.waits);
  const quick = waits.filter(({ late }) => late < 1000).map(({ milliseconds }) => milliseconds);
  const sorted = quick.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  const count = (what: (answers: number[], asked: number) => number) =>
    customers.reduce((sum, { answers, asked, dropped }) => sum + what(answers, asked.length - dropped), 0);
  return {
    messages: count((_answers, asked) => asked),
    faults: platform.faults,
    lost: Math.max(
      0,
      count((answers, asked) => asked - new Set(answers).size),
    ),
    doubled: count((answers) => answers.length - new Set(answers).size),
    disordered: count((answers) => answers.filter((one, n) => one < (answers[n - 1] ?? 0)).length),
    overdrawn: platform.calls.overdrawn,
    calls: platform.calls.count('/cgi-bin/message/custom/send'),
    quick: [at(0.5), at(0.99), at(0.999), Math.round(sorted.at(-1) ?? 0)],
    longest: Math.round(Math.max(0, ...waits.map(({ milliseconds }) => milliseconds))),
  };
}

/** `npm run soak -- wechat`. */
export const weChatSoak = {
  does: 'customers on WeChat, slow answers, calls that fail [--customers 200 --seconds 600 --pause 16000 --kills 0]',
  async run(args: readonly string[]): Promise<number> {
    const { values } = parseArgs({
      args: [...args],
      options: {
        customers: { type: 'string', default: '200' },
        seconds: { type: 'string', default: '600' },
        pause: { type: 'string', default: '16000' },
        kills: { type: 'string', default: '0' },
      },
    });
    const { customers, seconds, pause, kills } = values;
    const result = await soakWeChat({
      customers: Number(customers),
      seconds: Number(seconds),
      pause: Number(pause),
      kills: Number(kills),
    });
    const [median, most99, most999, most] = result.quick;
    console.log(`messages ${result.messages}, of them answered by a call ${result.calls}`);
    console.log(`lost ${result.lost}, doubled ${result.doubled}, out of order ${result.disordered}`);
    console.log(`faults ${result.faults.length}, over the allowance ${result.overdrawn}`);
    console.log(`quick pushes answered in ms: p50 ${median}, p99 ${most99}, p99.9 ${most999}, most ${most}`);
    console.log(`longest wait of any push: ${result.longest} ms`);
    const slow = most999 !== undefined && most999 > 2000 ? 1 : 0;
    const wrong = result.lost + result.doubled + result.disordered + result.overdrawn + slow;
    return Number(kills) > 0 ? wrong : wrong + result.faults.length;
  },
};
