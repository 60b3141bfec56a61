import type { Script } from '../../dialogs/script/script.ts';
import type { Company } from '../../dialogs/services.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import type { Capabilities } from '../core/capabilities.ts';
import type { Clock } from '../core/clock.ts';
import { contentLocale } from '../core/locale.ts';
import type { Log } from '../core/log.ts';
import { AgentActs } from '../desk/acts/agentActs.ts';
import { visitWords } from '../desk/dispatch/orderRows.ts';
import type { CustomerMailer } from '../desk/mail/customerMail.ts';
import { Teller } from '../desk/teller.ts';
import type { Ticket } from '../desk/ticket.ts';
import type { WatchedTicketStore } from '../desk/watchedTicketStore.ts';
import type { Service } from '../serviceSchema.ts';
import type { Announcements } from '../turn/announcements.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { CustomerStore } from '../turn/customers.ts';
import { CustomerVoice } from '../voice/customerVoice.ts';

export interface AgentsParts {
  store: WatchedTicketStore;
  /** Told of every ticket after it is on disk; sends its mails. */
  outbox: { notice(ticket: Ticket): void };
  script: Script;
  company: Company;
  conversations: Conversations;
  customers: CustomerStore;
  announcements: Announcements;
  mailer: CustomerMailer | undefined;
  gate: PriceGate;
  capabilities(channel: string): Capabilities;
  settings: { readonly current: Service };
  clock: Clock;
  log: Log;
}

/** What agents act by, and what brings their words to customers; the teller hears of every stored ticket. */
export function createAgents(parts: AgentsParts): { acts: AgentActs; teller: Teller } {
  const { store, outbox, settings, gate, clock, log } = parts;
  const notice = (ticket: Ticket) => outbox.notice(ticket);
  const voice = new CustomerVoice({
    ...parts,
    names: {
      staff: (id) => settings.current.staff.find((one) => one.id === id)?.name ?? id,
      department: (id, locale) =>
        settings.current.departments.find((one) => one.id === id)?.name[contentLocale(locale)] ?? id,
      visit: (visit, locale) => visitWords(visit, settings.current.timeZone, contentLocale(locale)),
    },
  });
  const teller = new Teller({ store, voice, settings, notice, clock, log });
  store.onStored((ticket) => teller.ticker.notice(ticket));
  return { teller, acts: new AgentActs({ store, notice, settings, gate, clock, log }) };
}
