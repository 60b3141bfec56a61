import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WeChatAccount } from '../../../bot/channels/weChat/account.ts';
import type { TranscriptionSettings } from '../../../bot/channels/weChat/transcriber.ts';
import type { Log } from '../../../bot/core/log.ts';
import { silentLog } from '../../../bot/core/log.ts';
import type { Conversation } from '../../../bot/turn/conversation.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { TestServer } from '../../support/testServer.ts';
import { demoAccount, type SimulatedAccount } from '../../support/weChatPlatform/simulatedAccount.ts';
import {
  newOpenId,
  type PlatformOptions,
  type Pushed,
  WeChatPlatform,
} from '../../support/weChatPlatform/weChatPlatform.ts';
import { CommandedBot } from './commandedBot.ts';

export interface WeChatHouseOptions {
  /** Differences of our account's settings. */
  ours?: Partial<WeChatAccount>;
  /** Differences of the account as the platform knows it. */
  theirs?: Partial<SimulatedAccount>;
  platform?: PlatformOptions;
  log?: Log;
  publicUrl?: string;
  transcription?: TranscriptionSettings;
}

/** Our settings for an account of the simulated platform. */
export function settingsOf(account: SimulatedAccount, ours: Partial<WeChatAccount> = {}): WeChatAccount {
  return {
    name: 'main',
    appId: account.appId,
    appSecret: account.appSecret,
    token: account.token,
    aesKeys: account.aesKey ? [account.aesKey] : [],
    originalId: account.originalId,
    encryption: account.mode,
    replyMode: account.isVerified ? 'active' : 'passive',
    menu: [],
    template: undefined,
    transfer: false,
    ...ours,
  };
}

/** A bot behind a simulated platform with one account and one customer; time stands still until it is moved. */
export class WeChatHouse {
  readonly clock = new FakeClock();
  readonly bot = new CommandedBot();
  readonly openId = newOpenId();
  readonly platform: WeChatPlatform;
  readonly account: SimulatedAccount;
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'yingda-wechat-'));
  readonly #options: WeChatHouseOptions;
  #apiUrl = '';
  #server: TestServer | undefined;

  private constructor(options: WeChatHouseOptions) {
    this.#options = options;
    this.platform = new WeChatPlatform({ clock: this.clock, ...options.platform });
    this.account = { ...demoAccount, ...options.theirs };
    this.platform.accounts.set(this.account.appId, this.account);
  }

  static async open(options: WeChatHouseOptions = {}): Promise<WeChatHouse> {
    const house = new WeChatHouse(options);
    house.#apiUrl = await house.platform.calls.start();
    await house.startBot();
    return house;
  }

  get server(): TestServer {
    if (!this.#server) throw new TypeError('The bot is not running.');
    return this.#server;
  }

  /** Starts the bot, again on the same data after `stopBot`. */
  async startBot(): Promise<void> {
    const { ours, log = silentLog, publicUrl, transcription } = this.#options;
    const accounts = [settingsOf(this.account, ours)];
    this.#server = await TestServer.start({
      dataDir: this.#dataDir,
      clock: this.clock,
      handler: this.bot,
      limits: { messageLength: 20_000 },
      log,
      settings: { weChat: { accounts, apiUrl: this.#apiUrl, transcription }, publicUrl },
    });
    this.account.pushUrl = `${this.#server.url}/wechat`;
  }

  async stopBot(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  async say(text: string): Promise<Pushed> {
    return await this.platform.say(this.account, this.openId, text);
  }

  /** What the customer sees of the account, in order. */
  get screen(): string[] {
    return this.platform.seen(this.account, this.openId);
  }

  /** Waits for something that happens in the background, for as long as it takes on a slow machine. */
  async until(what: () => boolean | Promise<boolean>): Promise<void> {
    for (let n = 0; n < 2000; n++) {
      if (await what()) return;
      await sleep(5);
    }
    throw new Error('It did not happen.');
  }

  /** Lets time pass while a push waits, until it is answered. */
  async passTime(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      this.clock.advance(100);
      await sleep(1);
    }
  }

  async conversation(): Promise<Conversation> {
    const [id = ''] = await this.server.conversations.unfinished();
    const found = await this.server.conversations.get(id);
    if (!found) throw new Error('There is no conversation that is not finished.');
    return found;
  }

  /** What the channel says when it is asked before an answer "here" is promised. */
  async reachable(conversation: string, at: Date): Promise<boolean> {
    return await this.server.capabilities('wechat').reachable(conversation, at);
  }

  async close(): Promise<void> {
    this.bot.release();
    await this.stopBot();
    await this.platform.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
