import { open, readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ifMissing, makeFolder, syncFolder } from './durableFile.ts';

/**
 * The ids of what is not finished, as empty files in one folder, so that a start looks only at those.
 * Adding is durable when it resolves; removing is not, since an id too many only costs one look at the start.
 */
export class OpenSet {
  readonly #folder: string;
  readonly #ids = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads the folder; called once at the start. */
  async load(): Promise<string[]> {
    for (const id of (await readdir(this.#folder).catch(ifMissing)) ?? []) this.#ids.add(id);
    return [...this.#ids];
  }

  async add(id: string): Promise<void> {
    if (this.#ids.has(id)) return;
    await makeFolder(this.#folder);
    await (await open(join(this.#folder, id), 'w', 0o600)).close();
    await syncFolder(this.#folder);
    this.#ids.add(id);
  }

  async remove(id: string): Promise<void> {
    if (!this.#ids.delete(id)) return;
    await unlink(join(this.#folder, id)).catch(ifMissing);
  }

  list(): string[] {
    return [...this.#ids];
  }
}
