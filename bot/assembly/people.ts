import type { AgentActs } from '../desk/acts/agentActs.ts';
import type { DeskAtWork } from '../desk/deskAtWork.ts';
import type { LiveAlerter } from '../desk/live/liveAlerter.ts';
import type { LiveWatch } from '../desk/live/liveWatch.ts';
import type { Teller } from '../desk/teller.ts';
import type { WebhookSender } from '../desk/webhooks/webhookSender.ts';
import { ElsewhereContacts } from '../services/elsewhereContacts.ts';
import type { LiveService } from '../staff/chats/liveService.ts';
import { createAgents } from './agents.ts';
import type { Base } from './base.ts';
import { assembleDeskAtWork } from './deskAtWork.ts';
import { assembleLiveAtWork } from './live.ts';
import type { Talk, TalkParts } from './talk.ts';
import { assembleWebhooks } from './webhooks.ts';

/** What agents act by, and what the desk does with tickets and live chats by itself. */
export interface People {
  acts: AgentActs;
  teller: Teller;
  /** Contacts that were made elsewhere. */
  elsewhere: ElsewhereContacts;
  webhooks: WebhookSender;
  atWork: DeskAtWork;
  live: LiveService;
  watch: LiveWatch;
  liveAlerter: LiveAlerter;
}

export function assemblePeople(base: Base, { house, kept, live }: TalkParts, talk: Talk): People {
  const { clock, log, provider } = base;
  const { acts, teller } = createAgents({ ...talk, ...house, settings: provider, clock, log });
  const elsewhere = new ElsewhereContacts({
    ...{ desk: house.desk, acts, contacts: kept.contacts, customers: kept.customers, notes: talk.notes },
    ...{ settings: provider, clock },
  });
  const webhooks = assembleWebhooks(base, house);
  const atWork = assembleDeskAtWork(base, { ...house, acts, elsewhere }, kept.uploads, kept.mailbag);
  const { watch, alerter, service } = assembleLiveAtWork(base, live, talk);
  return { acts, teller, elsewhere, webhooks, atWork, watch, liveAlerter: alerter, live: service };
}
