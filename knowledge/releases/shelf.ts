import type { ContentLocale } from '../../bot/core/locale.ts';
import type { Article } from '../article.ts';
import { type ArticleRecord, inForce, nextChangeAt } from './record.ts';

/** Where answers are looked for; what is put there, customers get from then on. */
export interface Shelf {
  put(article: Article): void;
  remove(id: string, locale: ContentLocale): void;
}

/** Keeps a shelf as the records say it is at each time: a tick costs the publications that wait, not the articles. */
export class KeptShelf {
  readonly #shelf: Shelf;
  readonly #lying = new Map<string, Article>();
  readonly #leftOut = new Set<Article>();
  readonly #nextAt = new Map<string, number>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Puts, replaces or removes what this record says for now, and remembers when it next says something else. */
  arrange(record: ArticleRecord, locale: ContentLocale, at: Date): void {
    const key = `${locale}/${record.id}`;
    const article = inForce(record, locale, at)?.article;
    if (article?.state === 'published') this.#put(key, article);
    else if (this.#lying.delete(key)) this.#shelf.remove(record.id, locale);
    const next = nextChangeAt(record, locale, at);
    if (next === undefined) this.#nextAt.delete(key);
    else this.#nextAt.set(key, next);
  }

  /** Ids of the articles for which a time has come. */
  due(at: Date): Set<string> {
    const due = [...this.#nextAt].filter(([, next]) => next <= at.getTime());
    return new Set(due.map(([key]) => key.slice(key.indexOf('/') + 1)));
  }

  /** What customers can get now, except where the days of an article say otherwise. */
  articles(): Article[] {
    return [...this.#lying.values()].filter((article) => !this.#leftOut.has(article));
  }

  /** Takes away what lies there, until another version takes its place. */
  leaveOut(id: string, locale: ContentLocale): void {
    const article = this.#lying.get(`${locale}/${id}`);
    if (!article) return;
    this.#leftOut.add(article);
    this.#shelf.remove(id, locale);
  }

  isLeftOut(id: string, locale: ContentLocale): boolean {
    const article = this.#lying.get(`${locale}/${id}`);
    return article !== undefined && this.#leftOut.has(article);
  }

  #put(key: string, article: Article): void {
    if (this.#lying.get(key) === article) return;
    this.#lying.set(key, article);
    this.#shelf.put(article);
  }
}
