import { join } from 'node:path';
import type { Customer } from '../core/customer.ts';
import type { CustomerStore } from '../turn/customers.ts';
import { Documents } from './documents.ts';

/** Customers as durable lowdb documents under `customers/`. */
export class FileCustomerStore implements CustomerStore {
  readonly #documents: Documents<Customer>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'customers'));
  }

  async read(id: string): Promise<Customer | undefined> {
    return await this.#documents.read(id);
  }

  async write(customer: Customer): Promise<void> {
    await this.#documents.write(customer.id, customer);
  }
}
