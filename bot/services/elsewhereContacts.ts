import { understand } from '../../dialogs/understanding/understand.ts';
import type { Clock } from '../core/clock.ts';
import type { Customer } from '../core/customer.ts';
import type { HandOff, Receipt, TranscriptLine } from '../core/handOff.ts';
import type { AgentActs } from '../desk/acts/agentActs.ts';
import type { Desk } from '../desk/desk.ts';
import type { ElsewhereBook, ElsewhereContact } from '../desk/elsewhere.ts';
import { regionIn } from '../desk/regionNames.ts';
import type { SettingsSource } from '../desk/settings.ts';
import { ticketId } from '../desk/ticketId.ts';
import { type ContactStore, contactId } from '../turn/contact.ts';
import type { TicketNotes } from '../turn/ticketNotes.ts';
import { contactsIn, nameIn, priorityOf, restated } from './elsewhereReading.ts';

const LONGEST = 2000;
const ELSEWHERE = 'elsewhere.';

export interface ElsewhereContactsParts {
  desk: Pick<Desk, 'open'>;
  acts: Pick<AgentActs, 'callDone' | 'solve'>;
  contacts: Pick<ContactStore, 'write'>;
  customers: { withPhone(phone: string): Promise<Customer[]> };
  notes: Pick<TicketNotes, 'note'>;
  settings: SettingsSource;
  clock: Clock;
}

/**
 * Contacts made elsewhere: understood, restated, routed and promised like those of a conversation, and entered in the
 * register with who handled them. The customer who gave their phone in a conversation, if it is one alone, has them in
 * the profile: told to who names the number, and deleted with the rest.
 */
export class ElsewhereContacts implements ElsewhereBook {
  readonly #parts: ElsewhereContactsParts;

  constructor(parts: ElsewhereContactsParts) {
    this.#parts = parts;
  }

  async enter(contact: ElsewhereContact, agent: string, key: string): Promise<Receipt> {
    const { desk, acts, clock } = this.#parts;
    const request = this.#request(contact, agent, key, contact.at ?? clock.now().toISOString());
    const receipt = await desk.open(request);
    await this.#register(contact, agent, request, receipt);
    await this.#join(request, receipt);
    if (!contact.settled) return receipt;
    // Where it is another department's matter these have no effect, and that department goes on with it.
    const act = { ticket: receipt.ticket, agent };
    await acts.callDone({ ...act, key: `${key}/call` }, contact.answer);
    await acts.solve({ ...act, key: `${key}/solve` });
    return receipt;
  }

  #request(contact: ElsewhereContact, agent: string, key: string, at: string): HandOff {
    const { current } = this.#parts.settings;
    const [language = 'zh-CN'] = current.languages;
    const text = contact.request.slice(0, LONGEST);
    const understood = understand(text, { locale: language });
    const { locale } = understood;
    const kind = contact.kind ?? understood.kind ?? 'human';
    const contacts = contactsIn(contact);
    const region = regionIn(`${text} ${contact.address}`, current.regions)?.id;
    // Nobody reads in this conversation; its id only makes the ticket the same when it is entered twice.
    const id = `${ELSEWHERE}${ticketId('elsewhere', key)}`;
    return {
      ...{ conversation: id, activity: key, channel: contact.way, locale, kind, enteredBy: agent },
      customer: {
        ...{ version: 1, id, identities: [], lastSeenAt: at, tickets: [] },
        ...{ name: nameIn(contact.name), contacts },
      },
      priority: priorityOf(understood, kind),
      reason: 'elsewhere',
      problem: restated(understood, kind, key),
      facts: contact.unit === '' ? [] : [{ label: unitLabel[language], value: contact.unit }],
      ...(region !== undefined && { region }),
      ...(/经销|代理|dealer|distributor/i.test(contact.unit) && { dealer: true as const }),
      replyBy: contacts.phone ? 'phone' : contacts.email ? 'email' : 'here',
      tried: [],
      transcript: transcriptOf(text, contact.answer.slice(0, LONGEST), at),
    };
  }

  // A phone that several gave says nothing of whose it is.
  async #join({ conversation, customer }: HandOff, { ticket: id, number }: Receipt): Promise<void> {
    const { phone } = customer.contacts;
    if (phone === undefined) return;
    const [known, other] = await this.#parts.customers.withPhone(phone);
    const own = known?.conversations?.findLast((one) => !one.startsWith(ELSEWHERE));
    if (own === undefined || other) return;
    await this.#parts.notes.note(own, { ticket: { id, number, unproven: true }, elsewhere: conversation });
  }

  async #register(
    { unit, answer }: ElsewhereContact,
    agent: string,
    request: HandOff,
    receipt: Receipt,
  ): Promise<void> {
    const { conversation, channel, customer, locale, kind, problem } = request;
    const matter = { id: request.activity, kind, request: problem, answers: [], ticket: receipt.ticket };
    await this.#parts.contacts.write({
      ...{ version: 1, id: contactId(conversation, 0), conversation, channel, locale },
      ...{ customer: customer.id, startedAt: customer.lastSeenAt },
      ...{ name: customer.name, contacts: customer.contacts },
      ...(unit !== '' && { unit }),
      ...(answer !== '' && { answer: answer.slice(0, LONGEST) }),
      handledBy: agent,
      matters: [matter],
    });
  }
}

function transcriptOf(request: string, answer: string, at: string): TranscriptLine[] {
  const lines: TranscriptLine[] = [
    { at, from: 'customer', text: request },
    { at, from: 'agent', text: answer },
  ];
  return lines.filter(({ text }) => text !== '');
}

const unitLabel = { 'zh-CN': '单位', 'en-US': 'Company' };
