import { RootDialog } from '../../dialogs/rootDialog.ts';
import type { Services } from '../../dialogs/services.ts';
import type { Channel } from '../channels/channel.ts';
import type { Capabilities } from '../core/capabilities.ts';
import type { Log } from '../core/log.ts';
import type { Lookups } from '../lookups/lookups.ts';
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
import type { Foundation } from './foundation.ts';
import { assembleLookups } from './lookups.ts';
import { assembleServices } from './services.ts';

const TIDY_EVERY = 60_000;

/** What conversations are carried, kept and answered by. */
export interface Talk {
  conversations: Conversations;
  channels: readonly Channel[];
  capabilities(channel: string): Capabilities;
  /** What the dialogs need. */
  services: Services;
  /** What asks other machines. */
  lookups: Lookups;
  turns: Turns;
  due: DueTimes;
  /** Says something unasked. */
  announcements: Announcements;
  /** What is put into profiles beside the turns. */
  notes: TicketNotes;
}

/** Conversations, from the channel to the dialogs and back. `handler` stands in for the dialogs where one is given. */
export function assembleTalk(base: Base, foundation: Foundation, handler?: TurnHandler): Talk {
  const { clock, log, metrics, stops } = base;
  const { gate, kept, tickets } = foundation;
  const { customers, withheld } = kept;
  const conversations = new Conversations(kept.store, clock);
  const lookups = assembleLookups(base, () => turns);
  const services = assembleServices(base, foundation, { conversations, lookups });
  const channels = assembleChannels(base, conversations, kept);
  const capabilities = capabilitiesOf(channels);
  const delivery = new Delivery(conversations, sendersOf(channels), log);
  const turns: Turns = new Turns({
    ...{ conversations, customers, gate, withheld, delivery, capabilities, clock, log, metrics },
    handler: handler ?? handlerOf(services, kept.contacts),
  });
  stops.push(clock.every(TIDY_EVERY, () => tidy(conversations, log)));
  const due = new DueTimes(conversations, turns, clock, log);
  const announcements = new Announcements({ conversations, gate, delivery, clock });
  const notes = new TicketNotes({ turns, conversations });
  tickets.desk.onFollowed((ticket) => noteFollowing(notes, ticket));
  return { conversations, channels, capabilities, services, lookups, turns, due, announcements, notes };
}

function handlerOf(services: Services, contacts: ContactStore): DialogHandler {
  const ends = () => services.company.sitting;
  return new DialogHandler(new RootDialog(services), ends, new Register(contacts), services.live);
}

function tidy(conversations: Conversations, log: Log): void {
  conversations.tidy().catch((error) => log.error('conversations.untidy', { error }));
}
