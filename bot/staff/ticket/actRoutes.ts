import type { AgentAct } from '../../desk/acts/agentActs.ts';
import type { ActResult } from '../../desk/acts/refusal.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../forms.ts';
import { replyWarnings } from '../replyWarnings.ts';
import { type StaffRoutes, type StaffVisit, seeOther } from '../staffRoutes.ts';
import type { StaffWords } from '../staffWords.ts';
import { ticketPage } from './ticketPage.ts';
import { ticketOf } from './ticketRoutes.ts';

type Act = keyof StaffWords['done'];
type Perform = (act: AgentAct, text: string, form: URLSearchParams) => Promise<ActResult<Ticket>>;

/** What can be done with a ticket: one POST each. An act that has no effect shows the ticket as it is, and why. */
export function registerActs(routes: StaffRoutes, parts: ConsoleParts): void {
  const { acts } = parts;
  const single: [act: Act, perform: Perform][] = [
    ['take', (act) => acts.take(act)],
    ['solve', (act) => acts.solve(act)],
    ['reopen', (act) => acts.reopen(act)],
    ['call', (act, text) => acts.callDone(act, text)],
    ['note', (act, text) => acts.note(act, text)],
    ['transfer', (act, text, form) => acts.transfer(act, field(form, 'target'), text)],
  ];
  for (const [act, perform] of single) {
    routes.staff('POST', `/console/tickets/:number/${act}`, 'ticket.handle', (visit) =>
      run(visit, parts, act, perform),
    );
  }
  routes.staff('POST', '/console/tickets/:number/reply', 'ticket.handle', (visit) => reply(visit, parts));
}

async function reply(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const { acts } = parts;
  const text = field(visit.form, 'text');
  const warnings = replyWarnings(text);
  // What was shown once with its warnings and is sent again as it is, was meant so.
  if (warnings.length > 0 && field(visit.form, 'read') !== text) {
    return ticketPage(visit, await ticketOf(visit, 'ticket.handle', parts), parts, { warnings, draft: text });
  }
  switch (field(visit.form, 'act')) {
    case 'solve':
      return await run(visit, parts, 'solve', (act) => acts.solve(act, text));
    case 'progress':
      return await run(visit, parts, 'progress', (act) => acts.progress(act, text));
    default:
      return await run(visit, parts, 'answer', (act) => acts.answer(act, text));
  }
}

async function run(visit: StaffVisit, parts: ConsoleParts, done: Act, perform: Perform): Promise<Reply> {
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
