import { Chains } from '../../bot/core/chains.ts';
import type { Locale } from '../../bot/core/locale.ts';
import type { Found } from '../knowledgeBase.ts';
import type { Hit } from '../search/articleSearch.ts';
import { type Miss, missId } from './miss.ts';
import { groupOf, type MissGroup, withChanged, withMiss, withoutOld, withoutWords } from './missGroup.ts';
import { MissShelf } from './missShelf.ts';

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
  readonly #shelf = new MissShelf();
  readonly #chains = new Chains();

  constructor(store: MissStore, answers: Answers) {
    this.#store = store;
    this.#answers = answers;
  }

  /** Reads what is kept; called once at the start. */
  async load(): Promise<void> {
    for (const group of await this.#store.all()) this.#shelf.put(group);
  }

  /** Puts a miss where it belongs; the same one again changes nothing but its state. */
  async record(miss: Miss): Promise<void> {
    await this.#alone(async () => {
      const near = this.#near(miss);
      const group = this.#shelf.of(miss.id) ?? this.#shelf.fitting(miss, near);
      await this.#put(group ? withMiss(group, miss) : groupOf(miss, near));
      const surplus = this.#shelf.surplus(MOST_GROUPS);
      if (!surplus) return;
      await this.#store.remove(surplus.id);
      this.#shelf.remove(surplus.id);
    });
  }

  /** Takes the words of the miss that began with an activity away, for good. */
  async erase(activity: string): Promise<void> {
    await this.#changeMiss(missId(activity), withoutWords);
  }

  /** Takes away the words of misses from before a time; looking costs the groups there are, in memory. */
  async expire(before: Date): Promise<void> {
    for (const { id } of this.#shelf.all()) {
      await this.#change(id, (group) => withoutOld(group, before.toISOString()));
    }
  }

  /** The customer wishes to be told once there is an answer. */
  async wish(id: string, at: Date): Promise<void> {
    await this.#changeMiss(id, (miss) => ({ ...miss, wishedAt: miss.wishedAt ?? at.toISOString() }));
  }

  /** The customer was told, or cannot be told any more. */
  async noteTold(id: string, at: Date): Promise<void> {
    await this.#changeMiss(id, (miss) => ({ ...miss, toldAt: at.toISOString() }));
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
    return this.#shelf.get(id);
  }

  /** All groups, the one asked most often first. */
  groups(): MissGroup[] {
    return this.#shelf.all();
  }

  /** Those whose customers wait to be told. */
  wishes(): Miss[] {
    return this.#shelf.wishes();
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

  #near({ question, locale, at, shown }: Miss): string | undefined {
    const [first] = this.#answers.candidates(question, locale, new Date(at), 1);
    return shown.at(-1) ?? (first && first.score >= NEAR ? first.id : undefined);
  }

  async #changeMiss(id: string, change: (miss: Miss) => Miss): Promise<void> {
    await this.#alone(async () => {
      const group = this.#shelf.of(id);
      if (group) await this.#put(withChanged(group, id, change));
    });
  }

  async #change(id: string, change: (group: MissGroup) => MissGroup): Promise<void> {
    await this.#alone(async () => {
      const group = this.#shelf.get(id);
      const changed = group && change(group);
      if (changed && changed !== group) await this.#put(changed);
    });
  }

  async #put(group: MissGroup): Promise<void> {
    await this.#store.write(group);
    this.#shelf.put(group);
  }

  // One change at a time: two misses alike must not become two groups.
  async #alone(work: () => Promise<void>): Promise<void> {
    await this.#chains.run('misses', work);
  }
}
