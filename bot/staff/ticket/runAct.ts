import type { AgentAct } from '../../desk/acts/agentActs.ts';
import type { ActResult } from '../../desk/acts/refusal.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { seeOther } from '../frame/staffReplies.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { StaffWords } from '../frame/staffWordsShape.ts';
import { ticketPage } from './ticketPage.ts';
import { ticketOf } from './ticketRoutes.ts';

export type Act = keyof StaffWords['done'];
export type Perform = (act: AgentAct, text: string, form: URLSearchParams) => Promise<ActResult<Ticket>>;

/** Does what a form asks for, once by its key; without effect it shows the ticket as it is, and why. */
export async function runAct(
  visit: StaffVisit,
  parts: ConsoleParts,
  done: Act,
  perform: Perform,
): Promise<Reply> {
  const before = await ticketOf(visit, 'ticket.handle', parts);
  const { member, form } = visit;
  const key = field(form, 'key');
  if (!/^[\w-]{22}$/.test(key)) throw new RequestError(400, 'The form is not complete.');
  const text = field(form, 'text');
  const result = await perform({ ticket: before.id, agent: member.id, key: `console.${key}` }, text, form);
  if ('ticket' in result) return seeOther(nextPage(visit, result.ticket, done));
  const { refusal } = result;
  const ticket = await ticketOf(visit, 'ticket.handle', parts);
  return ticketPage(visit, ticket, parts, { refusal, draft: text });
}

// Who hands a ticket over may not see it any more.
function nextPage({ member }: StaffVisit, ticket: Ticket, done: Act): string {
  const stays = done !== 'transfer' || member.departments.includes(ticket.department);
  return stays ? `/console/tickets/${ticket.number}?done=${done}` : '/console';
}
