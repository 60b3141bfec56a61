import { Chains } from '../../bot/core/chains.ts';
import type { Clock } from '../../bot/core/clock.ts';
import type { Article } from '../article.ts';
import type { FieldProblem } from '../fieldProblem.ts';
import { ArticleBook, type ArticleBookParts, type ArticleKey } from './articleBook.ts';
import { withDraft, withPublication, withReview, withRollBack, withWithdrawal } from './changes.ts';
import { declaredInStep } from './drift.ts';
import { PublishBlocked, ReleaseRefused } from './errors.ts';
import type { Finding } from './finding.ts';
import { type Act, type ArticleRecord, type Publication, versionOf } from './record.ts';
import { missingPictures, type StoredPictures, validArticle } from './validArticle.ts';

export interface ReleasesParts extends ArticleBookParts {
  /** What stands against publishing these articles together, in place of those that lie on the shelf now. */
  check(articles: readonly Article[], shown: readonly Article[]): Promise<Finding[]>;
  pictures: StoredPictures;
}

/** Which version of an article. */
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

/** The life of the articles: drafts, second readers, publications and taking back. */
export class Releases extends ArticleBook {
  readonly #clock: Clock;
  readonly #check: ReleasesParts['check'];
  readonly #pictures: StoredPictures;
  readonly #publishing = new Chains();

  constructor(parts: ReleasesParts) {
    super(parts);
    this.#clock = parts.clock;
    this.#check = parts.check;
    this.#pictures = parts.pictures;
  }

  /**
   * Saves a draft. `basedOn` is the number of the version its author began from, 0 for a new article. Throws
   * EditConflict when there is a newer one, ReleaseRefused (`invalid`) when it is no article
   * or has a picture that is not there.
   */
  async save(
    draft: unknown,
    actor: Actor,
    { basedOn, origin = 'console' }: { basedOn: number; origin?: 'console' | 'import' },
  ): Promise<ArticleRecord> {
    const article = validArticle(draft);
    const missing = await this.missingPictures(article);
    if (missing.length > 0) throw new ReleaseRefused('invalid', missing);
    const act = this.#act(actor);
    return await this.change(article.id, (record) => withDraft(record, article, act, { basedOn, origin }));
  }

  /** Each picture of an article that was never stored here. */
  async missingPictures(article: Article): Promise<FieldProblem[]> {
    return await missingPictures(article, this.#pictures);
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
  async publish(key: VersionKey, actor: Actor, options: PublishOptions = {}): Promise<ArticleRecord> {
    await this.publishTogether([key], actor, options);
    return (await this.read(key.id)) ?? unknown();
  }

  /** Publishes reviewed versions that are checked as one; all of them, or none where one is refused or blocked. */
  async publishTogether(
    keys: readonly VersionKey[],
    actor: Actor,
    options: PublishOptions = {},
  ): Promise<void> {
    await this.#publishing.run('', async () => {
      const publication = this.#publication(actor, options);
      const articles = await Promise.all(keys.map((key) => this.#asPublished(key, publication)));
      const blocking = (await this.#findings(articles)).filter(({ blocks }) => blocks);
      if (blocking.length > 0) throw new PublishBlocked(blocking);
      for (const { id, locale, number } of keys) {
        await this.change(id, (record) => withPublication(record, locale, number, publication));
      }
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

  /** Makes an earlier version that was reviewed the newest one, so that one person may publish it again. Throws ReleaseRefused. */
  async rollBack({ id, locale, number }: VersionKey, actor: Actor): Promise<ArticleRecord> {
    const act = this.#act(actor);
    return await this.change(id, (record) => withRollBack(record, locale, number, act));
  }

  /** Somebody says that both languages say the same as they stand. */
  async declareInStep(id: string): Promise<ArticleRecord> {
    return await this.change(id, declaredInStep);
  }

  async #asPublished({ id, locale, number }: VersionKey, publication: Publication): Promise<Article> {
    const record = (await this.read(id)) ?? unknown();
    const version = versionOf(withPublication(record, locale, number, publication), locale, number);
    return (version ?? unknown()).article;
  }

  async #findings(articles: readonly Article[]): Promise<Finding[]> {
    const published = articles.map((article): Article => ({ ...article, state: 'published' }));
    const findings = await this.#check(published, this.shown());
    return findings.sort((one, other) => Number(other.blocks) - Number(one.blocks));
  }

  #act({ by, why }: Actor): Act {
    const at = this.#clock.now().toISOString();
    return { by, at, ...(why !== undefined && why !== '' && { why }) };
  }

  #publication(actor: Actor, { from, corrects }: PublishOptions): Publication {
    const act = this.#act(actor);
    return { ...act, from: from?.toISOString() ?? act.at, ...(corrects && { corrects }) };
  }
}

function unknown(): never {
  throw new ReleaseRefused('unknown');
}
