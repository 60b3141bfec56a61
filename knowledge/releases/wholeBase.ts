import type { Clock } from '../../bot/core/clock.ts';
import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import type { Article } from '../article.ts';
import type { ArticleBook } from './articleBook.ts';
import { withVersion, withWithdrawal } from './changes.ts';
import type { Finding } from './finding.ts';
import { type Act, type ArticleRecord, inForce, nextChangeAt } from './record.ts';
import type { Actor } from './releases.ts';
import { sameArticle } from './sameArticle.ts';

/** That the whole base goes back to how it was, kept until it is done. */
export interface RollBackPlan extends Act {
  to: string;
}

/** The plan on disk; `bot/storage` implements it. Every method that writes is durable when it resolves. */
export interface RollBackPlanStore {
  read(): Promise<RollBackPlan | undefined>;
  write(plan: RollBackPlan): Promise<void>;
  clear(): Promise<void>;
}

export interface WholeBaseParts {
  book: ArticleBook;
  plans: RollBackPlanStore;
  /** What stands against showing an article again by the rules of today. */
  check(article: Article): Promise<Finding[]>;
  clock: Clock;
}

/** What came of it: the ids that changed, and what stays as it is, with the reason. */
export interface RolledBack {
  changed: string[];
  left: Finding[];
}

/** Takes the whole base back to a point in time: what customers got then they get again, as new versions. */
export class WholeBase {
  readonly #parts: WholeBaseParts;

  constructor(parts: WholeBaseParts) {
    this.#parts = parts;
  }

  /** It may be killed at any moment: `resume` does the rest. The time grows with the versions of all articles. */
  async rollBack(to: Date, { by, why }: Actor): Promise<RolledBack> {
    const at = this.#parts.clock.now().toISOString();
    const plan = { by, at, to: to.toISOString(), ...(why !== undefined && { why }) };
    await this.#parts.plans.write(plan);
    return await this.#carryOut(plan);
  }

  /** Finishes what a crash has cut short; called once at the start. */
  async resume(): Promise<void> {
    const plan = await this.#parts.plans.read();
    if (plan) await this.#carryOut(plan);
  }

  async #carryOut(plan: RollBackPlan): Promise<RolledBack> {
    const { book, plans } = this.#parts;
    const result: RolledBack = { changed: [], left: [] };
    for (const { id } of book.tips()) {
      const record = await book.read(id);
      if (!record) continue;
      const left = await this.#findings(record, plan);
      result.left.push(...left);
      const locales = contentLocales.filter((locale) => !left.some((one) => one.locale === locale));
      const edit = (now: ArticleRecord) => locales.reduce((back, locale) => asThen(back, locale, plan), now);
      if (edit(record) === record) continue;
      await book.change(id, edit);
      result.changed.push(id);
    }
    await plans.clear();
    return result;
  }

  async #findings(record: ArticleRecord, plan: RollBackPlan): Promise<Finding[]> {
    const back = contentLocales.filter((locale) => asThen(record, locale, plan) !== record);
    const articles = back.flatMap((locale) => shownThen(record, locale, new Date(plan.to))?.article ?? []);
    return (await Promise.all(articles.map((article) => this.#parts.check(article)))).flat();
  }
}

// Nothing to do is the record itself, so that a plan may be carried out again.
function asThen(record: ArticleRecord, locale: ContentLocale, plan: RollBackPlan): ArticleRecord {
  const at = new Date(plan.at);
  const then = shownThen(record, locale, new Date(plan.to));
  const now = shownThen(record, locale, at);
  const isSame = then && now ? sameArticle(then.article, now.article) : then === now;
  if (isSame && nextChangeAt(record, locale, at) === undefined) return record;
  const { by, why } = plan;
  const act = { by, at: plan.at, ...(why !== undefined && { why }) };
  const published = { ...act, from: plan.at };
  if (!then) return withWithdrawal(record, locale, published);
  const { article, reviewed, number } = then;
  return withVersion(record, {
    ...{ article, origin: 'rollBack', repeats: number, saved: act, published },
    ...(reviewed && { reviewed }),
  });
}

function shownThen(record: ArticleRecord, locale: ContentLocale, at: Date) {
  const version = inForce(record, locale, at);
  return version?.article.state === 'published' ? version : undefined;
}
