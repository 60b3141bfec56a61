import { join } from 'node:path';
import type { ArticleStore } from '../../knowledge/releases/articleStore.ts';
import { type ArticleRecord, type ArticleVersion, newRecord } from '../../knowledge/releases/record.ts';
import { Chains } from '../core/chains.ts';
import { type ContentLocale, contentLocales } from '../core/locale.ts';
import { Documents } from './documents.ts';

/** A record with its newest versions only; `sealed` counts the segments that hold those before them. */
interface StoredRecord extends ArticleRecord {
  sealed?: Partial<Record<ContentLocale, number>>;
}

interface Segment {
  versions: ArticleVersion[];
}

/** Versions of one sealed segment. */
const SEGMENT = 20;

/**
 * Articles with their versions as durable lowdb documents under `articles/`, older versions in segments of twenty
 * under `articleVersions/`: a write costs the newest versions of its own, whatever was written before.
 */
export class FileArticleStore implements ArticleStore {
  readonly #records: Documents<StoredRecord>;
  readonly #segments: Documents<Segment>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#records = new Documents(join(dataDir, 'articles'));
    this.#segments = new Documents(join(dataDir, 'articleVersions'));
  }

  ids(): AsyncIterable<string> {
    return this.#records.ids();
  }

  async read(id: string): Promise<ArticleRecord | undefined> {
    const stored = await this.#records.read(id);
    if (!stored?.sealed) return stored;
    const { sealed, ...record } = stored;
    const versions = { ...record.versions };
    for (const locale of contentLocales) {
      const older = await this.#sealedVersions(id, locale, sealed[locale] ?? 0);
      versions[locale] = [...older, ...versions[locale]];
    }
    return { ...record, versions };
  }

  async update(id: string, change: (record: ArticleRecord) => ArticleRecord): Promise<ArticleRecord> {
    return await this.#chains.run(id, async () => {
      const before = (await this.read(id)) ?? newRecord(id);
      const changed = change(before);
      if (changed !== before) await this.#write(changed, before);
      return changed;
    });
  }

  // Segments come first: a crash in between leaves their versions in both places, and the record counts.
  async #write(record: ArticleRecord, before: ArticleRecord): Promise<void> {
    const sealed: StoredRecord['sealed'] = {};
    const versions = { ...record.versions };
    for (const locale of contentLocales) {
      const all = record.versions[locale];
      const count = Math.max(0, Math.floor(all.length / SEGMENT) - 1);
      await this.#seal(record.id, locale, count, all, before.versions[locale]);
      if (count > 0) sealed[locale] = count;
      versions[locale] = all.slice(count * SEGMENT);
    }
    const isSealed = Object.keys(sealed).length > 0;
    await this.#records.write(record.id, { ...record, versions, ...(isSealed && { sealed }) });
  }

  async #seal(
    id: string,
    locale: ContentLocale,
    count: number,
    all: ArticleVersion[],
    before: ArticleVersion[],
  ): Promise<void> {
    const sealedBefore = Math.max(0, Math.floor(before.length / SEGMENT) - 1);
    for (let number = 0; number < count; number++) {
      const versions = all.slice(number * SEGMENT, (number + 1) * SEGMENT);
      const isSame = versions.every((version, n) => version === before[number * SEGMENT + n]);
      if (number < sealedBefore && isSame) continue;
      await this.#segments.write(segmentId(id, locale, number), { versions });
    }
  }

  async #sealedVersions(id: string, locale: ContentLocale, count: number): Promise<ArticleVersion[]> {
    const versions: ArticleVersion[] = [];
    for (let number = 0; number < count; number++) {
      const segment = await this.#segments.read(segmentId(id, locale, number));
      versions.push(...(segment?.versions ?? []));
    }
    return versions;
  }
}

function segmentId(id: string, locale: ContentLocale, number: number): string {
  return `${id}.${locale}.${number}`;
}
