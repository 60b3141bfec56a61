import { mailWords } from '../../desk/mail/mailWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { staffPage } from '../frame/staffPage.ts';
import { notFound } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StrangerVisit } from '../frame/staffVisit.ts';
import { dueMark } from '../ticket/dueMark.ts';
import { peekWords } from './words.ts';

/**
 * `/console/peek/<token>`: a ticket as a group chat may see it; `/console/peek/chats/<token>`: how many wait at a
 * department. Opening them changes nothing, however often.
 */
export function registerPeek(routes: StaffRoutes, { peeks, store, clock, live }: ConsoleParts): void {
  routes.open('GET', '/console/peek/:token', async (visit) => {
    const number = peeks.read(visit.exchange.params.token ?? '');
    const id = number === undefined ? undefined : await store.idOf(number);
    const ticket = id === undefined ? undefined : await store.read(id);
    if (!ticket) throw notFound();
    return peekPage(visit, ticket, clock.now());
  });
  routes.open('GET', '/console/peek/chats/:token', async (visit) => {
    const id = peeks.read(visit.exchange.params.token ?? '');
    const department = visit.service.departments.find((one) => one.id === id);
    if (!department) throw notFound();
    const waiting = live.chats
      .list()
      .filter((chat) => chat.state === 'waiting' && chat.department === department.id);
    return chatsPage(visit, department.name[visit.locale], waiting.length);
  });
}

function chatsPage({ page, locale }: StrangerVisit, department: string, waiting: number): Reply {
  const words = peekWords[locale];
  const body = html`<section class="card narrow"><h1>${words.waiting}</h1><dl>
<div><dt>${words.department}</dt><dd>${department}</dd></div>
<div><dt>${words.waiting}</dt><dd>${String(waiting)}</dd></div></dl>
<p class="faint">${words.about}</p>
<p><a class="button" href="/console/chats">${words.open}</a></p></section>`;
  return shown(page, words.waiting, body);
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
  return shown(page, title, body);
}

function shown(page: StrangerVisit['page'], title: string, body: Html): Reply {
  return staffPage(
    { ...page, address: '/console' },
    { title, body, headers: { 'Referrer-Policy': 'no-referrer' } },
  );
}
