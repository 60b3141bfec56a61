import { createHash } from 'node:crypto';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ServiceError } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { readJson } from '../web/body.ts';

/** What can be asked of a running service by the commands on its machine, by name; each may throw a ServiceError. */
export type LocalCalls = Record<string, (body: unknown) => Promise<unknown>>;

const MOST_BYTES = 20_000_000;
/** The longest name that a socket in a folder may have. */
const MOST_NAME = 100;

/**
 * Listens on a socket inside DATA_DIR, so that whoever may read the data may call, and nobody else; gives what closes
 * it. Undefined where the folder's name is too long for a socket. The caller holds the lock of the folder.
 */
export async function listenLocally(
  dataDir: string,
  calls: LocalCalls,
  log: Log,
): Promise<(() => void) | undefined> {
  const path = socketOf(dataDir);
  if (path === undefined) return undefined;
  // Left behind by a process that was killed.
  rmSync(path, { force: true });
  const server = createServer((asked, answer) => void serve(asked, answer, calls, log));
  server.unref();
  await listening(server, path);
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

/** Asks the service that runs on this folder; undefined where none does. Throws the ServiceError that it answers with. */
export async function askLocally(
  dataDir: string,
  call: string,
  body: unknown,
): Promise<{ value: unknown } | undefined> {
  const path = socketOf(dataDir);
  if (path === undefined || (process.platform !== 'win32' && !existsSync(path))) return undefined;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage | undefined>();
  const asked = request({ socketPath: path, method: 'POST', path: `/${call}` }, resolve);
  asked.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? resolve(undefined) : reject(error),
  );
  asked.end(JSON.stringify(body ?? null));
  const answer = await promise;
  if (!answer) return undefined;
  const said: { value?: unknown; refused?: string } = JSON.parse(await text(answer));
  if (said.refused !== undefined) throw new ServiceError('web/call-refused', said.refused);
  return { value: said.value };
}

async function serve(
  asked: IncomingMessage,
  answer: ServerResponse,
  calls: LocalCalls,
  log: Log,
): Promise<void> {
  const say = (said: object) => answer.end(JSON.stringify(said));
  try {
    const name = asked.url?.slice(1) ?? '';
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (!call) return void say({ refused: 'The running service does not know this command: restart it.' });
    say({ value: await call(await readJson(asked, MOST_BYTES)) });
  } catch (error) {
    const isOurs = error instanceof ServiceError;
    if (!isOurs) log.error('command.failed', { error });
    say({ refused: isOurs ? error.message : 'The running service failed; its log says why.' });
  }
}

async function listening(server: Server, path: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(path, resolve);
  await promise;
}

function socketOf(dataDir: string): string | undefined {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 24);
    return `\\\\.\\pipe\\yingda-commands-${name}`;
  }
  const path = resolve(join(dataDir, 'commands.sock'));
  const near = relative(process.cwd(), path);
  const shorter = near.length < path.length ? near : path;
  return Buffer.byteLength(shorter) <= MOST_NAME ? shorter : undefined;
}
