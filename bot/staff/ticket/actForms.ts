import { actsForAbsent, mayOverrule } from '../../desk/acts/permission.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { options } from '../frame/formParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { actFields } from './replyForm.ts';

/** Everything but the reply that can be done with a ticket in its present state. */
export function actForms(visit: StaffVisit, ticket: Ticket): Html {
  const { state } = ticket;
  const { ticket: said } = visit.said;
  const open = state === 'waiting' || state === 'taken' || state === 'answered';
  const { member, service, page } = visit;
  const mine = ticket.agent === undefined || ticket.agent === member.id;
  const away = actsForAbsent(member.id, ticket, service, page.now);
  const acting = open && (mine || away || mayOverrule(member.id, ticket, service));
  const again = state === 'answered' || state === 'solved' || state === 'withdrawn';
  return html`<div class="row">
${(state === 'waiting' && mine) || (open && away) ? button(visit, ticket, 'take', said.take) : html``}
${acting ? button(visit, ticket, 'solve', said.solved) : html``}
${again ? button(visit, ticket, 'reopen', said.reopen) : html``}
</div>
${acting ? words(visit, ticket, 'call', said.call, said.callHint, said.call) : html``}
${acting ? transfer(visit, ticket) : html``}
${words(visit, ticket, 'note', said.note, said.noteHint, said.noteSave)}`;
}

function button(visit: StaffVisit, ticket: Ticket, act: string, label: string): Html {
  return html`<form method="post" action="/console/tickets/${ticket.number}/${act}">${actFields(visit)}<button class="second">${label}</button></form>`;
}

function words(
  visit: StaffVisit,
  ticket: Ticket,
  act: string,
  title: string,
  hint: string,
  label: string,
): Html {
  return html`<details><summary>${title}</summary>
<form method="post" action="/console/tickets/${ticket.number}/${act}">${actFields(visit)}
<label>${hint}<textarea name="text" maxlength="4000"></textarea></label>
<div class="row"><button class="second">${label}</button></div></form></details>`;
}

function transfer(visit: StaffVisit, ticket: Ticket): Html {
  const { said, service, locale } = visit;
  const departments = service.departments
    .filter(({ id }) => id !== ticket.department)
    .map(({ id, name }): [string, string] => [id, name[locale]]);
  const people = service.staff
    .filter(({ departments: of, id }) => of.length > 0 && id !== visit.member.id)
    .map(({ id, name }): [string, string] => [id, name]);
  return html`<details><summary>${said.ticket.transfer}</summary>
<form method="post" action="/console/tickets/${ticket.number}/transfer">${actFields(visit)}
<label>${said.ticket.transferTo}<select name="target" required><option value=""></option>${options([...departments, ...people], '')}</select></label>
<label>${said.ticket.transferWhy}<textarea name="text" maxlength="4000"></textarea></label>
<div class="row"><button class="second">${said.ticket.transfer}</button></div></form></details>`;
}
