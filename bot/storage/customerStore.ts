import { join } from 'node:path';
import type { Customer } from '../core/customer.ts';
import type { CustomerStore } from '../turn/customers.ts';
import { Documents } from './documents.ts';
import { PhoneIndex } from './phoneIndex.ts';

/** Customers as durable lowdb documents under `customers/`, found by id and by phone. */
export class FileCustomerStore implements CustomerStore {
  readonly #documents: Documents<Customer>;
  readonly #phones: PhoneIndex;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'customers'));
    this.#phones = new PhoneIndex(dataDir);
  }

  async read(id: string): Promise<Customer | undefined> {
    return await this.#documents.read(id);
  }

  /** All who gave a phone number as theirs, at most 20; costs as many reads. */
  async withPhone(phone: string): Promise<Customer[]> {
    const ids = await this.#phones.find(phone);
    const found = await Promise.all(ids.map((id) => this.read(id)));
    // What a crash left in the index counts for nothing.
    return found.filter((one) => one !== undefined).filter((one) => one.contacts.phone === phone);
  }

  async write(customer: Customer): Promise<void> {
    const { id, contacts } = customer;
    const before = (await this.read(id))?.contacts.phone;
    if (contacts.phone !== undefined) await this.#phones.add(contacts.phone, id);
    await this.#documents.write(id, customer);
    if (before !== undefined && before !== contacts.phone) await this.#phones.remove(before, id);
  }
}
