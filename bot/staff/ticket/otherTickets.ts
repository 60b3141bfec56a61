import { mailWords } from '../../desk/mail/mailWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';

/** The other matters of the same customer that this reader may see, closed ones too, the newest first. */
export async function otherTickets(
  { said, locale, member, service }: StaffVisit,
  { id, customer }: Ticket,
  { customers, store }: Pick<ConsoleParts, 'customers' | 'store'>,
): Promise<Html> {
  const known = (await customers.read(customer.id))?.tickets ?? [];
  const others = known.filter((one) => one.id !== id).toReversed();
  const stored = await Promise.all(others.map((one) => store.read(one.id)));
  const rows = stored.flatMap((one) =>
    one && can(member.id, 'ticket.see', service, one)
      ? [
          html`<li><a href="/console/tickets/${one.number}">${one.number}</a> ${mailWords[locale].kinds[one.kind]} · ${said.states[one.state]}</li>`,
        ]
      : [],
  );
  if (rows.length === 0) return html``;
  return html`<section class="card"><h2>${said.ticket.others}</h2><ul class="history">${rows}</ul></section>`;
}
