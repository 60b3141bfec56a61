import { Chains } from '../../bot/core/chains.ts';
import { contentLocale, contentLocales, type Locale } from '../../bot/core/locale.ts';
import type { Found } from '../knowledgeBase.ts';
import type { Hit } from '../search/articleSearch.ts';
import { ArticleSearch } from '../search/articleSearch.ts';
import { type Miss, missId } from './miss.ts';
import {
  groupOf,
  type MissGroup,
  sameProduct,
  withChanged,
  withMiss,
  withoutWords,
  wordingsOf,
} from './missGroup.ts';

/** Groups as documents; `bot/storage` implements it. */
export interface MissStore {
  /** Every group there is. */
  all(): Promise<MissGroup[]>;
  /** Resolved means on disk. */
  write(group: MissGroup): Promise<void>;
  remove(id: string): Promise<void>;
}

/** As much of the knowledge base as misses need. */
export interface Answers {
  find(question: string, locale: Locale, at: Date): Found;
  candidates(question: string, locale: Locale, at: Date, limit?: number): Hit[];
}

/** How many of the misses of a group that still have words are answered by now. */
export interface Passing {
  asked: number;
  passed: number;
}

const MOST_GROUPS = 2000;
/** From this likeness on two questions of one language are the same one. */
const ALIKE = 0.7;
/** From this score on an article is what a question came near to. */
const NEAR = 0.3;

/**
 * The misses, grouped. Within a language likeness decides, by the same measure as the search; across languages a
 * question joins a group that came near to the same article and is of the same kind. At most 2,000 groups of 50
 * misses each are kept, those that were asked least lately go first, so that one more costs the same after years.
 */
export class MissBook {
  readonly #store: MissStore;
  readonly #answers: Answers;
  readonly #groups = new Map<string, MissGroup>();
  readonly #groupOfMiss = new Map<string, string>();
  readonly #wishes = new Set<string>();
  readonly #searches = { 'zh-CN': new ArticleSearch(), 'en-US': new ArticleSearch() };
  readonly #chains = new Chains();

  constructor(store: MissStore, answers: Answers) {
    this.#store = store;
    this.#answers = answers;
  }

  /** Reads what is kept; called once at the start. */
  async load(): Promise<void> {
    const groups = await this.#store.all();
    for (const group of groups.sort(byLast)) this.#take(group);
  }

  /** Puts a miss where it belongs; the same one again changes nothing but its state. */
  async record(miss: Miss): Promise<void> {
    await this.#alone(async () => {
      const group = this.#known(miss.id) ?? this.#find(miss);
      await this.#put(group ? withMiss(group, miss) : groupOf(miss, this.#near(miss)));
      await this.#forgetOldest();
    });
  }

  /** Takes the words of the miss that began with an activity away, for good. */
  async erase(activity: string): Promise<void> {
    await this.#changeMiss(missId(activity), withoutWords);
  }

  /** The customer wishes to be told once there is an answer. */
  async wish(id: string, at: Date): Promise<void> {
    await this.#changeMiss(id, (miss) => ({ ...miss, wishedAt: miss.wishedAt ?? at.toISOString() }));
  }

  /** The customer was told, or cannot be told any more. */
  async noteTold(id: string, at: Date): Promise<void> {
    await this.#changeMiss(id, (miss) => ({ ...miss, toldAt: at.toISOString() }));
  }

  /** Those whose customers wait to be told. */
  wishes(): Miss[] {
    return [...this.#wishes].flatMap((id) => this.#known(id)?.misses.find((miss) => miss.id === id) ?? []);
  }

  /** Notes that somebody decided it needs no answer. */
  async dismiss(id: string, by: string, at: Date): Promise<void> {
    await this.#change(id, (group) => ({ ...group, dismissed: { at: at.toISOString(), by } }));
  }

  /** Notes the article that was drafted for it. */
  async noteDraft(id: string, article: string): Promise<void> {
    await this.#change(id, (group) => ({ ...group, draft: article }));
  }

  group(id: string): MissGroup | undefined {
    return this.#groups.get(id);
  }

  /** All groups, the one asked most often first. */
  groups(): MissGroup[] {
    return [...this.#groups.values()].sort((one, other) => other.count - one.count || byLast(other, one));
  }

  /** Asks the misses of a group again, as of now. */
  passing(group: MissGroup, at: Date): Passing {
    const asked = group.misses.filter(({ question }) => question !== '');
    const passed = asked.filter(({ question, locale, shown }) => {
      const found = this.#answers.find(question, locale, at);
      return found.certainty === 'sure' && !shown.includes(found.article.id);
    });
    return { asked: asked.length, passed: passed.length };
  }

  #find(miss: Miss): MissGroup | undefined {
    const mayBelong = (id: string) => {
      const group = this.#groups.get(id);
      return group !== undefined && sameProduct(group, miss);
    };
    const locale = contentLocale(miss.locale);
    const [alike] = this.#searches[locale].find(miss.question, 1, mayBelong);
    if (alike && alike.score >= ALIKE) return this.#groups.get(alike.id);
    const near = this.#near(miss);
    if (near === undefined) return undefined;
    return [...this.#groups.values()].find(
      (group) =>
        group.near === near &&
        group.kind === miss.kind &&
        sameProduct(group, miss) &&
        wordingsOf(group, locale).length === 0,
    );
  }

  #near({ question, locale, at, shown }: Miss): string | undefined {
    const [first] = this.#answers.candidates(question, locale, new Date(at), 1);
    return shown.at(-1) ?? (first && first.score >= NEAR ? first.id : undefined);
  }

  #known(miss: string): MissGroup | undefined {
    return this.#groups.get(this.#groupOfMiss.get(miss) ?? '');
  }

  async #changeMiss(id: string, change: (miss: Miss) => Miss): Promise<void> {
    await this.#alone(async () => {
      const group = this.#known(id);
      if (group) await this.#put(withChanged(group, id, change));
    });
  }

  async #change(id: string, change: (group: MissGroup) => MissGroup): Promise<void> {
    await this.#alone(async () => {
      const group = this.#groups.get(id);
      if (group) await this.#put(change(group));
    });
  }

  async #put(group: MissGroup): Promise<void> {
    await this.#store.write(group);
    this.#take(group);
  }

  #take(group: MissGroup): void {
    this.#drop(group.id);
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

  #drop(id: string): void {
    for (const miss of this.#groups.get(id)?.misses ?? []) {
      this.#groupOfMiss.delete(miss.id);
      this.#wishes.delete(miss.id);
    }
    for (const locale of contentLocales) this.#searches[locale].remove(id);
    this.#groups.delete(id);
  }

  async #forgetOldest(): Promise<void> {
    if (this.#groups.size <= MOST_GROUPS) return;
    const [oldest] = [...this.#groups.values()].sort(byLast);
    if (!oldest) return;
    await this.#store.remove(oldest.id);
    this.#drop(oldest.id);
  }

  // One change at a time: two misses alike must not become two groups.
  async #alone(work: () => Promise<void>): Promise<void> {
    await this.#chains.run('misses', work);
  }
}

function byLast(one: MissGroup, other: MissGroup): number {
  return one.lastAt.localeCompare(other.lastAt);
}
