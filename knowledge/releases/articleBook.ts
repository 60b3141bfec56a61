import type { Clock } from '../../bot/core/clock.ts';
import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import type { Article } from '../article.ts';
import { localMinute } from '../localMinute.ts';
import type { ArticleStore } from './articleStore.ts';
import { isTakenIn, withFile } from './files.ts';
import { type ArticleRecord, tipOf } from './record.ts';
import { KeptShelf, type Shelf } from './shelf.ts';
import { type ArticleSummary, summaryOf } from './summary.ts';

export interface ArticleBookParts {
  store: ArticleStore;
  shelf: Shelf;
  /** The zone in which the days of an article count; read every time, so that it may change. */
  readonly timeZone: string;
  clock: Clock;
}

/** Which article in which language. */
export interface ArticleKey {
  id: string;
  locale: ContentLocale;
}

/** All articles, and what customers get of them at each time. Only the present of each is held in memory. */
export class ArticleBook {
  readonly #parts: ArticleBookParts;
  readonly #shelf: KeptShelf;
  readonly #tips = new Map<string, ArticleRecord>();

  constructor(parts: ArticleBookParts) {
    this.#parts = parts;
    this.#shelf = new KeptShelf(parts.shelf);
  }

  /** Reads every article once, and puts on the shelf what belongs there. */
  async start(): Promise<void> {
    for await (const record of this.records()) this.#notice(record);
  }

  /** Lets publications take effect whose time has come; called every second. It costs those that wait. */
  async tick(): Promise<void> {
    for (const id of this.#shelf.due(this.#parts.clock.now())) {
      const record = await this.read(id);
      if (record) this.#notice(record);
    }
  }

  /** Every article in both languages, by id. It grows with their number, and reads nothing from the disk. */
  list(): ArticleSummary[] {
    const at = this.#present();
    return this.tips().flatMap((tip) => this.#summaries(tip, at));
  }

  /** One article in the languages that it has; it costs the same however many there are. */
  summaries(id: string): ArticleSummary[] {
    const tip = this.#tips.get(id);
    return tip ? this.#summaries(tip, this.#present()) : [];
  }

  /** The present of every article, by id: records without the versions of the past. */
  tips(): ArticleRecord[] {
    return [...this.#tips.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** What lies on the shelf. */
  shown(): Article[] {
    return this.#shelf.articles();
  }

  /** Takes something off the shelf that must not reach customers although it was published. */
  leaveOut({ id, locale }: ArticleKey): void {
    this.#shelf.leaveOut(id, locale);
  }

  async read(id: string): Promise<ArticleRecord | undefined> {
    return await this.#parts.store.read(id);
  }

  /** Every record with all its versions, from the disk: for exports and the like. */
  async *records(): AsyncGenerator<ArticleRecord> {
    for await (const id of this.#parts.store.ids()) {
      const record = await this.read(id);
      if (record) yield record;
    }
  }

  /** Whether an article of `knowledge/content` was taken in before as it stands there now. */
  hasTakenIn(article: Article): boolean {
    return isTakenIn(this.#tips.get(article.id), article);
  }

  /** Takes in both languages, or one, of an article of `knowledge/content` that passed the price gate. */
  async takeIn(id: string, articles: readonly Article[]): Promise<void> {
    const at = this.#parts.clock.now().toISOString();
    await this.change(id, (record) => articles.reduce((taken, one) => withFile(taken, one, at), record));
  }

  /** Changes a record durably, then what customers get by it. */
  async change(id: string, edit: (record: ArticleRecord) => ArticleRecord): Promise<ArticleRecord> {
    const record = await this.#parts.store.update(id, edit);
    this.#notice(record);
    return record;
  }

  #present(): { now: Date; local: string } {
    const now = this.#parts.clock.now();
    return { now, local: localMinute(now, this.#parts.timeZone) };
  }

  #summaries(tip: ArticleRecord, { now, local }: { now: Date; local: string }): ArticleSummary[] {
    return contentLocales.flatMap((locale) => {
      const summary = summaryOf(tip, locale, now, local);
      const isLeftOut = this.#shelf.isLeftOut(tip.id, locale);
      return summary ? [{ ...summary, ...(isLeftOut && { leftOut: true as const }) }] : [];
    });
  }

  #notice(record: ArticleRecord): void {
    const now = this.#parts.clock.now();
    for (const locale of contentLocales) this.#shelf.arrange(record, locale, now);
    this.#tips.set(record.id, tipOf(record, now));
  }
}
