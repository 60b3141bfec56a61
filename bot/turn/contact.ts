import type { MatterOutcome } from '../../dialogs/sitting.ts';
import type { Customer } from '../core/customer.ts';
import type { Kind } from '../core/kinds.ts';
import type { Locale } from '../core/locale.ts';

/** One matter of a contact, as the register keeps it. */
export interface ContactMatter {
  /** The activity that began it. */
  id: string;
  kind: Kind;
  /** The request as restated. */
  request: string;
  /** Ids of the articles shown. */
  answers: string[];
  /** The answers in words, in the customer's language. */
  told?: string[];
  /** How it ended; absent while it is open. */
  result?: MatterOutcome;
  endedAt?: string;
  /** Staff id of the agent who talked about it in the chat, and what they said. */
  handledBy?: string;
  answer?: string;
  /** The ticket that it became; who handled it and what they answered stands there. */
  ticket?: string;
}

/** The record of one sitting (登记表, script.md J): what the register is exported from. */
export interface Contact {
  version: 1;
  /** `<conversation>.<number of the sitting>`. */
  id: string;
  conversation: string;
  channel: string;
  customer: string;
  locale: Locale;
  startedAt: string;
  /** As known at the end of the last turn that changed something. */
  name: Customer['name'];
  contacts: Customer['contacts'];
  /** Consumer or dealer, as the customer said it. */
  unit?: string;
  /** Staff id of who handled a contact made elsewhere, and what they told the customer. */
  handledBy?: string;
  answer?: string;
  matters: ContactMatter[];
}

/** Records of contacts on disk; `bot/storage` implements it. Durable when `write` resolves. */
export interface ContactStore {
  read(id: string): Promise<Contact | undefined>;
  write(contact: Contact): Promise<void>;
  /** Every record there is, in no order: for exports. */
  all(): AsyncIterable<Contact>;
}

export function contactId(conversation: string, sitting: number): string {
  return `${conversation}.${sitting}`;
}
