import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// Dovecot reads no mail as root.
const NOBODY = 65534;
const PATIENCE = 10_000;
const GRACE = 5000;

/** A real Dovecot 2.3 as a process of its own, with its own settings and one mailbox, on loopback. */
export class Dovecot {
  readonly #folder = mkdtempSync(join(tmpdir(), 'yingda-dovecot-'));
  readonly #isRoot = process.getuid?.() === 0;
  #process: ChildProcess | undefined;
  #port = 0;
  #delivered = 0;

  /** The version that is installed; undefined where there is none. */
  static version(): string | undefined {
    const { status, stdout } = spawnSync('dovecot', ['--version'], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  }

  /** For IMAP_URL. */
  get url(): string {
    return `imap://reply%40example.com:secret@127.0.0.1:${this.#port}/INBOX`;
  }

  /** Starts it, the second time on the same port; resolves once it answers. */
  async start(): Promise<void> {
    if (this.#port === 0) {
      this.#port = await freePort();
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(this.#path('mail', part), { recursive: true });
      for (const path of ['', 'mail', 'mail/cur', 'mail/new', 'mail/tmp']) this.#own(this.#path(path));
      writeFileSync(this.#path('dovecot.conf'), this.#settings());
    }
    this.#process = spawn('dovecot', ['-F', '-c', this.#path('dovecot.conf')], { stdio: 'inherit' });
    const giveUp = performance.now() + PATIENCE;
    while (!(await this.#answers())) {
      if (performance.now() > giveUp) throw new Error('Dovecot does not answer.');
      await pause(50);
    }
  }

  /** A mail arrives, as a delivery agent puts it into the folder. */
  deliver(raw: string | Buffer): void {
    const name = `${++this.#delivered}.M${this.#delivered}P1.localhost`;
    writeFileSync(this.#path('mail/tmp', name), raw);
    this.#own(this.#path('mail/tmp', name));
    renameSync(this.#path('mail/tmp', name), this.#path('mail/new', name));
  }

  /** Ends it; every connection breaks. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), GRACE);
    await gone;
    clearTimeout(force);
  }

  /** Makes the numbers of its mails void: at the next start they have another UIDVALIDITY. Only while it is stopped. */
  forgetNumbers(): void {
    for (const file of [
      'dovecot-uidlist',
      'dovecot-uidvalidity',
      'dovecot.index.log',
      'dovecot.index.cache',
      'dovecot.index',
    ]) {
      rmSync(this.#path('mail', file), { force: true });
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #settings(): string {
    const user = userInfo().username;
    const [uid, gid] = this.#isRoot ? [NOBODY, NOBODY] : [process.getuid?.(), process.getgid?.()];
    const own = this.#isRoot
      ? []
      : [
          `default_internal_user = ${user}`,
          `default_login_user = ${user}`,
          'service anvil { chroot = }',
          'service imap-login { chroot = }',
        ];
    return [
      `base_dir = ${this.#path('run')}`,
      `state_dir = ${this.#path('run')}`,
      `log_path = ${this.#path('log')}`,
      'protocols = imap',
      'listen = 127.0.0.1',
      'ssl = no',
      'disable_plaintext_auth = no',
      'first_valid_uid = 1',
      `mail_location = maildir:${this.#path('mail')}`,
      'passdb {\n  driver = static\n  args = password=secret\n}',
      `userdb {\n  driver = static\n  args = uid=${uid} gid=${gid} home=${this.#path('mail')}\n}`,
      `service imap-login {\n  inet_listener imap {\n    port = ${this.#port}\n  }\n}`,
      'service stats {\n  unix_listener stats-writer {\n    mode = 0666\n  }\n}',
      ...own,
      '',
    ].join('\n');
  }

  #path(...parts: string[]): string {
    return join(this.#folder, ...parts);
  }

  #own(path: string): void {
    if (this.#isRoot) chownSync(path, NOBODY, NOBODY);
  }

  async #answers(): Promise<boolean> {
    const socket = connect(this.#port, '127.0.0.1');
    const answered = await new Promise<boolean>((resolve) => {
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.setTimeout(1000, () => resolve(false));
    });
    socket.destroy();
    return answered;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
