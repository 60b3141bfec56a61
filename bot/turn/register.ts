import { restatementOf } from '../../dialogs/restating.ts';
import type { Matter } from '../../dialogs/sitting.ts';
import type { Turn } from '../../dialogs/turn.ts';
import type { Locale } from '../core/locale.ts';
import { type Contact, type ContactMatter, type ContactStore, contactId } from './contact.ts';

/** Keeps the record of each sitting in step with its turns; one that only greets leaves none. */
export class Register {
  readonly #store: ContactStore;

  constructor(store: ContactStore) {
    this.#store = store;
  }

  /**
   * What writes down what a turn has added so far; it writes only where something changed, and the same however often
   * the turn runs.
   */
  noting(turn: Turn): () => Promise<void> {
    const { sitting, conversation, locale } = turn;
    const matters = [...(sitting.ended ?? []), ...(sitting.matter ? [sitting.matter] : [])];
    const added = matters.map((matter) => registered(matter, locale));
    const id = contactId(conversation, sitting.number);
    const head = headOf(turn, id);
    return async () => {
      if (added.length > 0) await this.#write(head, added);
    };
  }

  async #write(head: Omit<Contact, 'matters'>, added: readonly ContactMatter[]): Promise<void> {
    const stored = await this.#store.read(head.id);
    const known = new Map([...(stored?.matters ?? []), ...added].map((one) => [one.id, one]));
    const contact: Contact = { ...head, matters: [...known.values()] };
    if (JSON.stringify(contact) !== JSON.stringify(stored)) await this.#store.write(contact);
  }
}

function headOf(turn: Turn, id: string): Omit<Contact, 'matters'> {
  const { conversation, channel, customer, locale, sitting } = turn;
  const unit = sitting.matter?.facts.role;
  return {
    ...{ version: 1, id, conversation, channel, customer: customer.id, locale },
    startedAt: sitting.startedAt,
    name: customer.name,
    contacts: customer.contacts,
    ...(unit && { unit }),
  };
}

function registered(matter: Matter, locale: Locale): ContactMatter {
  const { id, kind, tried, told, outcome, endedAt, talk, ticket } = matter;
  return {
    ...{ id, kind, answers: tried },
    request: matter.restated ?? restatementOf(matter, locale).words,
    ...(told && { told }),
    ...(outcome && { result: outcome }),
    ...(endedAt && { endedAt }),
    ...(talk && { handledBy: talk.agent, answer: talk.said }),
    ...(ticket && { ticket }),
  };
}
