import { agentFiles } from '../../desk/acts/agentFiles.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { replyWarnings } from '../conversation/replyWarnings.ts';
import { field } from '../frame/forms.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type Act, type Perform, runAct } from './runAct.ts';
import { ticketPage } from './ticketPage.ts';
import { ticketOf } from './ticketRoutes.ts';

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
      runAct(visit, parts, act, perform),
    );
  }
  routes.staff('POST', '/console/tickets/:number/reply', 'ticket.handle', (visit) => reply(visit, parts), {
    files: true,
  });
}

async function reply(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const { acts } = parts;
  const text = field(visit.form, 'text');
  const warnings = replyWarnings(text);
  // What was shown once with its warnings and is sent again as it is, was meant so.
  if (warnings.length > 0 && field(visit.form, 'read') !== text) {
    return ticketPage(visit, await ticketOf(visit, 'ticket.handle', parts), parts, { warnings, draft: text });
  }
  const files = () => agentFiles(visit.files, parts.files);
  switch (field(visit.form, 'act')) {
    case 'solve':
      return await runAct(visit, parts, 'solve', async (act) => acts.solve(act, text, await files()));
    case 'progress':
      return await runAct(visit, parts, 'progress', (act) => acts.progress(act, text));
    default:
      return await runAct(visit, parts, 'answer', async (act) => acts.answer(act, text, await files()));
  }
}
