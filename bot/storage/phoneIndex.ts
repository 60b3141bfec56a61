import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import { Documents } from './documents.ts';

// Of more than one nobody can say whose the phone is; the cost of a write stays what it is.
const MOST = 20;

/** Which customers gave a phone number, as durable documents under `customersByPhone/`, named by its digest. */
export class PhoneIndex {
  readonly #phones: Documents<{ customers: string[] }>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#phones = new Documents(join(dataDir, 'customersByPhone'));
  }

  async find(phone: string): Promise<string[]> {
    return (await this.#phones.read(digestOf(phone)))?.customers ?? [];
  }

  async add(phone: string, customer: string): Promise<void> {
    await this.#change(phone, (ids) => (ids.includes(customer) ? ids : [customer, ...ids].slice(0, MOST)));
  }

  async remove(phone: string, customer: string): Promise<void> {
    await this.#change(phone, (ids) => ids.filter((id) => id !== customer));
  }

  async #change(phone: string, change: (ids: readonly string[]) => readonly string[]): Promise<void> {
    const digest = digestOf(phone);
    await this.#chains.run(digest, async () => {
      const stored = (await this.#phones.read(digest))?.customers ?? [];
      const customers = change(stored);
      if (customers.join() === stored.join()) return;
      if (customers.length > 0) await this.#phones.write(digest, { customers: [...customers] });
      else await this.#phones.delete(digest);
    });
  }
}

function digestOf(phone: string): string {
  return createHash('sha256').update(phone.replace(/\D/g, '')).digest('base64url');
}
