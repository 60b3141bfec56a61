import { masked } from '../../../dialogs/understanding/masked.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { WithheldText } from '../../turn/withheldTexts.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { withheldTexts } from './boardEntry.ts';

const MOST = 100;

/**
 * `GET /console/withheld`: what the price check kept from customers: in open tickets, and the latest that the bot did
 * not say in talks without one, where nothing tells who it was for.
 */
export function registerWithheld(routes: StaffRoutes, { board, store, withheld }: ConsoleParts): void {
  routes.staff('GET', '/console/withheld', 'withheld.see', async (visit) => {
    const { withheld: said } = visit.said;
    const entries = board
      .withheld((entry) => can(visit.member.id, 'withheld.see', visit.service, entry))
      .slice(0, MOST);
    const tickets = await Promise.all(entries.map(({ id }) => store.read(id)));
    const drafts = new Set(tickets.map((ticket) => ticket?.withheldDraft));
    const others = (await withheld.list()).filter(({ text }) => !drafts.has(text)).slice(0, MOST);
    const rows = [
      ...tickets.flatMap((ticket) => (ticket ? ticketRows(visit, ticket) : [])),
      ...others.map((one) => otherRow(visit, one)),
    ];
    const list =
      rows.length === 0 ? html`<p class="faint">${said.empty}</p>` : html`<ul class="history">${rows}</ul>`;
    const body = html`<div class="head"><h1>${said.title}</h1></div>
<p class="note">${said.about}</p>
<section class="card">${list}</section>`;
    return staffPage(visit.page, { title: said.title, body, place: 'withheld' });
  });
}

function otherRow({ said, service, locale }: StaffVisit, { at, channel, text }: WithheldText): Html {
  const where = said.channels[channel] ?? channel;
  return html`<li><time datetime="${at}">${timeWords(at, service.timeZone, locale)} · ${said.withheld.bot} · ${where}</time>
<p class="draft">${masked(text)}</p></li>`;
}

function ticketRows({ said, service, locale }: StaffVisit, ticket: Ticket): Html[] {
  return withheldTexts(ticket).map(
    ({
      by,
      text,
      at,
    }) => html`<li><time datetime="${at}">${timeWords(at, service.timeZone, locale)} · ${said.withheld[by]}</time>
<a href="/console/tickets/${ticket.number}">${ticket.number}</a><p class="draft">${text}</p></li>`,
  );
}
