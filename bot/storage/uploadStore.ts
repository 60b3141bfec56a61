import { open, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { StoredFile, Uploads } from '../channels/uploads.ts';
import { ServiceError } from '../core/errors.ts';
import { randomId } from '../core/ids.ts';
import { pictureType, SIGNATURE_BYTES } from '../core/pictureType.ts';
import { ifMissing, makeFolder, syncFolder } from './durableFile.ts';

const NAME = /^[\w-]{22}\.[a-z0-9]{1,8}$/;

/**
 * Files of customers under `uploads/`, or of articles under `pictures/`, each by an unguessable name, on disk before
 * anybody is told of it.
 */
export class FileUploads implements Uploads {
  readonly #folder: string;

  constructor(dataDir: string, folder: 'uploads' | 'pictures' = 'uploads') {
    this.#folder = join(dataDir, folder);
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
    if (!NAME.test(name)) return undefined;
    const path = join(this.#folder, name);
    const file = await open(path, 'r').catch(ifMissing);
    if (!file) return undefined;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_BYTES), 0, SIGNATURE_BYTES, 0);
    const { size } = await stat(path);
    const content = file.createReadStream({ start: 0 });
    return { name, contentType: pictureType(buffer.subarray(0, bytesRead)), bytes: size, content };
  }

  async has(name: string): Promise<boolean> {
    return NAME.test(name) && (await stat(join(this.#folder, name)).catch(ifMissing)) !== undefined;
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
      if (start.length < SIGNATURE_BYTES) start = Buffer.concat([start, part.subarray(0, SIGNATURE_BYTES)]);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
    return { contentType: pictureType(start), bytes };
  } finally {
    await file.close();
  }
}
