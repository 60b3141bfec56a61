import type { HandOff } from '../core/handOff.ts';
import { createCalendar } from './calendar.ts';
import { mailFor } from './mail/outgoingMail.ts';
import { type AnswerPromise, promiseFor } from './promise.ts';
import { windowFor, windowsOf } from './promiseWindow.ts';
import { type Matter, type Route, routeFor } from './routing.ts';
import { type DeskSettings, hoursOf } from './settings.ts';
import { withTelling } from './telling.ts';
import type { Ticket } from './ticket.ts';

// The document is written whole at each change; what was said before that is in the conversation.
const MOST_LINES = 200;

/** Who takes a matter, and by when they answer. */
export interface Plan {
  route: Route;
  /** Set where an answer is promised at all, in working minutes. */
  window?: number;
  promise?: AnswerPromise;
}

/** What of a request decides who takes it. */
export function matterOf(request: HandOff): Matter {
  const { kind, priority, region, dealer, named, enteredBy, customer } = request;
  return { kind, priority, region, dealer, named, enteredBy, place: customer.contacts.address };
}

export function planFor(matter: Matter, at: Date, settings: DeskSettings): Plan {
  const route = routeFor(matter, settings, at);
  const window = windowFor(matter.kind, matter.priority, windowsOf(route.department, settings));
  if (window === undefined) return { route };
  const hours = hoursOf(settings, route.department);
  const promise = promiseFor(at, window, hours, createCalendar(settings.calendar));
  return promise ? { route, window, promise } : { route, window };
}

// Whoever was not in a conversation hears of number and time by mail, where they left an address; who came back to a
// matter that was over, wherever they are.
function toldUnasked(request: HandOff, { promise }: Plan, at: Date): Pick<Ticket, 'tellings'> {
  const { enteredBy, follows, customer } = request;
  const unasked = enteredBy === undefined ? follows !== undefined : customer.contacts.email !== undefined;
  if (!unasked || !promise) return {};
  const time = { iso: promise.dueAt, ...(promise.makeUpDay && { makeUpDay: true as const }) };
  return { tellings: withTelling([], { line: 'handoff.timeKnown', time }, at) };
}

/** The first state of a ticket, its mails included. */
export function newTicket(request: HandOff, id: string, number: string, plan: Plan, at: Date): Ticket {
  const { id: customer, name, contacts } = request.customer;
  const { department, owner, recipients } = plan.route;
  const openedAt = at.toISOString();
  const { notes = [], ...asked } = request;
  return {
    ...asked,
    version: 1,
    id,
    number,
    state: 'waiting',
    customer: { id: customer, name, contacts },
    transcript: request.transcript.slice(-MOST_LINES),
    department,
    ...(owner === undefined ? {} : { owner }),
    ...(plan.promise ? { promise: plan.promise } : {}),
    openedAt,
    events: [
      { type: 'opened', at: openedAt, ...(request.enteredBy && { by: request.enteredBy }) },
      ...notes.map((note) => ({ type: 'note' as const, ...note })),
    ],
    ...toldUnasked(request, plan, at),
    mails: recipients.map((to, n) => mailFor(0, 'opened', to, n + 1, at)),
  };
}
