import type { AgentActs } from '../desk/acts/agentActs.ts';
import type { DeskAtWork } from '../desk/deskAtWork.ts';
import type { Teller } from '../desk/teller.ts';
import type { WebhookSender } from '../desk/webhooks/webhookSender.ts';
import { ElsewhereContacts } from '../services/elsewhereContacts.ts';
import { assembleAgents } from './agents.ts';
import type { Base } from './base.ts';
import { assembleDeskAtWork } from './deskAtWork.ts';
import type { Foundation } from './foundation.ts';
import { assembleLiveAtWork, type LiveAtWork } from './liveAtWork.ts';
import type { Talk } from './talk.ts';
import { assembleWebhooks } from './webhooks.ts';

/** What agents act by, and what the desk does with tickets and live chats by itself. */
export interface People {
  acts: AgentActs;
  /** Tells customers what lies in their tickets for them. */
  teller: Teller;
  /** Contacts that were made elsewhere. */
  elsewhere: ElsewhereContacts;
  webhooks: WebhookSender;
  desk: DeskAtWork;
  live: LiveAtWork;
}

export function assemblePeople(base: Base, parts: Foundation & { talk: Talk }): People {
  const { kept, tickets, talk } = parts;
  const { acts, teller } = assembleAgents(base, parts);
  const elsewhere = new ElsewhereContacts({
    ...{ desk: tickets.desk, acts, contacts: kept.contacts, customers: kept.customers, notes: talk.notes },
    ...{ settings: base.provider, clock: base.clock },
  });
  const webhooks = assembleWebhooks(base, parts);
  const desk = assembleDeskAtWork(base, parts, { acts, elsewhere });
  return { acts, teller, elsewhere, webhooks, desk, live: assembleLiveAtWork(base, parts) };
}
