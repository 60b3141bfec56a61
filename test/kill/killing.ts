import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { MailServer } from '../support/mailServer.ts';
import { checkMails, checkTickets, checkWords } from './checks.ts';
import { answerTo } from './customer.ts';
import type { KillPoint } from './killPoint.ts';
import { Victim } from './victim.ts';
import { Visitor } from './visitor.ts';

const MOST_WORDS = 15;
const root = join(import.meta.dirname, '../..');

/** Where the kill is armed: before the visitor arrives, or before they say something. */
export type ArmedAt = 'beginning' | 'firstWords';

/** The whole service in a process that is killed, a mail server, customers, and a check of all that is left. */
export class Killing {
  readonly #folder: string;
  readonly #dataDir: string;
  readonly #mails = new MailServer();
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
    await this.#mails.start();
    const serviceFile = join(this.#folder, 'service.yaml');
    writeFileSync(serviceFile, withWideLimits(readFileSync(join(root, 'deployment/service.yaml'), 'utf8')));
    await this.#victim.start({
      DATA_DIR: this.#dataDir,
      SERVICE_FILE: serviceFile,
      SMTP_URL: this.#mails.url,
      MAIL_FROM: 'service@example.com',
      LOG_LEVEL: 'error',
    });
  }

  /**
   * One customer's conversation, from their first words to the number of a ticket, killed at a point (armed at a
   * place) or nowhere; what was wrong with it.
   */
  async play(firstWords: string, at?: ArmedAt, point?: KillPoint): Promise<string[]> {
    const visitor = new Visitor(this.#victim);
    const { deaths } = this.#victim;
    this.#visitors.push(visitor);
    if (point && at === 'beginning') await this.#victim.arm(point);
    await visitor.arrive();
    if (point && at === 'firstWords') await this.#victim.arm(point);
    await visitor.say(firstWords);
    while (!isPromised(visitor) && visitor.said.length < MOST_WORDS)
      await visitor.say(answerTo(visitor.heard));
    if (point && !point.isUnsure) await this.#victim.revived(deaths);
    const expected = this.#undisturbed.get(firstWords) ?? [];
    if (expected.length === 0) this.#undisturbed.set(firstWords, visitor.texts);
    return checkWords(visitor, await visitor.readAll(), expected);
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
    await this.#mails.stop();
    rmSync(this.#folder, { recursive: true });
  }
}

function isPromised({ texts }: Visitor): boolean {
  return texts.some((text) => /\b[A-Z]{2}\d{6}\b/.test(text));
}

function withWideLimits(text: string): string {
  const service = parse(text);
  const wide = { requests: 100_000, seconds: 60 };
  for (const name of ['token', 'conversations', 'activities']) service.limits[name] = wide;
  return stringify(service);
}
