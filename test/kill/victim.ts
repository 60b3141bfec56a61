import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KillPoint } from './killPoint.ts';

const preload = join(import.meta.dirname, 'preload.ts');

/** A server in a process of its own that is started again as often as it dies, on the same port and data. */
export class Victim {
  readonly #main: string;
  #environment: Record<string, string> = {};
  #child: ChildProcess | undefined;
  #port = 0;
  #ended = false;
  /** Why it could not go on; it is started again only after a kill. */
  #failed = Promise.withResolvers<never>();
  deaths = 0;
  #isDown = true;
  /** Resolves at the next birth. */
  #turned = Promise.withResolvers<void>();

  constructor(main: string) {
    this.#main = main;
    this.#failed.promise.catch(() => undefined);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Rejects when the server ends otherwise than by a kill. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  /** Starts it with this environment, now and after every death; resolves once it is ready. */
  async start(environment: Record<string, string>): Promise<void> {
    this.#environment = environment;
    await this.#spawn();
  }

  async #spawn(): Promise<void> {
    const child = spawn(process.execPath, ['--import', preload, this.#main], {
      env: { PATH: process.env.PATH ?? '', PORT: String(this.#port), ...this.#environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#child = child;
    child.once('exit', (code, signal) => this.#died(code, signal));
    const listening = Promise.withResolvers<number>();
    if (!child.stdout) throw new TypeError('The server has no output.');
    createInterface(child.stdout).on('line', (line) => {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port) listening.resolve(Number(port));
    });
    this.#port = await Promise.race([listening.promise, this.failed]);
    this.#isDown = false;
    this.#turned.resolve();
    this.#turned = Promise.withResolvers();
  }

  /** Chooses where it dies next. */
  async arm(point: KillPoint): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const armed = once(child, 'message');
    child.send(point);
    await armed;
  }

  /** Resolves when it has died more than `deaths` times and listens again. */
  async revived(deaths: number): Promise<void> {
    while (this.deaths <= deaths || this.#isDown) await Promise.race([this.#turned.promise, this.failed]);
  }

  /** Kills it from outside, now. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.#ended = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }

  #died(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#ended) return;
    if (signal !== 'SIGKILL')
      this.#failed.reject(new Error(`The server ended by itself: ${code ?? signal}.`));
    else {
      this.deaths++;
      this.#isDown = true;
      this.#spawn().catch(this.#failed.reject);
    }
  }
}
