import { mailWords } from '../../desk/mail/mailWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { orderSection } from '../dispatch/orderSection.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { actForms } from './actForms.ts';
import { conversation } from './conversation.ts';
import { dueMark } from './dueMark.ts';
import { history } from './history.ts';
import { notice } from './notice.ts';
import { otherTickets } from './otherTickets.ts';
import { record } from './record.ts';
import { replyForm } from './replyForm.ts';
import type { TicketNews } from './ticketView.ts';

type Parts = Pick<ConsoleParts, 'knowledge' | 'clock' | 'customers' | 'store'>;

/** One ticket with all that is known of it, and all that the reader may do. */
export async function ticketPage(
  visit: StaffVisit,
  ticket: Ticket,
  parts: Parts,
  news: TicketNews,
): Promise<Reply> {
  const { said, locale } = visit;
  const kind = mailWords[locale].kinds[ticket.kind];
  const title = `${ticket.number} · ${kind}`;
  const body = html`<p class="back"><a href="/console">← ${said.back}</a></p>
<div class="head" data-ticket="${ticket.number}" data-standing="${ticket.state} ${ticket.agent ?? ''}"><h1>${title}</h1>${priority(visit, ticket)}<p>${standing(visit, ticket, parts.clock.now())}</p></div>
<div class="note changed" role="status" hidden>${said.ticket.changed} <a href="/console/tickets/${ticket.number}">${said.ticket.reload}</a></div>
${notice(visit, news)}
<div class="columns">
<div>
${matter(visit, ticket, parts)}
<section class="card acts">${replyForm(visit, ticket, news)}${actForms(visit, ticket)}</section>
${orderSection(visit, ticket)}
${conversation(visit, ticket)}
</div>
<div>
${record(visit, ticket, parts.clock.now())}
${await otherTickets(visit, ticket, parts)}
${history(visit, ticket)}
</div>
</div>`;
  const failed = news.refusal !== undefined || news.warnings !== undefined;
  return staffPage(visit.page, { title, body, follows: 'ticket', status: failed ? 409 : 200 });
}

// The time that is left stands at the top, too: on a phone the record is far below.
function standing({ said }: StaffVisit, { state, promise }: Ticket, now: Date): Html {
  const open = state === 'waiting' || state === 'taken';
  return open && promise
    ? html`${said.states[state]} · ${dueMark({ state, dueAt: promise.dueAt }, now, said)}`
    : html`${said.states[state]}`;
}

function priority({ locale }: StaffVisit, { priority: level }: Ticket): Html {
  return level === 'normal'
    ? html``
    : html`<span class="tag pressing">${mailWords[locale].priorities[level]}</span>`;
}

function matter(visit: StaffVisit, ticket: Ticket, parts: Parts): Html {
  const { locale, said } = visit;
  const { labels, reasons } = mailWords[locale];
  const facts = ticket.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`);
  const titles = ticket.tried.map(
    (id) => parts.knowledge.article(id, ticket.locale)?.title ?? said.ticket.articleGone(id),
  );
  const tried = html`<h2>${labels.tried}</h2><ul>${titles.map((one) => html`<li>${one}</li>`)}</ul>`;
  const draft = html`<h2>${labels.draft}</h2><p class="draft">${ticket.withheldDraft ?? ''}</p>`;
  return html`<section class="card"><h2>${labels.problem}</h2>
<p class="problem">${ticket.problem}</p><p class="faint">${reasons[ticket.reason]}</p>
${facts.length === 0 ? html`` : html`<dl>${facts}</dl>`}
${titles.length === 0 ? html`` : tried}
${ticket.withheldDraft === undefined ? html`` : draft}
</section>`;
}
