import { contentLocale } from '../core/locale.ts';
import { AgentActs } from '../desk/acts/agentActs.ts';
import { visitWords } from '../desk/dispatch/orderRows.ts';
import { departmentName, staffName } from '../desk/organisation.ts';
import { Teller } from '../desk/teller.ts';
import { CustomerVoice } from '../voice/customerVoice.ts';
import type { TellingWordsParts } from '../voice/tellingWords.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import type { Talk } from './talk.ts';

/** What agents act by, and what brings their words to customers; the teller hears of every stored ticket. */
export function assembleAgents(
  { provider, clock, log }: Base,
  { gate, kept, mails, tickets, talk }: Foundation & { talk: Talk },
): { acts: AgentActs; teller: Teller } {
  const { store, links } = tickets;
  const { conversations, announcements, capabilities } = talk;
  const { script, company } = talk.services;
  const desk = { store, settings: provider, clock, log };
  const voice = new CustomerVoice({
    ...{ conversations, announcements, capabilities, customers: kept.customers, gate },
    ...{ script, company, links, clock, names: namesIn(provider), mailer: mails.toCustomers },
  });
  const teller = new Teller({ ...desk, voice });
  store.onStored((ticket) => teller.ticker.notice(ticket));
  return { teller, acts: new AgentActs({ ...desk, gate }) };
}

// By the settings in force whenever something is said.
function namesIn(provider: Base['provider']): TellingWordsParts['names'] {
  return {
    staff: (id) => staffName(id, provider.current),
    department: (id, locale) => departmentName(id, provider.current, contentLocale(locale)),
    visit: (visit, locale) => visitWords(visit, provider.current.timeZone, contentLocale(locale)),
  };
}
