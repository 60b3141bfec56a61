import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { ConsoleParts, KeptMail } from '../consoleParts.ts';
import { staffPage } from '../staffPage.ts';
import { notFound, type StaffRoutes, type StaffVisit } from '../staffRoutes.ts';

const MOST = 200;

/** `GET /console/mails`: the mails that are kept as files, where no server sends them. */
export function registerMails(routes: StaffRoutes, { keptMails }: ConsoleParts): void {
  routes.staff('GET', '/console/mails', 'mail.see', async (visit) => {
    if (!keptMails) throw notFound();
    return listPage(visit, await keptMails.list(MOST));
  });
  routes.staff('GET', '/console/mails/:name', 'mail.see', async ({ exchange }) => {
    const name = exchange.params.name ?? '';
    const body = await keptMails?.read(name);
    if (!body) throw notFound();
    return {
      status: 200,
      headers: {
        'Content-Type': 'message/rfc822',
        'Content-Disposition': `attachment; filename="${name}.eml"`,
      },
      body,
    };
  });
}

function listPage(visit: StaffVisit, mails: KeptMail[]): Reply {
  const { mails: said } = visit.said;
  const foot = mails.length === MOST ? html`<p class="faint">${said.tooMany(MOST)}</p>` : html``;
  const list =
    mails.length === 0
      ? html`<p class="faint">${said.empty}</p>`
      : html`<ul class="history">${mails.map((mail) => row(visit, mail))}</ul>`;
  const body = html`<div class="head"><h1>${said.title}</h1></div>
<p class="note">${said.about}</p>
<section class="card">${list}${foot}</section>`;
  return staffPage(visit.page, { title: said.title, body, place: 'mails' });
}

function row({ service, locale }: StaffVisit, { name, at, to, subject }: KeptMail): Html {
  const time = timeWords(at.toISOString(), service.timeZone, locale);
  return html`<li><time datetime="${at.toISOString()}">${time} · ${to}</time><a href="/console/mails/${name}">${subject || name}</a></li>`;
}
