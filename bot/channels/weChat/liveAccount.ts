import type { Log } from '../../core/log.ts';
import type { WeChatAccount } from './account.ts';
import type { WeChatApi } from './api.ts';

/** What was learnt of an account and must not be learnt again after a start. */
export interface AccountState {
  version: 1;
  /** The account's name. */
  id: string;
  /** Menu messages were refused (40200): choices are numbered. */
  plainChoicesAt?: string;
  /** Messages of our own were refused (48001): only pushes are answered. */
  passiveAt?: string;
  /** Fingerprint of the menu that was last set. */
  menu?: string;
  /**
   * Where messages are fetched rather than pushed (微信客服, `sync_msg`): the place up to which they were taken in, by
   * `open_kfid`; it moves after they are on disk.
   */
  cursors?: Record<string, string>;
  /** Pictures that the platform has, by the path of our own copy, newest last. */
  media: { file: string; mediaId: string; until: string }[];
}

/** States of accounts on disk; `bot/storage` implements it. */
export interface AccountStateStore {
  read(id: string): Promise<AccountState | undefined>;
  write(state: AccountState): Promise<void>;
}

const KEPT_MEDIA = 100;

/** An account at work: its settings, the calls to the platform, and what was learnt of it. */
export class LiveAccount {
  readonly account: WeChatAccount;
  readonly api: WeChatApi;
  readonly #store: AccountStateStore;
  readonly #log: Log;
  #state: AccountState | undefined;

  constructor(account: WeChatAccount, api: WeChatApi, store: AccountStateStore, log: Log) {
    this.account = account;
    this.api = api;
    this.#store = store;
    this.#log = log;
  }

  async state(): Promise<AccountState> {
    this.#state ??= (await this.#store.read(this.account.name)) ?? newState(this.account.name);
    return this.#state;
  }

  /** Whether the account may send messages of its own. */
  async isActive(): Promise<boolean> {
    return this.account.replyMode === 'active' && (await this.state()).passiveAt === undefined;
  }

  /** From now on only pushes are answered; the operator is told, and how to go back. */
  async goPassive(now: Date): Promise<void> {
    if (!(await this.isActive())) return;
    await this.#learn({ passiveAt: now.toISOString() });
    const detail = `${this.account.name}: the account may not send by itself, so that it only answers. Once it is verified, run "npm run wechat:check" and start the service again.`;
    this.#log.error('wechat.passive', { detail });
  }

  /** The account may send again, as far as its settings go. */
  async goActive(): Promise<void> {
    const { passiveAt, ...state } = await this.state();
    if (passiveAt !== undefined) await this.#replace(state);
  }

  async usePlainChoices(now: Date): Promise<void> {
    await this.#learn({ plainChoicesAt: now.toISOString() });
    this.#log.warn('wechat.plain-choices', { detail: this.account.name });
  }

  async noteMenu(menu: string): Promise<void> {
    await this.#learn({ menu });
  }

  /** The media id of a file, while it is good. */
  async mediaId(file: string, now: Date): Promise<string | undefined> {
    const { media } = await this.state();
    return media.find((one) => one.file === file && Date.parse(one.until) > now.getTime())?.mediaId;
  }

  async noteMedia(file: string, mediaId: string, until: Date): Promise<void> {
    const others = (await this.state()).media.filter((one) => one.file !== file);
    await this.#learn({
      media: [...others, { file, mediaId, until: until.toISOString() }].slice(-KEPT_MEDIA),
    });
  }

  async forgetMedia(file: string): Promise<void> {
    const { media } = await this.state();
    await this.#learn({ media: media.filter((one) => one.file !== file) });
  }

  async #learn(news: Partial<AccountState>): Promise<void> {
    await this.#replace({ ...(await this.state()), ...news });
  }

  async #replace(state: AccountState): Promise<void> {
    this.#state = state;
    await this.#store.write(state);
  }
}

function newState(id: string): AccountState {
  return { version: 1, id, media: [] };
}
