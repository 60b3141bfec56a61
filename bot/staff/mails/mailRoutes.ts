import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { notFound, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type HeldMail, mailsPage } from './mailsPage.ts';
import type { QuarantinedMail } from './quarantine.ts';

// Older ones lie in the folder all the same.
const MOST = 200;

/** `/console/mails`: mails that came in and wait for a click, and those that are kept where no server sends them. */
export function registerMails(routes: StaffRoutes, parts: ConsoleParts): void {
  const { keptMails, quarantine } = parts;
  routes.staff('GET', '/console/mails', 'mail.release', async (visit) => {
    const mayRead = keptMails && can(visit.member.id, 'mail.see', visit.service);
    return mailsPage(visit, {
      held: quarantine && (await heldFor(visit, await quarantine.list(), parts)),
      kept: mayRead ? await keptMails.list(MOST) : undefined,
    });
  });
  routes.staff('GET', '/console/mails/:name', 'mail.see', async ({ exchange }) => {
    const name = exchange.params.name ?? '';
    const body = await keptMails?.read(name);
    if (!body) throw notFound();
    return { status: 200, headers: asDownload(name), body };
  });
  routes.staff('POST', '/console/mails/:name/release', 'mail.release', async (visit) =>
    settle(visit, parts, (id) => quarantine?.release(id, visit.member.id)),
  );
  routes.staff('POST', '/console/mails/:name/discard', 'mail.release', async (visit) =>
    settle(visit, parts, (id) => quarantine?.discard(id, visit.member.id)),
  );
}

async function settle(
  visit: StaffVisit,
  parts: ConsoleParts,
  act: (id: string) => Promise<void> | undefined,
): Promise<Reply> {
  const id = visit.exchange.params.name ?? '';
  const mail = /^[a-z2-7]{20,60}$/.test(id) ? await parts.quarantine?.read(id) : undefined;
  const [mine] = mail ? await heldFor(visit, [mail], parts) : [];
  if (!mine) throw notFound();
  await act(id);
  parts.log.info('mailIn.settled', { reference: id });
  return seeOther('/console/mails');
}

async function heldFor(
  { member, service }: StaffVisit,
  mails: readonly QuarantinedMail[],
  { store }: ConsoleParts,
): Promise<HeldMail[]> {
  const known = mails.map(
    async (mail): Promise<[QuarantinedMail, Ticket | undefined]> => [
      mail,
      mail.ticket === undefined ? undefined : await store.read(mail.ticket),
    ],
  );
  return (await Promise.all(known))
    .filter(([, ticket]) => can(member.id, 'mail.release', service, ticket))
    .map(([mail, ticket]) => ({ ...mail, ...(ticket && { number: ticket.number }) }));
}

function asDownload(name: string): Record<string, string> {
  return { 'Content-Type': 'message/rfc822', 'Content-Disposition': `attachment; filename="${name}.eml"` };
}
