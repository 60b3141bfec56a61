import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FORGOTTEN_AFTER = 10_000;

/** A server in a process of its own, in an environment that holds nothing but what it is given. */
export class ServerProcess {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.url = url;
    this.#process = process;
  }

  /**
   * Runs a script of this repository with `folder` as its working directory (so that no `.env` is read), on a port
   * that the system chooses. Resolves when it has printed its address; throws when it ends before that.
   */
  static async start(
    script: string,
    folder: string,
    env: Record<string, string> = {},
  ): Promise<ServerProcess> {
    const path = fileURLToPath(new URL(`../../../${script}`, import.meta.url));
    const child = spawn(process.execPath, [path], {
      cwd: folder,
      env: { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (url === undefined) continue;
      child.stdout.resume();
      return new ServerProcess(url, child);
    }
    throw new RangeError(`${script} ended before it listened.`);
  }

  /** A number of `GET /metrics`. */
  async metric(name: string): Promise<number> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? [];
    return Number(value);
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), FORGOTTEN_AFTER);
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
  }
}
