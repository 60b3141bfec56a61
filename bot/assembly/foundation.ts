import type { PriceGate } from '../../knowledge/price/gate.ts';
import type { Base } from './base.ts';
import { assembleContent, type Content } from './content.ts';
import { assembleGate } from './gate.ts';
import { type Kept, keptIn } from './kept.ts';
import { assembleKnowledge, type Library } from './knowledge.ts';
import { assembleLive, type LiveParts } from './live.ts';
import { assembleMails, type Mails } from './mails.ts';
import { assembleTickets, type Tickets } from './tickets.ts';

/** What conversations, agents and pages are built on. */
export interface Foundation {
  gate: PriceGate;
  kept: Kept;
  library: Library;
  content: Content;
  mails: Mails;
  tickets: Tickets;
  live: LiveParts;
}

/** Each part from those before it. */
export async function assembleFoundation(base: Base): Promise<Foundation> {
  const gate = assembleGate(base);
  const kept = keptIn(base.config.dataDir);
  const library = await assembleKnowledge(base, gate, kept.pictures);
  const content = await assembleContent(base, { gate, kept, library });
  const mails = assembleMails(base, kept);
  const tickets = assembleTickets(base, mails);
  const live = await assembleLive(base);
  return { gate, kept, library, content, mails, tickets, live };
}
