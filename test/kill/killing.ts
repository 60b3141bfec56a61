import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { MailServer } from '../support/mailServer.ts';
import { checkMails, checkTickets, checkWords } from './checks.ts';
import type { KillPoint } from './killPoint.ts';
import { Victim } from './victim.ts';
import { Visitor } from './visitor.ts';

const root = join(import.meta.dirname, '../..');

/** A conversation that ends with a promise. */
export const handOffWords = ['转人工', '王先生', '在这里回复', '可以'];

/** One whose second message is waited for a while, so that times that are due lie in it. */
export const pausedWords = ['我家的洗衣机漏水了', ...handOffWords];

/** Where the kill is armed: before the visitor arrives, or before one of their sentences. */
export type ArmedAt = 'beginning' | 'firstWords' | 'lastWords';

/** The whole service in a process that is killed, a mail server, customers, and a check of all that is left. */
export class Killing {
  readonly #folder: string;
  readonly #dataDir: string;
  readonly #mails = new MailServer();
  readonly #victim: Victim;
  readonly #visitors: Visitor[] = [];
  /** What a conversation looks like that nothing happens to, by its words. */
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

  /** One customer's conversation, killed at a point (armed at a place) or nowhere; what was wrong with it. */
  async play(words: readonly string[], at?: ArmedAt, point?: KillPoint): Promise<string[]> {
    const visitor = new Visitor(this.#victim);
    const { deaths } = this.#victim;
    this.#visitors.push(visitor);
    const arm = async (place: ArmedAt) => {
      if (point && at === place) await this.#victim.arm(point);
    };
    await arm('beginning');
    await visitor.arrive();
    for (const [n, text] of words.entries()) {
      if (n === 0) await arm('firstWords');
      if (n === words.length - 1) await arm('lastWords');
      await visitor.say(text);
    }
    if (point && !point.isUnsure) await this.#victim.revived(deaths);
    const expected = this.#undisturbed.get(words.join()) ?? [];
    if (expected.length === 0) this.#undisturbed.set(words.join(), visitor.texts);
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

function withWideLimits(text: string): string {
  const service = parse(text);
  const wide = { requests: 100_000, seconds: 60 };
  for (const name of ['token', 'conversations', 'activities']) service.limits[name] = wide;
  return stringify(service);
}
