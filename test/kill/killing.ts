import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { headerOf, readMail } from '../../bot/desk/mail/in/readMail.ts';
import { reply } from '../desk/mail/in/intakeHouse.ts';
import { ImapServer } from '../support/imapServer.ts';
import { MailServer } from '../support/mailServer.ts';
import { ANSWER, checkMails, checkTickets, checkWords } from './checks.ts';
import { answerTo } from './customer.ts';
import type { ArmedAt, KillPoint } from './killPoint.ts';
import { Victim } from './victim.ts';
import { Visitor } from './visitor.ts';

const MOST_WORDS = 15;
/** Each agent may send so many mails an hour that one for each conversation is needed. */
const AGENTS = 1000;
const root = join(import.meta.dirname, '../..');

/** The whole service in a process that is killed, mail servers, customers, agents, and a check of all that is left. */
export class Killing {
  readonly #folder: string;
  readonly #dataDir: string;
  readonly #mails = new MailServer();
  readonly #mailbox = new ImapServer();
  readonly #victim: Victim;
  readonly #visitors: Visitor[] = [];
  /** What a conversation looks like that nothing happens to, by its first words. */
  readonly #undisturbed = new Map<string, string[]>();

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'yingda-kill-'));
    this.#dataDir = join(this.#folder, 'data');
    this.#victim = new Victim(join(root, 'bot/main.ts'));
  }

  get deaths(): number {
    return this.#victim.deaths;
  }

  async start(): Promise<void> {
    await Promise.all([this.#mails.start(), this.#mailbox.start()]);
    const serviceFile = join(this.#folder, 'service.yaml');
    writeFileSync(serviceFile, forMany(readFileSync(join(root, 'deployment/service.yaml'), 'utf8')));
    await this.#victim.start({
      DATA_DIR: this.#dataDir,
      SERVICE_FILE: serviceFile,
      SMTP_URL: this.#mails.url,
      MAIL_FROM: 'service@example.com',
      IMAP_URL: this.#mailbox.url,
      MAIL_AUTHSERV_ID: 'mx.example.com',
      REPLY_ADDRESS: 'reply+{token}@example.com',
      LOG_LEVEL: 'error',
    });
  }

  /**
   * One customer's conversation, from their first words over the number of a ticket to an agent's answer by mail, killed
   * at a point (armed at a place) or nowhere; what was wrong with it.
   */
  async play(firstWords: string, at?: ArmedAt, point?: KillPoint): Promise<string[]> {
    const visitor = new Visitor(this.#victim);
    const { deaths } = this.#victim;
    this.#visitors.push(visitor);
    if (point && at === 'beginning') await this.#victim.arm(point);
    await visitor.arrive();
    if (point && at === 'firstWords') await this.#victim.arm(point);
    await visitor.say(firstWords);
    while (numberIn(visitor) === undefined && visitor.said.length < MOST_WORDS)
      await visitor.say(answerTo(visitor.heard));
    if (numberIn(visitor) === undefined) return [`no ticket: ${visitor.texts.join(' / ')}`];
    if (point && at === 'answer') await this.#victim.arm(point);
    await this.#answer(visitor);
    if (point && !point.isUnsure) await this.#victim.revived(deaths);
    const expected = this.#undisturbed.get(firstWords) ?? [];
    if (expected.length === 0) this.#undisturbed.set(firstWords, visitor.texts);
    return checkWords(visitor, await visitor.readAll(), expected);
  }

  async #answer(visitor: Visitor): Promise<void> {
    const number = numberIn(visitor);
    const { raw } = await this.#mails.mail((mail) => mail.raw.includes(`X-Ticket: ${number}`));
    const opened = await readMail(raw);
    const address = /[\w+.-]+@[\w.-]+/.exec(headerOf(opened, 'reply-to'))?.[0] ?? '';
    const from = `agent${this.#visitors.length}@example.com`;
    const answered = { replyTo: { address }, messageId: `<${opened.messageId}>` };
    this.#mailbox.deliver(reply(answered, `${ANSWER}。\n\n> 受理编号: ${number}`, { from }));
    await visitor.hears(ANSWER);
  }

  /** Kills when the mail server has taken the next mail, before it can say so. */
  killAtNextMail(): void {
    this.#mails.afterDot = () => {
      this.#mails.afterDot = undefined;
      this.#victim.kill();
      return undefined;
    };
  }

  /** Kills now. */
  kill(): void {
    this.#victim.kill();
  }

  /** Waits for every mail, then compares what customers were told, what lies on disk and what was mailed. */
  async check(): Promise<string[]> {
    const tickets = await checkTickets(this.#dataDir, this.#visitors);
    return [...tickets, ...(await checkMails(this.#dataDir, this.#mails, this.deaths))];
  }

  async stop(): Promise<void> {
    await this.#victim.stop();
    await Promise.all([this.#mails.stop(), this.#mailbox.stop()]);
    rmSync(this.#folder, { recursive: true });
  }
}

function numberIn({ texts }: Visitor): string | undefined {
  return /\b[A-Z]{2}\d{6}\b/.exec(texts.join('\n'))?.[0];
}

function forMany(text: string): string {
  const service = parse(text);
  const wide = { requests: 100_000, seconds: 60 };
  for (const name of ['token', 'conversations', 'activities']) service.limits[name] = wide;
  for (let n = 1; n <= AGENTS; n++) {
    const person = { id: `agent${n}`, name: '客服', mail: `agent${n}@example.com` };
    service.staff.push({ ...person, roles: ['agent'], departments: ['afterSales'] });
  }
  return stringify(service);
}
