import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from './errors.ts';

const BYTES = 32;

/**
 * The named signing key under `DATA_DIR/keys` (0600): 256 random bits, made and synced to disk the first time it is
 * asked for, read afterwards. One name per purpose, so that what is signed for one cannot be used for another.
 * Throws `storage/unreadable` for a damaged key, since a new one would silently end every session and link.
 */
export function signingKey(dataDir: string, name: string): KeyObject {
  const folder = join(dataDir, 'keys');
  const path = join(folder, name);
  const bytes = readKey(path) ?? makeKey(folder, path);
  if (bytes.length !== BYTES) {
    throw new ServiceError(
      'storage/unreadable',
      `${path} is damaged. Restore it from a backup, or delete it: what was signed with it ends then.`,
    );
  }
  return createSecretKey(bytes);
}

function readKey(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ServiceError('storage/unreadable', `${path} cannot be read.`, { cause: error });
  }
}

function makeKey(folder: string, path: string): Buffer {
  const bytes = randomBytes(BYTES);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  withFile(temporary, 'wx', (file) => {
    writeSync(file, bytes);
    fsyncSync(file);
  });
  renameSync(temporary, path);
  withFile(folder, 'r', fsyncSync);
  return bytes;
}

function withFile(path: string, flags: string, use: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    use(file);
  } finally {
    closeSync(file);
  }
}
