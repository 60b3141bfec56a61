import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { Ticket } from '../../bot/desk/ticket.ts';
import type { ReadSet } from '../support/directLineCalls.ts';
import type { MailServer } from '../support/mailServer.ts';
import type { Visitor } from './visitor.ts';

const NUMBER = /\b[A-Z]{2}\d{6}\b/g;
const LINK = /https?:\/\/\S+/g;
const TIME = /(今天|明天|后天|\d+月\d+日)?（?(周.)?）?\s*\d{1,2}:\d{2}/g;
/** What agents answer by mail. */
export const ANSWER = '师傅明天上午上门';
const MAIL_PATIENCE = 120_000;

/** What a customer was told bit by bit is the whole log, without gap or repetition, as if nothing had happened. */
export function checkWords(visitor: Visitor, log: ReadSet, expected: readonly string[]): string[] {
  const problems: string[] = [];
  const ids = visitor.heard.map(({ id }) => id);
  const own = visitor.heard.filter(({ from }) => from.role === 'user').map(({ id }) => id);
  const note = (isWrong: boolean, what: string) => {
    if (isWrong) problems.push(`${visitor.conversation}: ${what}: ${visitor.texts.join(' / ')}`);
  };
  note(JSON.stringify(ids) !== JSON.stringify(log.activities.map(({ id }) => id)), 'heard another log');
  note(
    ids.some((id, seq) => !id.endsWith(`|${String(seq).padStart(7, '0')}`)),
    'heard a gap or a repetition',
  );
  note(JSON.stringify(own) !== JSON.stringify(visitor.said), 'own words are lost or doubled');
  const isOther = JSON.stringify(visitor.texts.map(plain)) !== JSON.stringify(expected.map(plain));
  note(expected.length > 0 && isOther, 'said otherwise than undisturbed');
  return problems;
}

/** Each conversation has its one ticket on disk, its number is the one told, and so is its time. */
export function checkTickets(dataDir: string, visitors: readonly Visitor[]): string[] {
  const tickets = readTickets(dataDir);
  const orphans = tickets.filter(
    ({ conversation }) => !visitors.some((visitor) => visitor.conversation === conversation),
  );
  return [
    ...orphans.map(({ number }) => `${number}: nobody was told of this ticket`),
    ...visitors.flatMap((visitor) => checkTicketOf(visitor, tickets)),
  ];
}

function checkTicketOf(visitor: Visitor, tickets: readonly Ticket[]): string[] {
  const mine = tickets.filter(({ conversation }) => conversation === visitor.conversation);
  const [ticket] = mine;
  // An agent's answer names the number and promises nothing more.
  const told = visitor.texts.filter((text) => text.search(NUMBER) >= 0 && !text.includes(ANSWER));
  const numbers = [...new Set(told.flatMap((text) => text.match(NUMBER) ?? []))];
  if (mine.length !== 1 || !ticket) return [`${visitor.conversation}: ${mine.length} tickets instead of one`];
  if (numbers.join() !== ticket.number) return [`${ticket.number} on disk, but ${numbers.join()} was told`];
  const due = ticket.promise && DateTime.fromISO(ticket.promise.dueAt, { setZone: true }).toFormat('HH:mm');
  const isSaid = due !== undefined && told.every((text) => text.includes(due));
  return isSaid ? [] : [`${ticket.number}: due ${due}, but told otherwise: ${told.join(' / ')}`];
}

/** Each mail of each ticket has arrived, always under its one Message-ID, and at most one copy more for every kill. */
export async function checkMails(dataDir: string, server: MailServer, deaths: number): Promise<string[]> {
  const giveUp = performance.now() + MAIL_PATIENCE;
  const tickets = readTickets(dataDir);
  const isComplete = ({ number, mails }: Ticket) => new Set(idsOf(server, number)).size === mails.length;
  while (!tickets.every(isComplete) && performance.now() < giveUp) await pause(100);
  const copies = tickets.reduce(
    (sum, { number, mails }) => sum + idsOf(server, number).length - mails.length,
    0,
  );
  return [
    ...tickets
      .filter((ticket) => !isComplete(ticket))
      .map(
        ({ number, mails }) =>
          `${number}: ${mails.length} mails on disk, but ${idsOf(server, number)} arrived`,
      ),
    ...(copies > deaths ? [`${copies} second copies of mails after ${deaths} kills`] : []),
  ];
}

/** The Message-IDs under which mails of a ticket arrived, in the order of arrival. */
function idsOf(server: MailServer, number: string): string[] {
  const heads = server.mails.map(({ raw }) => raw.toString('latin1').split('\r\n\r\n')[0] ?? '');
  return heads
    .filter((head) => new RegExp(`^X-Ticket: ${number}\\r$`, 'm').test(head))
    .map((head) => /^Message-ID:\s+(\S+)/im.exec(head)?.[1] ?? '');
}

function readTickets(dataDir: string): Ticket[] {
  const folder = join(dataDir, 'tickets');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file): Ticket => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

function plain(text: string): string {
  return text.replace(LINK, '<link>').replace(NUMBER, '<number>').replace(TIME, '<time>');
}
