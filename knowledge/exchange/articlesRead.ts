import type { ContentLocale } from '../../bot/core/locale.ts';
import { type Article, articleSchema } from '../article.ts';
import { type FieldProblem, fieldProblems } from '../fieldProblem.ts';

/** Where something stands: a row (the headings are row 1) or a file of a folder. */
export type Place = { row: number } | { file: string };

/** Something wrong at a place; `column` as spreadsheets name it (`C`), `field` as articles do (`steps.2.caution`). */
export interface ImportProblem {
  place: Place;
  column?: string;
  field?: string;
  says: Record<ContentLocale, string>;
}

/** An article that was read, with the number of the version that its file was made from, if it says so. */
export interface ReadArticle {
  place: Place;
  article: Article;
  version?: number;
}

export interface ArticlesRead {
  articles: ReadArticle[];
  problems: ImportProblem[];
}

/** What a place says, not judged yet; `version` as it stands there. */
export interface Draft {
  place: Place;
  fields: Record<string, unknown>;
  version: string;
}

/** The drafts that are articles, each once, and everything that is wrong with the others. */
export function judged(drafts: readonly Draft[]): ArticlesRead {
  const read: ArticlesRead = { articles: [], problems: [] };
  const seen = new Set<string>();
  for (const { place, fields, version } of drafts) {
    const result = articleSchema.safeParse(fields);
    const problems = result.success ? [] : fieldProblems(result.error);
    if (version !== '' && !/^\d{1,9}$/.test(version)) problems.push({ field: 'version', says: noVersion });
    const key = `${fields.locale}/${fields.id}`;
    if (seen.has(key)) problems.push({ field: 'id', says: twice });
    seen.add(key);
    read.problems.push(...problems.map((problem) => ({ place, ...problem })));
    if (!result.success || problems.length > 0) continue;
    const numbered = version === '' ? {} : { version: Number(version) };
    read.articles.push({ place, article: result.data, ...numbered });
  }
  return read;
}

const noVersion: FieldProblem['says'] = {
  'zh-CN': '应为数字；新文章留空',
  'en-US': 'must be a number; empty for a new article',
};

const twice: FieldProblem['says'] = {
  'zh-CN': '同一编号和语言在文件里出现了两次',
  'en-US': 'the same id and language stand in the file twice',
};
