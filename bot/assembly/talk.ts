import { RootDialog } from '../../dialogs/rootDialog.ts';
import type { Services } from '../../dialogs/services.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import type { Channel } from '../channels/channel.ts';
import type { Capabilities } from '../core/capabilities.ts';
import type { Log } from '../core/log.ts';
import type { Lookups } from '../lookups/lookups.ts';
import type { FileCustomerStore } from '../storage/customerStore.ts';
import { Announcements } from '../turn/announcements.ts';
import type { ContactStore } from '../turn/contact.ts';
import { Conversations } from '../turn/conversations.ts';
import { Delivery } from '../turn/delivery.ts';
import { DialogHandler } from '../turn/dialogHandler.ts';
import { DueTimes } from '../turn/dueTimes.ts';
import { Register } from '../turn/register.ts';
import { noteFollowing, TicketNotes } from '../turn/ticketNotes.ts';
import type { TurnHandler } from '../turn/turnHandler.ts';
import { Turns } from '../turn/turns.ts';
import type { Base } from './base.ts';
import { assembleChannels, capabilitiesOf, sendersOf } from './channels.ts';
import type { Content } from './content.ts';
import type { House } from './desk.ts';
import type { Kept } from './kept.ts';
import type { Library } from './knowledge.ts';
import type { LiveHouse } from './live.ts';
import { assembleLookups } from './lookups.ts';
import { assembleServices } from './services.ts';

const TIDY_EVERY = 60_000;

/** What conversations are carried, kept and answered by. */
export interface Talk extends Services {
  gate: PriceGate;
  conversations: Conversations;
  customers: FileCustomerStore;
  carried: Channel[];
  delivery: Delivery;
  capabilities(channel: string): Capabilities;
  /** Says something unasked. */
  announcements: Announcements;
  turns: Turns;
  /** What is put into profiles beside the turns. */
  notes: TicketNotes;
  due: DueTimes;
  /** What asks other machines. */
  asking: Lookups;
}

export interface TalkParts {
  gate: PriceGate;
  kept: Kept;
  library: Library;
  content: Content;
  house: House;
  live: LiveHouse;
}

/** Conversations, from the channel to the dialogs and back. `handler` stands in for the dialogs where one is given. */
export function assembleTalk(base: Base, parts: TalkParts, handler?: TurnHandler): Talk {
  const { clock, log, metrics, stops } = base;
  const { gate, kept, library, content, house, live } = parts;
  const conversations = new Conversations(kept.store, clock);
  const asking = assembleLookups(base, () => turns);
  const services = assembleServices(base, library.knowledge, {
    ...{ ...kept, conversations, content },
    ...{ desk: house.desk, lookups: asking, live: live.desk },
  });
  const carried = assembleChannels(base, conversations, kept);
  const said = {
    ...{ ...services, conversations, gate, customers: kept.customers, carried, asking },
    delivery: new Delivery(conversations, sendersOf(carried), log),
    capabilities: capabilitiesOf(carried),
  };
  const answering = handler ?? handlerOf(services, kept.contacts);
  const turns: Turns = new Turns({
    ...{ ...said, withheld: kept.withheld, handler: answering },
    ...{ clock, log, metrics },
  });
  stops.push(clock.every(TIDY_EVERY, () => tidy(conversations, log)));
  const due = new DueTimes(conversations, turns, clock, log);
  const notes = new TicketNotes({ turns, conversations });
  house.desk.onFollowed((ticket) => noteFollowing(notes, ticket));
  return { ...said, turns, due, notes, announcements: new Announcements({ ...said, clock }) };
}

function handlerOf(services: Services, contacts: ContactStore): DialogHandler {
  const ends = () => services.company.sitting;
  return new DialogHandler(new RootDialog(services), ends, new Register(contacts), services.live);
}

function tidy(conversations: Conversations, log: Log): void {
  conversations.tidy().catch((error) => log.error('conversations.untidy', { error }));
}
