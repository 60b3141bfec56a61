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

  /** Notes what a turn added; writes only where something changed, and the same however often the turn runs. */
  async note(turn: Turn): Promise<void> {
    const { sitting, conversation, locale } = turn;
    const matters = [...(sitting.ended ?? []), ...(sitting.matter ? [sitting.matter] : [])];
    if (matters.length === 0) return;
    const id = contactId(conversation, sitting.number);
    const stored = await this.#store.read(id);
    const known = new Map((stored?.matters ?? []).map((one) => [one.id, one]));
    for (const matter of matters) known.set(matter.id, registered(matter, locale));
    const contact = contactOf(turn, id, [...known.values()]);
    if (JSON.stringify(contact) !== JSON.stringify(stored)) await this.#store.write(contact);
  }
}

function contactOf(turn: Turn, id: string, matters: ContactMatter[]): Contact {
  const { conversation, channel, customer, locale, sitting } = turn;
  const unit = sitting.matter?.facts.role;
  return {
    ...{ version: 1, id, conversation, channel, customer: customer.id, locale },
    startedAt: sitting.startedAt,
    name: customer.name,
    contacts: customer.contacts,
    ...(unit && { unit }),
    matters,
  };
}

function registered(matter: Matter, locale: Locale): ContactMatter {
  const { id, kind, tried, outcome, endedAt, ticket } = matter;
  return {
    ...{ id, kind, answers: tried },
    request: matter.restated ?? restatementOf(matter, locale).words,
    ...(outcome && { result: outcome }),
    ...(endedAt && { endedAt }),
    ...(ticket && { ticket }),
  };
}
