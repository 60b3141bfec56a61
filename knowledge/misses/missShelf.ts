import { contentLocale, contentLocales } from '../../bot/core/locale.ts';
import { ArticleSearch } from '../search/articleSearch.ts';
import type { Miss } from './miss.ts';
import { type MissGroup, sameProduct, wordingsOf } from './missGroup.ts';

/** From this likeness on two questions of one language are the same one. */
const ALIKE = 0.7;

/** The groups of misses in memory, and the search in their wordings. */
export class MissShelf {
  readonly #groups = new Map<string, MissGroup>();
  readonly #groupOfMiss = new Map<string, string>();
  readonly #wishes = new Set<string>();
  readonly #searches = { 'zh-CN': new ArticleSearch(), 'en-US': new ArticleSearch() };

  get(id: string): MissGroup | undefined {
    return this.#groups.get(id);
  }

  /** All groups, the one asked most often first. */
  all(): MissGroup[] {
    return [...this.#groups.values()].sort((one, other) => other.count - one.count || byLast(other, one));
  }

  /** The group that a miss is in. */
  of(miss: string): MissGroup | undefined {
    return this.#groups.get(this.#groupOfMiss.get(miss) ?? '');
  }

  /** The misses whose customers wait to be told. */
  wishes(): Miss[] {
    return [...this.#wishes].flatMap((id) => this.of(id)?.misses.find((miss) => miss.id === id) ?? []);
  }

  /** Puts a group in, in place of the one with its id. */
  put(group: MissGroup): void {
    this.remove(group.id);
    this.#groups.set(group.id, group);
    for (const { id, wishedAt, toldAt } of group.misses) {
      this.#groupOfMiss.set(id, group.id);
      if (wishedAt !== undefined && toldAt === undefined) this.#wishes.add(id);
    }
    for (const locale of contentLocales) {
      const wordings = wordingsOf(group, locale);
      if (wordings.length > 0) this.#searches[locale].put(group.id, wordings, '');
    }
  }

  remove(id: string): void {
    for (const miss of this.#groups.get(id)?.misses ?? []) {
      this.#groupOfMiss.delete(miss.id);
      this.#wishes.delete(miss.id);
    }
    for (const locale of contentLocales) this.#searches[locale].remove(id);
    this.#groups.delete(id);
  }

  /** The group asked least lately, where there are more than `most`. */
  surplus(most: number): MissGroup | undefined {
    return this.#groups.size > most ? [...this.#groups.values()].sort(byLast)[0] : undefined;
  }

  /**
   * The group that a miss belongs to: the one alike in its language, else one of the other language alone that came
   * near to the same article and is of the same kind; `near` is the article of the miss.
   */
  fitting(miss: Miss, near: string | undefined): MissGroup | undefined {
    const locale = contentLocale(miss.locale);
    const mayBelong = (group: MissGroup | undefined) => group !== undefined && sameProduct(group, miss);
    const [alike] = this.#searches[locale].find(miss.question, 1, (id) => mayBelong(this.#groups.get(id)));
    if (alike && alike.score >= ALIKE) return this.#groups.get(alike.id);
    if (near === undefined) return undefined;
    return [...this.#groups.values()].find(
      (group) =>
        group.near === near &&
        group.kind === miss.kind &&
        mayBelong(group) &&
        wordingsOf(group, locale).length === 0,
    );
  }
}

function byLast(one: MissGroup, other: MissGroup): number {
  return one.lastAt.localeCompare(other.lastAt);
}
