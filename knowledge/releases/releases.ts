import { Chains } from '../../bot/core/chains.ts';
import type { Clock } from '../../bot/core/clock.ts';
import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { type Article, articleSchema } from '../article.ts';
import { localMinute } from '../localMinute.ts';
import type { ArticleStore } from './articleStore.ts';
import { withDraft, withPublication, withReview, withRollBack, withWithdrawal } from './changes.ts';
import { declaredInStep } from './drift.ts';
import { PublishBlocked, ReleaseRefused } from './errors.ts';
import { isTakenIn, withFile } from './files.ts';
import type { Finding } from './finding.ts';
import { type Act, type ArticleRecord, type Publication, tipOf, versionOf } from './record.ts';
import { KeptShelf, type Shelf } from './shelf.ts';
import { type ArticleSummary, summaryOf } from './summary.ts';

export interface ReleasesParts {
  store: ArticleStore;
  shelf: Shelf;
  /** What stands against publishing these articles together, in place of those that lie on the shelf now. */
  check(articles: readonly Article[], shown: readonly Article[]): Promise<Finding[]>;
  /** The zone in which the days of an article count. */
  timeZone: string;
  clock: Clock;
}

/** Which article in which language. */
export interface ArticleKey {
  id: string;
  locale: ContentLocale;
}

/** Which version of it. */
export interface VersionKey extends ArticleKey {
  number: number;
}

/** Who acts (a staff id) and why. */
export interface Actor {
  by: string;
  why?: string;
}

export interface PublishOptions {
  /** Now where absent. */
  from?: Date;
  /** Those who got the one before in the last week are told. */
  corrects?: boolean;
}

/** The life of the articles: drafts, second readers, publications, and what customers get at each time. */
export class Releases {
  readonly #parts: ReleasesParts;
  readonly #shelf: KeptShelf;
  readonly #tips = new Map<string, ArticleRecord>();
  readonly #publishing = new Chains();

  constructor(parts: ReleasesParts) {
    this.#parts = parts;
    this.#shelf = new KeptShelf(parts.shelf);
  }

  /** Reads every article once, and puts on the shelf what belongs there. */
  async start(): Promise<void> {
    for await (const id of this.#parts.store.ids()) {
      const record = await this.#parts.store.read(id);
      if (record) this.notice(record);
    }
  }

  /** Lets publications take effect whose time has come; called every second. */
  async tick(): Promise<void> {
    for (const id of this.#shelf.due(this.#parts.clock.now())) {
      const record = await this.#parts.store.read(id);
      if (record) this.notice(record);
    }
  }

  /** Every article in both languages, by id. It grows with their number, and reads nothing from the disk. */
  list(): ArticleSummary[] {
    const { clock, timeZone } = this.#parts;
    const now = clock.now();
    const local = localMinute(now, timeZone);
    const tips = [...this.#tips.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    return tips.flatMap((tip) =>
      contentLocales.flatMap((locale) => summaryOf(tip, locale, now, local) ?? []),
    );
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

  /** What lies on the shelf. */
  shown(): Article[] {
    return this.#shelf.articles();
  }

  async read(id: string): Promise<ArticleRecord | undefined> {
    return await this.#parts.store.read(id);
  }

  /**
   * Saves a draft. `basedOn` is the number of the version its author began from, 0 for a new article. Throws
   * EditConflict when there is a newer one, ReleaseRefused (`invalid`) when it is no article.
   */
  async save(
    draft: unknown,
    actor: Actor,
    { basedOn, origin = 'console' }: { basedOn: number; origin?: 'console' | 'import' },
  ): Promise<ArticleRecord> {
    const article = validArticle(draft);
    const act = this.#act(actor);
    return await this.change(article.id, (record) => withDraft(record, article, act, { basedOn, origin }));
  }

  /** A second person has read the newest version. Throws ReleaseRefused. */
  async review({ id, locale, number }: VersionKey, actor: Actor): Promise<ArticleRecord> {
    const act = this.#act(actor);
    return await this.change(id, (record) => withReview(record, locale, number, act));
  }

  /** What the checks say about an article as it would be published now, worst first. */
  async check(draft: unknown): Promise<Finding[]> {
    return await this.#findings([validArticle(draft)]);
  }

  /** Publishes a reviewed version. Throws ReleaseRefused, or PublishBlocked with what the checks found. */
  async publish(
    { id, locale, number }: VersionKey,
    actor: Actor,
    options: PublishOptions = {},
  ): Promise<ArticleRecord> {
    return await this.#publishing.run('', async () => {
      const publication = this.#publication(actor, options);
      const apply = (record: ArticleRecord) => withPublication(record, locale, number, publication);
      const record = await this.#parts.store.read(id);
      const version = record && versionOf(apply(record), locale, number);
      if (!version) throw new ReleaseRefused('unknown');
      const blocking = (await this.#findings([version.article])).filter(({ blocks }) => blocks);
      if (blocking.length > 0) throw new PublishBlocked(blocking);
      return await this.change(id, apply);
    });
  }

  /** Customers stop getting it at once; with `corrects` those who got it in the last week are told. */
  async withdraw(
    { id, locale }: ArticleKey,
    actor: Actor,
    options: Pick<PublishOptions, 'corrects'> = {},
  ): Promise<ArticleRecord> {
    const publication = this.#publication(actor, options);
    return await this.change(id, (record) => withWithdrawal(record, locale, publication));
  }

  /** Makes an earlier version the newest draft again; reviewed if it was, so that one person may publish it. */
  async rollBack({ id, locale, number }: VersionKey, actor: Actor): Promise<ArticleRecord> {
    const act = this.#act(actor);
    return await this.change(id, (record) => withRollBack(record, locale, number, act));
  }

  /** Somebody says that both languages say the same as they stand. */
  async declareInStep(id: string): Promise<ArticleRecord> {
    return await this.change(id, declaredInStep);
  }

  /** Changes a record durably, then what customers get by it. */
  async change(id: string, edit: (record: ArticleRecord) => ArticleRecord): Promise<ArticleRecord> {
    const record = await this.#parts.store.update(id, edit);
    this.notice(record);
    return record;
  }

  /** Brings list and shelf up to date with a record. */
  notice(record: ArticleRecord): void {
    const now = this.#parts.clock.now();
    for (const locale of contentLocales) this.#shelf.arrange(record, locale, now);
    this.#tips.set(record.id, tipOf(record, now));
  }

  async #findings(articles: readonly Article[]): Promise<Finding[]> {
    const published = articles.map((article): Article => ({ ...article, state: 'published' }));
    const findings = await this.#parts.check(published, this.#shelf.articles());
    return findings.sort((one, other) => Number(other.blocks) - Number(one.blocks));
  }

  #act({ by, why }: Actor): Act {
    const at = this.#parts.clock.now().toISOString();
    return { by, at, ...(why !== undefined && why !== '' && { why }) };
  }

  #publication(actor: Actor, { from, corrects }: PublishOptions): Publication {
    const act = this.#act(actor);
    return { ...act, from: from?.toISOString() ?? act.at, ...(corrects && { corrects }) };
  }
}

function validArticle(draft: unknown): Article {
  const result = articleSchema.safeParse(draft);
  if (result.success) return result.data;
  throw new ReleaseRefused(
    'invalid',
    result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}
