import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { ServiceError } from '../core/errors.ts';
import { fileInTar } from './tarFile.ts';

const VERSION = '4.18.1';
const PACKAGE = `botframework-webchat@${VERSION}`;
const SHA512 = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const PATIENCE = 180_000;

/** Where the unmodified Bot Framework Web Chat is kept; it may not be there yet. */
export function referenceClientFile(dataDir: string): string {
  return join(dataDir, 'cache', `webchat-${VERSION}.js`);
}

/**
 * Fetches Web Chat with npm unless it is there: its package as a dependency would bring 460 others along for this one
 * file. Throws `web/reference-client` when npm cannot get it, or when it is not what was published.
 */
export async function fetchReferenceClient(dataDir: string): Promise<void> {
  const file = referenceClientFile(dataDir);
  if (existsSync(file)) return;
  const script = fileInTar(gunzipSync(verified(await packed())), 'package/dist/webchat.js');
  if (!script) throw new ServiceError('web/reference-client', `${PACKAGE} holds no dist/webchat.js.`);
  mkdirSync(join(dataDir, 'cache'), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, script);
  renameSync(`${file}.${process.pid}`, file);
}

async function packed(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'yingda-webchat-'));
  try {
    const args = ['pack', PACKAGE, '--pack-destination', folder, '--loglevel=error'];
    await promisify(execFile)('npm', args, { cwd: folder, timeout: PATIENCE });
    return readFileSync(join(folder, `botframework-webchat-${VERSION}.tgz`));
  } catch (cause) {
    const remedy = 'Check that npm reaches its registry, then start again; the chat itself does not need it.';
    throw new ServiceError('web/reference-client', `npm could not fetch ${PACKAGE}. ${remedy}`, { cause });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function verified(archive: Buffer): Buffer {
  if (createHash('sha512').update(archive).digest('base64') === SHA512) return archive;
  throw new ServiceError('web/reference-client', `What npm fetched as ${PACKAGE} is not what was published.`);
}
