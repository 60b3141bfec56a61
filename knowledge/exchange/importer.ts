import type { ArticleBook } from '../releases/articleBook.ts';
import { EditConflict } from '../releases/errors.ts';
import { latest } from '../releases/record.ts';
import type { Actor, Releases, VersionKey } from '../releases/releases.ts';
import { sameArticle } from '../releases/sameArticle.ts';
import type { ArticlesRead, ImportProblem, ReadArticle } from './articlesRead.ts';
import type { NumberedArticle } from './rows.ts';

/** What an import would do, or did, with each article that was read. */
export interface ImportReport {
  added: VersionKey[];
  changed: VersionKey[];
  /** That many say already what the file says. */
  same: number;
  problems: ImportProblem[];
}

/** Brings what was read from a file into the releases, as drafts that wait for a second person. */
export class Importer {
  readonly #releases: Releases;

  constructor(releases: Releases) {
    this.#releases = releases;
  }

  /** What an import would do, without doing anything. It reads the present of the articles from memory, and looks for pictures. */
  async plan(read: ArticlesRead): Promise<ImportReport> {
    const report: ImportReport = { added: [], changed: [], same: 0, problems: [...read.problems] };
    const tips = new Map(this.#releases.tips().map((tip) => [tip.id, tip]));
    for (const one of read.articles) {
      const { id, locale } = one.article;
      const tip = tips.get(id);
      const newest = tip && latest(tip, locale);
      const number = newest?.number ?? 0;
      const key = { id, locale, number: number + 1 };
      const missing = await this.#releases.missingPictures(one.article);
      const isSame = newest !== undefined && sameArticle(newest.article, one.article);
      if (isSame) report.same++;
      else if (missing.length > 0)
        report.problems.push(...missing.map((problem) => ({ place: one.place, ...problem })));
      else if (one.version !== undefined && one.version !== number) report.problems.push(savedMeanwhile(one));
      else (newest ? report.changed : report.added).push(key);
    }
    return report;
  }

  /** Saves the drafts, each by itself: what is wrong with one keeps no other back, and a repetition changes nothing. */
  async apply(read: ArticlesRead, actor: Actor): Promise<ImportReport> {
    const report = await this.plan(read);
    const wanted = new Map([...report.added, ...report.changed].map((key) => [keyOf(key), key]));
    const late: ReadArticle[] = [];
    for (const one of read.articles) {
      const key = wanted.get(keyOf(one.article));
      if (!key) continue;
      const basedOn = key.number - 1;
      await this.#releases.save(one.article, actor, { basedOn, origin: 'import' }).catch((error) => {
        if (!(error instanceof EditConflict)) throw error;
        late.push(one);
      });
    }
    const isLate = (key: VersionKey) => late.some(({ article }) => keyOf(article) === keyOf(key));
    return {
      ...report,
      added: report.added.filter((key) => !isLate(key)),
      changed: report.changed.filter((key) => !isLate(key)),
      problems: [...report.problems, ...late.map(savedMeanwhile)],
    };
  }
}

/** The newest version of every article, as exports hold them, Chinese first. */
export function newestArticles(book: Pick<ArticleBook, 'tips'>): NumberedArticle[] {
  return (['zh-CN', 'en-US'] as const).flatMap((locale) =>
    book.tips().flatMap((tip) => {
      const newest = latest(tip, locale);
      return newest ? [{ article: newest.article, version: newest.number }] : [];
    }),
  );
}

function keyOf({ id, locale }: { id: string; locale: string }): string {
  return `${locale}/${id}`;
}

function savedMeanwhile({ place }: ReadArticle): ImportProblem {
  return {
    place,
    field: 'version',
    says: {
      'zh-CN': '导出之后有人改过这篇文章，请重新导出再改',
      'en-US': 'somebody saved this article after it was exported; export it again',
    },
  };
}
