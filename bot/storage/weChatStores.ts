import { join } from 'node:path';
import { type Ledger, type LedgerStore, newLedger } from '../channels/weChat/ledger.ts';
import type { AccountState, AccountStateStore } from '../channels/weChat/liveAccount.ts';
import { Chains } from '../core/chains.ts';
import { Documents } from './documents.ts';

/** Ledgers of customers of official accounts as durable lowdb documents under `weChatLedgers/`. */
class FileLedgerStore implements LedgerStore {
  readonly #documents: Documents<Ledger>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'weChatLedgers'));
  }

  async read(id: string): Promise<Ledger | undefined> {
    return await this.#documents.read(id);
  }

  async change(id: string, edit: (ledger: Ledger) => Ledger): Promise<Ledger> {
    return await this.#chains.run(id, async () => {
      const before = (await this.#documents.read(id)) ?? newLedger(id);
      const after = edit(before);
      if (after !== before) await this.#documents.write(id, after);
      return after;
    });
  }
}

/** What was learnt of official accounts as durable lowdb documents under `weChatAccounts/`. */
export class FileAccountStateStore implements AccountStateStore {
  readonly #documents: Documents<AccountState>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'weChatAccounts'));
  }

  async read(id: string): Promise<AccountState | undefined> {
    return await this.#documents.read(id);
  }

  async write(state: AccountState): Promise<void> {
    await this.#documents.write(state.id, state);
  }
}

/** Both for one DATA_DIR. */
export function weChatStores(dataDir: string): { ledgers: LedgerStore; accountStates: AccountStateStore } {
  return { ledgers: new FileLedgerStore(dataDir), accountStates: new FileAccountStateStore(dataDir) };
}
