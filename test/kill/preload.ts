// Loaded into a server before its own code: ends the process at the point that its parent has armed.
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { KillPoint } from './killPoint.ts';

type Operation = NonNullable<KillPoint['operation']>;

const dataDir = process.env.DATA_DIR ?? '';
const { open, rename, unlink } = fs;
let point: KillPoint | undefined;
let counted = 0;
let isCounting = false;

process.on('message', (armed: KillPoint) => {
  point = armed;
  counted = 0;
  isCounting = armed.following === undefined;
  process.send?.('armed');
});
process.channel?.unref();

function reach(when: KillPoint['when'], operation: Operation, path: string): void {
  if (!point || point.when !== when || !path.startsWith(dataDir)) return;
  if (!isCounting || (point.operation ?? operation) !== operation) return;
  if (!new RegExp(point.path).test(path)) return;
  counted++;
  if (counted === point.nth) process.kill(process.pid, 'SIGKILL');
}

async function watched<T>(operation: Operation, path: string, act: () => Promise<T>): Promise<T> {
  reach('before', operation, path);
  const result = await act();
  reach('after', operation, path);
  if (operation === 'rename' && point?.following && new RegExp(point.following).test(path)) isCounting = true;
  return result;
}

function withWatchedSync(file: FileHandle, path: string): FileHandle {
  const sync = file.sync.bind(file);
  file.sync = () => watched('sync', path, sync);
  return file;
}

Object.assign(fs, {
  open: async (path: string, ...rest: [string?, number?]) =>
    withWatchedSync(await watched('open', path, () => open(path, ...rest)), path),
  rename: (from: string, to: string) => watched('rename', to, () => rename(from, to)),
  unlink: (path: string) => watched('unlink', path, () => unlink(path)),
});
syncBuiltinESMExports();
