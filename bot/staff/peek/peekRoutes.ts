import { mailWords } from '../../desk/mail/mailWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { html } from '../../web/pages/html.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { staffPage } from '../staffPage.ts';
import { notFound, type StaffRoutes, type StrangerVisit } from '../staffRoutes.ts';
import { dueMark } from '../ticket/dueMark.ts';
import { peekWords } from './words.ts';

/** `/console/peek/<token>`: a ticket as a group chat may see it. Opening it changes nothing, however often. */
export function registerPeek(routes: StaffRoutes, { peeks, store, clock }: ConsoleParts): void {
  routes.open('GET', '/console/peek/:token', async (visit) => {
    const number = peeks.read(visit.exchange.params.token ?? '');
    const id = number === undefined ? undefined : await store.idOf(number);
    const ticket = id === undefined ? undefined : await store.read(id);
    if (!ticket) throw notFound();
    return peekPage(visit, ticket, clock.now());
  });
}

function peekPage({ page, locale, said }: StrangerVisit, ticket: Ticket, now: Date): Reply {
  const { number, kind, state, promise } = ticket;
  const { labels, kinds } = mailWords[locale];
  const words = peekWords[locale];
  const title = `${number} · ${kinds[kind]}`;
  const body = html`<section class="card narrow"><h1>${title}</h1><dl>
<div><dt>${said.ticket.state}</dt><dd>${said.states[state]}</dd></div>
<div><dt>${labels.due}</dt><dd>${dueMark({ state, dueAt: promise?.dueAt }, now, said)}</dd></div></dl>
<p class="faint">${words.about}</p>
<p><a class="button" href="/console/tickets/${number}">${words.open}</a></p></section>`;
  return staffPage(
    { ...page, address: '/console' },
    { title, body, headers: { 'Referrer-Policy': 'no-referrer' } },
  );
}
