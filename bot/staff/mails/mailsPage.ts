import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { KeptMail } from '../consoleParts.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { QuarantinedMail } from './quarantine.ts';

/** A mail that waits, with the number of the ticket it names. */
export type HeldMail = QuarantinedMail & { number?: string };

export interface MailsView {
  /** Undefined where no mailbox is read. */
  held: HeldMail[] | undefined;
  /** Undefined where mails are really sent, or are not this reader's to see. */
  kept: KeptMail[] | undefined;
}

export function mailsPage(visit: StaffVisit, { held, kept }: MailsView): Reply {
  const { mails: said } = visit.said;
  const nothing = html`<section class="card"><p class="faint">${said.nothing}</p></section>`;
  const body = html`<div class="head"><h1>${said.title}</h1></div>
${held ? heldSection(visit, held) : html``}
${kept ? keptSection(visit, kept) : html``}
${held || kept ? html`` : nothing}`;
  return staffPage(visit.page, { title: said.title, body, place: 'mails' });
}

function heldSection(visit: StaffVisit, mails: HeldMail[]): Html {
  const { mails: said } = visit.said;
  const list = html`<ul class="history">${mails.map((mail) => heldRow(visit, mail))}</ul>`;
  return html`<section class="card"><h2>${said.held}</h2><p class="faint">${said.heldAbout}</p>
${mails.length === 0 ? html`<p>${said.heldEmpty}</p>` : list}</section>`;
}

function heldRow(visit: StaffVisit, mail: HeldMail): Html {
  const { mails: said } = visit.said;
  const time = timeWords(mail.receivedAt, visit.service.timeZone, visit.locale);
  const ticket = mail.number ? html` · <a href="/console/tickets/${mail.number}">${mail.number}</a>` : html``;
  const form = (act: string, label: string) =>
    html`<form method="post" action="/console/mails/${mail.id}/${act}">${formTokenField(visit.page)}<button class="second">${label}</button></form>`;
  return html`<li><time datetime="${mail.receivedAt}">${time} · ${said.why[mail.why] ?? mail.why}</time>
<strong>${mail.subject}</strong>${ticket}<br>${said.from(mail.from)}
<p class="faint words">${mail.text}</p>
<div class="row">${form('release', said.release)}${form('discard', said.discard)}</div></li>`;
}

function keptSection(visit: StaffVisit, mails: KeptMail[]): Html {
  const { mails: said } = visit.said;
  const list = html`<ul class="history">${mails.map((mail) => keptRow(visit, mail))}</ul>
<p class="faint">${said.tooMany(mails.length)}</p>`;
  return html`<section class="card"><h2>${said.kept}</h2><p class="faint">${said.about}</p>
${mails.length === 0 ? html`<p>${said.empty}</p>` : list}</section>`;
}

function keptRow({ service, locale }: StaffVisit, { name, at, to, subject }: KeptMail): Html {
  const time = timeWords(at.toISOString(), service.timeZone, locale);
  return html`<li><time datetime="${at.toISOString()}">${time} · ${to}</time><a href="/console/mails/${name}">${subject || name}</a></li>`;
}
