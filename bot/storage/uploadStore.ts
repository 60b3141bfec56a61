import { open, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { StoredFile, Uploads } from '../channels/uploads.ts';
import { ServiceError } from '../core/errors.ts';
import { randomId } from '../core/ids.ts';
import { ifMissing, makeFolder, syncFolder } from './durableFile.ts';

/** First bytes of the pictures that a browser may show as such; nothing that can hold a script is among them. */
const pictures: [contentType: string, signature: string, at: number][] = [
  ['image/png', '89504e470d0a1a0a', 0],
  ['image/jpeg', 'ffd8ff', 0],
  ['image/gif', '47494638', 0],
  ['image/webp', '57454250', 8],
];

const LONGEST_SIGNATURE = 16;

/** Files of customers under `uploads/`, each by an unguessable name, on disk before anybody is told of it. */
export class FileUploads implements Uploads {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'uploads');
  }

  async add(content: AsyncIterable<Buffer>, extension: string): Promise<StoredFile> {
    const name = `${randomId()}.${/^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin'}`;
    const path = join(this.#folder, name);
    const temporary = `${path}.tmp`;
    await makeFolder(this.#folder);
    try {
      const written = await writeStream(temporary, content);
      await rename(temporary, path);
      await syncFolder(this.#folder);
      return { name, ...written };
    } catch (error) {
      await unlink(temporary).catch(ifMissing);
      if (error instanceof ServiceError) throw error;
      throw new ServiceError('storage/write-failed', `${path} could not be written.`, { cause: error });
    }
  }

  async open(name: string): Promise<(StoredFile & { content: Readable }) | undefined> {
    if (!/^[\w-]{22}\.[a-z0-9]{1,8}$/.test(name)) return undefined;
    const path = join(this.#folder, name);
    const file = await open(path, 'r').catch(ifMissing);
    if (!file) return undefined;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_SIGNATURE), 0, LONGEST_SIGNATURE, 0);
    const { size } = await stat(path);
    const content = file.createReadStream({ start: 0 });
    return { name, contentType: pictureType(buffer.subarray(0, bytesRead)), bytes: size, content };
  }

  async remove(name: string): Promise<void> {
    await unlink(join(this.#folder, name)).catch(ifMissing);
  }
}

async function writeStream(path: string, content: AsyncIterable<Buffer>): Promise<Omit<StoredFile, 'name'>> {
  const file = await open(path, 'wx', 0o600);
  try {
    let start = Buffer.alloc(0);
    let bytes = 0;
    for await (const part of content) {
      if (start.length < LONGEST_SIGNATURE)
        start = Buffer.concat([start, part.subarray(0, LONGEST_SIGNATURE)]);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
    return { contentType: pictureType(start), bytes };
  } finally {
    await file.close();
  }
}

function pictureType(start: Buffer): string {
  const hex = start.toString('hex');
  const picture = pictures.find(([, signature, at]) => hex.startsWith(signature, 2 * at));
  return picture?.[0] ?? 'application/octet-stream';
}
