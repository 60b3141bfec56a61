import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceError } from '../core/errors.ts';

/**
 * One process for one DATA_DIR: a second would lose what the first has acknowledged. On Linux an abstract socket, which
 * the kernel frees when the process dies; elsewhere a socket or pipe by name. Writes `server.pid` beside the data.
 */
export class DataLock {
  readonly #server: Server;
  readonly #pidFile: string;

  private constructor(server: Server, pidFile: string) {
    this.#server = server;
    this.#pidFile = pidFile;
  }

  /** Throws `storage/locked` when another process works on this folder, `storage/unreadable` where none can be. */
  static async take(dataDir: string): Promise<DataLock> {
    makeFolder(dataDir);
    const server = createServer((socket) => socket.destroy());
    server.unref();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.once('error', reject);
    server.listen(lockName(realpathSync(dataDir)), resolve);
    await promise.catch((cause) => {
      const remedy =
        'End the other process (its number stands in server.pid there), or choose another DATA_DIR.';
      throw new ServiceError('storage/locked', `Another process works on ${dataDir}. ${remedy}`, { cause });
    });
    const pidFile = join(dataDir, 'server.pid');
    writeFileSync(pidFile, `${process.pid}\n`);
    return new DataLock(server, pidFile);
  }

  release(): void {
    rmSync(this.#pidFile, { force: true });
    this.#server.close();
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    const remedy = 'Choose another DATA_DIR, or let the service write there.';
    throw new ServiceError('storage/unreadable', `${dataDir} is no folder to write to. ${remedy}`, { cause });
  }
}

function lockName(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 24);
  if (process.platform === 'linux') return `\0yingda-${hash}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\yingda-${hash}` : join(tmpdir(), `yingda-${hash}.sock`);
}
