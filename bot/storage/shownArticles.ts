import { mkdir, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShownArticles } from '../../dialogs/services.ts';
import type { ArticleKey } from '../../knowledge/releases/articleBook.ts';
import type { ShownTo } from '../../knowledge/releases/shownTo.ts';
import { ifMissing } from './durableFile.ts';

const DAY = 86_400_000;

/**
 * Who was told which article: a file for each day, article and conversation under `shownArticles/`, which holds when
 * it was first told that day. Writing and finding cost the same however many there are of others; no write waits for
 * the disk, since a power cut loses no more than an apology.
 */
export class FileShownArticles implements ShownArticles, ShownTo {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'shownArticles');
  }

  async record(conversation: string, article: ArticleKey, at: Date): Promise<void> {
    const folder = join(this.#folder, dayOf(at), nameOf(article));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, conversation), at.toISOString(), { flag: 'wx', mode: 0o600 }).catch(ifThere);
  }

  async told(article: ArticleKey, from: Date, until: Date): Promise<string[]> {
    const found = new Set<string>();
    for (let at = from.getTime() - (from.getTime() % DAY); at <= until.getTime(); at += DAY) {
      const folder = join(this.#folder, dayOf(new Date(at)), nameOf(article));
      for (const conversation of (await readdir(folder).catch(ifMissing)) ?? []) {
        const first = await readFile(join(folder, conversation), 'utf8').catch(ifMissing);
        const time = Date.parse(first ?? '');
        if (time >= from.getTime() && time < until.getTime()) found.add(conversation);
      }
    }
    return [...found];
  }

  /** Forgets a conversation; it grows with the articles that were told in a week. */
  async erase(conversation: string): Promise<void> {
    for (const day of await this.#names(this.#folder)) {
      for (const article of await this.#names(join(this.#folder, day))) {
        await unlink(join(this.#folder, day, article, conversation)).catch(ifMissing);
      }
    }
  }

  async forget(before: Date): Promise<void> {
    const first = dayOf(before);
    for (const day of await this.#names(this.#folder)) {
      if (day < first) await rm(join(this.#folder, day), { recursive: true, force: true });
    }
  }

  async #names(folder: string): Promise<string[]> {
    return (await readdir(folder).catch(ifMissing)) ?? [];
  }
}

function nameOf({ id, locale }: ArticleKey): string {
  return `${locale}.${id}`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
