import { kinds } from '../../core/kinds.ts';
import { type ElsewhereContact, elsewhereWays } from '../../desk/elsewhere.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { departmentName } from '../../desk/organisation.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { readTicketNumber } from '../../desk/ticketNumber.ts';
import { instantOf, zonedIso } from '../../desk/zoneTime.ts';
import type { Reply } from '../../web/exchange.ts';
import { html } from '../../web/pages/html.ts';
import { RequestError } from '../../web/requestError.ts';
import { can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { staffPage } from '../frame/staffPage.ts';
import { notFound, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { elsewherePage } from './elsewherePage.ts';
import { elsewhereWords } from './words.ts';

/** `/console/contacts/new`: a contact made elsewhere becomes a ticket; whoever entered it reads what was promised. */
export function registerElsewhere(routes: StaffRoutes, { elsewhere, store }: ConsoleParts): void {
  routes.staff('GET', '/console/contacts/new', 'queue.see', (visit) => elsewherePage(visit));
  routes.staff('POST', '/console/contacts/new', 'queue.see', async (visit) => {
    const { form, member } = visit;
    const key = field(form, 'key');
    if (!/^[\w-]{22}$/.test(key)) throw new RequestError(400, 'The form is not complete.');
    if (field(form, 'request') === '') return elsewherePage(visit, true);
    const { number } = await elsewhere.enter(contactIn(visit), member.id, `console.${key}`);
    return seeOther(`/console/contacts/${number}`);
  });
  routes.staff('GET', '/console/contacts/:number', 'queue.see', async (visit) => {
    const number = readTicketNumber(visit.exchange.params.number ?? '');
    const id = number === undefined ? undefined : await store.idOf(number);
    const ticket = id === undefined ? undefined : await store.read(id);
    if (ticket?.enteredBy !== visit.member.id) throw notFound();
    return savedPage(visit, ticket);
  });
}

function contactIn({ form, page, service }: StaffVisit): ElsewhereContact {
  const [way, kind] = [field(form, 'way'), field(form, 'kind')];
  const texts = (['name', 'unit', 'phone', 'email', 'address', 'request', 'answer'] as const).map(
    (name) => [name, field(form, name)] as const,
  );
  return {
    ...(Object.fromEntries(texts) as Record<(typeof texts)[number][0], string>),
    way: elsewhereWays.find((one) => one === way) ?? 'other',
    at: timeIn(`${field(form, 'day')}T${field(form, 'time')}`, page.now, service.timeZone),
    kind: kinds.find((one) => one === kind),
    settled: form.has('settled'),
  };
}

// What is still to come cannot be meant.
function timeIn(local: string, now: Date, timeZone: string): string | undefined {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(local) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  const at = instantOf(day, Number(hour) * 60 + Number(minute), timeZone);
  return at <= now.getTime() ? zonedIso(at, timeZone) : undefined;
}

function savedPage(visit: StaffVisit, ticket: Ticket): Reply {
  const { locale, service, member } = visit;
  const said = elsewhereWords[locale];
  const { number, promise, state } = ticket;
  const waits = state === 'waiting' || state === 'taken';
  const time = promise && timeWords(promise.dueAt, service.timeZone, locale, promise.makeUpDay);
  const link = html` <a class="button second" href="/console/tickets/${number}">${said.open}</a>`;
  const body = html`<section class="card narrow"><h1>${said.savedTitle}</h1>
<p>${said.saved(number, departmentName(ticket.department, service, locale))}</p>
${time && waits ? html`<p><strong>${said.due(time)}</strong></p>` : html``}
<p class="row"><a class="button" href="/console/contacts/new">${said.another}</a>${can(member.id, 'ticket.see', service, ticket) ? link : html``}</p></section>`;
  return staffPage(visit.page, { title: said.savedTitle, body });
}
