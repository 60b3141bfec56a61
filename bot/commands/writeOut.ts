import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ServiceError } from '../core/errors.ts';

/** Writes a file that only its owner may read; throws `storage/write-failed` where it cannot be written. */
export async function writeOut(path: string, content: Uint8Array | string): Promise<void> {
  await telling(path, () => writeFile(path, content, { mode: 0o600 }));
}

/** The same for files of a folder, which is made where it is not there. */
export async function writeOutFolder(
  folder: string,
  files: Iterable<[name: string, content: Uint8Array]>,
): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await telling(folder, () => mkdir(dirname(path), { recursive: true }));
    await writeOut(path, content);
  }
}

async function telling(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const remedy = 'Choose another place, or close the program that has it open.';
    throw new ServiceError('storage/write-failed', `${path} cannot be written. ${remedy}`, { cause });
  }
}
