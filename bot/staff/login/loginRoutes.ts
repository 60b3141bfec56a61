import type { Clock } from '../../core/clock.ts';
import { randomId } from '../../core/ids.ts';
import type { Log } from '../../core/log.ts';
import type { MailAddress } from '../../desk/mail/address.ts';
import type { MailTransport } from '../../desk/mail/mailMessage.ts';
import { isLoopback } from '../../web/clientAddress.ts';
import type { Reply } from '../../web/exchange.ts';
import { Limits, type Rate } from '../../web/limits.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { sessionCookie, setSessionCookie } from '../frame/cookies.ts';
import { field } from '../frame/forms.ts';
import { staffPage } from '../frame/staffPage.ts';
import { safeAddress, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StrangerVisit } from '../frame/staffVisit.ts';
import { LINK_MINUTES, type LoginLinks } from './loginLinks.ts';
import { loginMail } from './loginMail.ts';
import type { Sessions } from './sessions.ts';

export interface LoginParts {
  links: LoginLinks;
  sessions: Sessions;
  transport: MailTransport;
  /** Who mails come from at present. */
  from(): MailAddress;
  /** Where people reach the service, as its settings say. */
  address(): string | undefined;
  clock: Clock;
  log: Log;
}

const rates: Record<'mail' | 'enter', Rate> = {
  mail: { requests: 5, seconds: 15 * 60 },
  enter: { requests: 20, seconds: 15 * 60 },
};

/** The way in: an address is typed, a link is mailed, its page has a button, and only the button signs in. */
export function registerLogin(routes: StaffRoutes, parts: LoginParts): void {
  const limits = new Limits(() => rates);
  routes.open('GET', '/console/login', (visit) => askPage(visit));
  routes.open('POST', '/console/login', async (visit) => {
    const mail = field(visit.form, 'mail').toLowerCase();
    await limits.take('mail', mail, visit.exchange.client);
    sendLink(visit, mail, parts);
    return sentPage(visit);
  });
  routes.open('GET', '/console/login/link', (visit) => enterPage(visit));
  routes.open('POST', '/console/login/link', async (visit) => {
    await limits.takeAddress('enter', visit.exchange.client);
    return await enter(visit, parts);
  });
  routes.staff('POST', '/console/logout', 'signedIn', async (visit) => {
    await parts.sessions.end(visit.session.id);
    return seeOther('/console/login?out', setSessionCookie(visit.exchange, ''));
  });
}

/** The address that a link is mailed or printed as. */
export function linkAddress(baseUrl: string, token: string, next = '/console'): string {
  const query = new URLSearchParams({ token, ...(next !== '/console' && { next }) });
  return `${baseUrl}/console/login/link?${query}`;
}

// Nobody waits for the mail, so that a known address takes as long as an unknown one.
function sendLink({ service, locale, exchange, form }: StrangerVisit, mail: string, parts: LoginParts): void {
  const member = service.staff.find((one) => one.mail.toLowerCase() === mail);
  if (!member) return;
  const next = safeAddress(field(form, 'next'));
  const link = linkAddress(ownAddress(exchange, parts), parts.links.issue(member.id), next);
  const at = parts.clock.now();
  const message = loginMail({ service, member, locale, link, from: parts.from(), id: randomId(), at });
  parts.transport
    .send(message, AbortSignal.timeout(60_000))
    .catch((error) => parts.log.error('login.mailFailed', { error }));
}

// The host that a request names may be anybody's, and the link would lead there; this machine is the reader's own.
function ownAddress({ baseUrl }: StrangerVisit['exchange'], { address }: LoginParts): string {
  return isLoopback(new URL(baseUrl).hostname) ? baseUrl : (address() ?? baseUrl);
}

async function enter(visit: StrangerVisit, { links, sessions, log }: LoginParts): Promise<Reply> {
  const link = links.read(field(visit.form, 'token'));
  const known = link && visit.service.staff.some(({ id }) => id === link.staff);
  const session = known ? await sessions.open(link) : undefined;
  if (!session) return stalePage(visit);
  const before = sessionCookie(visit.exchange);
  if (before !== undefined) await sessions.end(before);
  log.info('login.opened');
  return seeOther(safeAddress(field(visit.form, 'next')), setSessionCookie(visit.exchange, session.id));
}

function askPage(visit: StrangerVisit): Reply {
  const { login } = visit.said;
  const out = visit.exchange.query.has('out') ? html`<p class="note" role="status">${login.out}</p>` : html``;
  const next = safeAddress(visit.exchange.query.get('next') ?? '');
  return card(
    visit,
    login.title,
    html`${out}<p>${login.about}</p>
<form method="post" action="/console/login">
<input type="hidden" name="next" value="${next}">
<label>${login.mail}<input type="email" name="mail" required maxlength="254" autocomplete="email" autofocus></label>
<button>${login.send}</button>
</form>`,
  );
}

function sentPage(visit: StrangerVisit): Reply {
  const { login } = visit.said;
  return card(visit, login.sentTitle, html`<p>${login.sent(LINK_MINUTES)}</p>`);
}

// Programs that look into mails open links: opening shows a button and changes nothing.
function enterPage(visit: StrangerVisit): Reply {
  const { login } = visit.said;
  const { query } = visit.exchange;
  return card(
    visit,
    login.enterTitle,
    html`<p>${login.enterAbout}</p>
<form method="post" action="/console/login/link">
<input type="hidden" name="token" value="${(query.get('token') ?? '').slice(0, 300)}">
<input type="hidden" name="next" value="${safeAddress(query.get('next') ?? '')}">
<button autofocus>${login.enter}</button>
</form>`,
  );
}

function stalePage(visit: StrangerVisit): Reply {
  const { login } = visit.said;
  const body = html`<p>${login.stale}</p><p><a class="button" href="/console/login">${login.again}</a></p>`;
  return card(visit, login.staleTitle, body, 403);
}

function card(visit: StrangerVisit, title: string, body: Html, status = 200): Reply {
  return staffPage(visit.page, {
    title,
    status,
    body: html`<section class="card narrow"><h1>${title}</h1>${body}</section>`,
  });
}
