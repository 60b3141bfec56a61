import type { Customer } from '../core/customer.ts';

/** Customers on disk; `bot/storage` implements it. Durable when `write` resolves. */
export interface CustomerStore {
  read(id: string): Promise<Customer | undefined>;
  write(customer: Customer): Promise<void>;
}

/** A customer of whom nothing is known but where they write from. */
export function newCustomer(id: string, channel: string, now: Date): Customer {
  return {
    version: 1,
    id,
    identities: [{ channel, id }],
    name: {},
    contacts: {},
    lastSeenAt: now.toISOString(),
    tickets: [],
  };
}
