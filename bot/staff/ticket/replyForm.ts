import { randomId } from '../../core/ids.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { cannedLines } from '../conversation/cannedLines.ts';
import { formTokenField } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { TicketNews } from './ticketView.ts';

/** Where the customer is answered; empty words where the matter is over. */
export function replyForm(visit: StaffVisit, ticket: Ticket, { draft = '', warnings }: TicketNews): Html {
  const { ticket: said } = visit.said;
  if (['solved', 'closed', 'withdrawn'].includes(ticket.state))
    return html`<p class="faint">${said.over}</p>`;
  const read = warnings === undefined ? '' : draft;
  return html`<form method="post" action="/console/tickets/${ticket.number}/reply" enctype="multipart/form-data">
${actFields(visit)}<input type="hidden" name="read" value="${read}">
<h2><label for="reply">${said.reply}</label></h2>
${lines(visit, ticket)}
<textarea id="reply" name="text" maxlength="4000" aria-describedby="reply-hint">${draft}</textarea>
<p class="faint" id="reply-hint">${said.replyHint}</p>
<label>${said.attach}<input type="file" name="file" multiple accept="image/png,image/jpeg,image/gif,image/webp,application/pdf"></label>
<div class="row">
<button name="act" value="answer">${read === '' ? said.send : said.sendAnyway}</button>
<button class="second" name="act" value="solve">${said.sendAndSolve}</button>
<button class="second" name="act" value="progress">${said.progress}</button>
</div></form>`;
}

/** What every form of an act carries: whose form it is, and what makes it the same when it is sent twice. */
export function actFields(visit: StaffVisit): Html {
  return html`${formTokenField(visit.page)}<input type="hidden" name="key" value="${randomId()}">`;
}

function lines({ said, member }: StaffVisit, ticket: Ticket): Html {
  const values = {
    customer: customerWords(ticket.customer.name) ?? '',
    agent: member.name,
    number: ticket.number,
  };
  const choices = cannedLines(ticket.locale, values).map((one) => html`<option>${one}</option>`);
  return html`<label>${said.ticket.canned}<select data-canned><option value="">—</option>${choices}</select></label>`;
}
