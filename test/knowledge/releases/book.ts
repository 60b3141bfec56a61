import type { Article } from '../../../knowledge/article.ts';
import type { ArticleStore } from '../../../knowledge/releases/articleStore.ts';
import type { Finding } from '../../../knowledge/releases/finding.ts';
import { type ArticleRecord, newRecord } from '../../../knowledge/releases/record.ts';
import { Releases } from '../../../knowledge/releases/releases.ts';
import { FakeClock } from '../../support/fakeClock.ts';

/** Records in memory; what is given away is a copy, as after a restart. */
export class MemoryArticleStore implements ArticleStore {
  readonly records = new Map<string, ArticleRecord>();

  async *ids(): AsyncGenerator<string> {
    yield* this.records.keys();
  }

  async read(id: string): Promise<ArticleRecord | undefined> {
    return structuredClone(this.records.get(id));
  }

  async update(id: string, change: (record: ArticleRecord) => ArticleRecord): Promise<ArticleRecord> {
    const changed = change((await this.read(id)) ?? newRecord(id));
    this.records.set(id, structuredClone(changed));
    return changed;
  }
}

/** No picture was ever stored. */
export const noPictures = { has: async () => false };

/** What customers would get. */
export class MemoryShelf {
  readonly #articles = new Map<string, Article>();

  put(article: Article): void {
    this.#articles.set(`${article.locale}/${article.id}`, article);
  }

  remove(id: string, locale: string): void {
    this.#articles.delete(`${locale}/${id}`);
  }

  keys(): string[] {
    return [...this.#articles.keys()].sort();
  }

  answer(key: string): string | undefined {
    return this.#articles.get(key)?.answer;
  }
}

/** Releases over a memory, with checks that find what they are told to. */
export function bookOfReleases(found: (article: Article) => Finding[] = () => []) {
  const parts = { store: new MemoryArticleStore(), shelf: new MemoryShelf(), clock: new FakeClock() };
  const stored = new Set<string>();
  const restarted = () =>
    new Releases({
      ...parts,
      pictures: { has: async (file) => stored.has(file) },
      check: async (articles) => articles.flatMap(found),
      timeZone: 'Asia/Shanghai',
    });
  return { ...parts, stored, releases: restarted(), restarted };
}

export const kettle: Article = {
  id: 'kettle-descaling',
  locale: 'zh-CN',
  title: '水壶除垢',
  kind: 'inquiry',
  questions: ['水壶怎么除垢', '水壶里有水垢', '怎么清洗水垢', '水垢用什么洗'],
  answer: '用柠檬酸加水烧开，静置半小时后倒掉。',
  state: 'draft',
  owner: 'afterSales',
};
