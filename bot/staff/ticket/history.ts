import type { MailSetting } from '../../desk/mail/mailSetting.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { eventSentence } from '../../desk/mail/newsContent.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { departmentName, staffName } from '../../desk/organisation.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { TicketEvent } from '../../desk/ticketEvent.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';

/** All that ever happened to a ticket, and who did it, the newest first. */
export function history(visit: StaffVisit, ticket: Ticket): Html {
  const rows = ticket.events.toReversed().map((event) => row(visit, event));
  return html`<section class="card" data-live="history"><h2>${visit.said.ticket.history}</h2><ol class="history">${rows}</ol></section>`;
}

function row(visit: StaffVisit, event: TicketEvent): Html {
  const { service, locale } = visit;
  const time = timeWords(event.at, service.timeZone, locale);
  const text = 'text' in event && event.text ? html`<p class="faint words">${event.text}</p>` : html``;
  return html`<li><time datetime="${event.at}">${time}</time>${sentence(visit, event)}${text}</li>`;
}

function sentence(visit: StaffVisit, event: TicketEvent): string {
  const { said, locale } = visit;
  const setting = settingOf(visit);
  if (event.type === 'opened') return event.by ? said.entered(setting.staffName(event.by)) : said.opened;
  if (event.type === 'added') return mailWords[locale].added;
  if (event.type === 'reopen' && event.by !== 'customer') {
    return `${said.reopenedByStaff} · ${setting.staffName(event.by ?? '')}`;
  }
  return eventSentence(event, setting) ?? event.type;
}

function settingOf({ service, locale }: StaffVisit): MailSetting {
  return {
    language: locale,
    timeZone: service.timeZone,
    company: service.company.name[locale],
    staffName: (id) => staffName(id, service),
    departmentName: (id) => departmentName(id, service, locale),
    answerable: false,
  };
}
