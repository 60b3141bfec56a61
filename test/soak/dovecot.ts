import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { silentLog } from '../../bot/core/log.ts';
import { ImapMailbox } from '../../bot/desk/mail/in/imapMailbox.ts';
import { openIntake, reply } from '../desk/mail/in/intakeHouse.ts';
import { Dovecot } from '../support/dovecot.ts';
import { hostileMails } from '../support/hostileMails.ts';

/** Not more than the brake lets two agents send within an hour. */
const NOTES = 58;
const MACHINES = 500;
const STRANGERS = 420;
/** So much time passes for the desk in each real second, since its brakes count hours. */
const VIRTUAL_SECONDS = 200;
const PATIENCE = 90_000;

/** `npm run soak -- dovecot`: mails through a real IMAP server that breaks off and numbers its mails anew. */
export const dovecotSoak = {
  does: 'reads 1,000 mails, hostile ones among them, from a real Dovecot 2.3 that breaks off',
  async run(): Promise<number> {
    const version = Dovecot.version();
    if (version === undefined) {
      console.log(
        'Dovecot is not installed here (Debian: apt-get install dovecot-imapd). Nothing was tried.',
      );
      return 1;
    }
    console.log(`Dovecot ${version}`);
    const folder = mkdtempSync(join(tmpdir(), 'yingda-mail-'));
    const server = new Dovecot();
    try {
      return await play(server, folder);
    } finally {
      await server.stop();
      server.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function play(server: Dovecot, folder: string): Promise<number> {
  await server.start();
  const desk = await openIntake(folder);
  const { clock, bag, intake } = desk;
  let fetched = 0;
  const receive = async (raw: Uint8Array) => {
    fetched++;
    await intake.receive(raw);
  };
  const mailbox = new ImapMailbox({ url: server.url, bag, receive, clock, log: silentLog });
  const ticking = setInterval(() => clock.advance(1000), 1000 / VIRTUAL_SECONDS);
  await intake.start();
  mailbox.start();
  const mails = everyMail(desk.opened);
  const problems: string[] = [];
  const quarter = Math.ceil(mails.length / 4);
  const stored = () => filesIn(join(folder, 'mail-in'));
  for (let n = 0; n < 4; n++) {
    for (const mail of mails.slice(n * quarter, (n + 1) * quarter)) server.deliver(mail);
    const expected = Math.min((n + 1) * quarter, mails.length);
    if (!(await until(() => stored() === expected)))
      problems.push(`${expected} came, ${stored()} are stored`);
    console.log(`${expected} mails: ${stored()} stored, ${fetched} fetched`);
    await server.stop();
    if (n === 1) server.forgetNumbers();
    await server.start();
  }
  await until(() => mailbox.problem === undefined);
  const beganAt = performance.now();
  server.deliver(reply(desk.opened, '#备注\n最后一封', { from: 'zhao.lei@example.com' }));
  if (!(await until(() => stored() === mails.length + 1))) problems.push('the last mail did not come');
  console.log(`a mail is told of by IDLE and stored after ${Math.round(performance.now() - beganAt)} ms`);
  await until(async () => (await bag.unfinished()).length === 0);
  clearInterval(ticking);
  await mailbox.stop();
  await intake.stop();
  problems.push(...(await wrongIn(desk)));
  console.log(`${mails.length + 1} mails, ${fetched} fetches, ${intake.status.setAside} set aside unread`);
  for (const problem of problems) console.log(`  ${problem}`);
  return problems.length;
}

type Desk = Awaited<ReturnType<typeof openIntake>>;

/** Notes of two agents, mails of machines, of strangers, and hostile ones, mixed. */
function everyMail(opened: Desk['opened']): (string | Buffer)[] {
  const agents = ['tang.yue@example.com', 'zhao.lei@example.com'];
  const notes = times(NOTES, (n) => reply(opened, `#备注\n第 ${n} 条`, { from: agents[n % 2] ?? '' }));
  const automatic = ['Auto-Submitted: auto-replied'];
  const machines = times(MACHINES, (n) => reply(opened, `我在休假 ${n}`, { headers: automatic }));
  const strangers = times(STRANGERS, (n) => reply(opened, '您好', { from: `me${n}@private.example` }));
  const all = [...notes, ...machines, ...strangers, ...hostileMails()];
  return all
    .map((mail, n) => ({ mail, at: (n * 619) % all.length }))
    .sort((a, b) => a.at - b.at)
    .map(({ mail }) => mail);
}

async function wrongIn({ stored, transport }: Desk): Promise<string[]> {
  const ticket = await stored();
  const notes = (ticket?.events ?? []).flatMap((event) => (event.type === 'note' ? [event.text] : []));
  const told = transport.sent.filter(({ to }) => to.address.endsWith('@private.example'));
  const wrong: [what: string, found: number, wanted: number][] = [
    ['notes', notes.length, NOTES + 1],
    ['different notes', new Set(notes).size, NOTES + 1],
    ['words for the customer', ticket?.tellings?.length ?? 0, 0],
    ['strangers who were told', new Set(told.map(({ to }) => to.address)).size, STRANGERS],
    ['answers to strangers', told.length, STRANGERS],
  ];
  return wrong
    .filter(([, found, wanted]) => found !== wanted)
    .map(([what, found, wanted]) => `${what}: ${found} instead of ${wanted}`);
}

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_one, n) => make(n));
}

function filesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')).length : 0;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const giveUp = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > giveUp) return false;
    await pause(50);
  }
  return true;
}
