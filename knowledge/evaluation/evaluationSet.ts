import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ServiceError } from '../../bot/core/errors.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import type { EvaluatedQuery } from './asked.ts';

/** An article of an evaluation set: what the search reads of one. */
export interface EvaluatedArticle {
  id: string;
  title: string;
  questions: string[];
  answer: string;
}

export interface EvaluationSet {
  articles: EvaluatedArticle[];
  queries: EvaluatedQuery[];
}

const articleLine = z.object({
  id: z.string().min(1),
  title: z.string(),
  questions: z.array(z.string()),
  answer: z.string().default(''),
});

const queryLine = z
  .object({
    query: z.string(),
    id: z.string().nullable(),
    /** Other ids that are right too. */
    alt: z.array(z.string()).default([]),
    oos: z.enum(['near', 'far']).optional(),
  })
  .transform(
    ({ query, id, alt, oos }): EvaluatedQuery => ({
      text: query,
      right: id === null ? [] : [id, ...alt],
      ...(oos === undefined ? {} : { outOfScope: oos }),
    }),
  );

/**
 * Reads JSON lines: of articles `{id, title, questions[], answer?}`, and of queries `{query, id|null, alt?, oos?}`,
 * null where no article answers. Throws `content/invalid` that names the file, the line and what is wrong with it: no
 * JSON, a field that is missing or no such thing, an id that is there twice, or one that no article has.
 */
export async function readEvaluationSet(kb: string, queries: string): Promise<EvaluationSet> {
  const ids = new Set<string>();
  const articles = await readLines(kb, articleLine, ({ id }) => {
    if (ids.has(id)) return `the id ${id} is there twice`;
    ids.add(id);
    return undefined;
  });
  const known = await readLines(queries, queryLine, ({ right }) =>
    right.length === 0 || right.some((id) => ids.has(id)) ? undefined : `no article has the id ${right[0]}`,
  );
  return { articles, queries: known };
}

/** The language that questions are asked in: Chinese if one of them has a Han character. */
export function languageOf(articles: readonly EvaluatedArticle[]): ContentLocale {
  const isChinese = articles.some(({ title, questions }) =>
    /\p{Script=Han}/u.test([title, ...questions].join()),
  );
  return isChinese ? 'zh-CN' : 'en-US';
}

async function readLines<T>(
  file: string,
  schema: z.ZodType<T>,
  problemOf: (row: T) => string | undefined,
): Promise<T[]> {
  const lines = (await textOf(file)).split('\n');
  const rows = lines.flatMap((line, n) => {
    if (line.trim() === '') return [];
    const read = parse(line, schema);
    const problem = 'problem' in read ? read.problem : problemOf(read.row);
    if (problem !== undefined)
      throw new ServiceError('content/invalid', `${file}, line ${n + 1}: ${problem}`);
    return 'row' in read ? [read.row] : [];
  });
  if (rows.length === 0) throw new ServiceError('content/invalid', `${file}: holds no line`);
  return rows;
}

function parse<T>(line: string, schema: z.ZodType<T>): { row: T } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'is no JSON' };
  }
  const result = schema.safeParse(value);
  if (result.success) return { row: result.data };
  return {
    problem: result.error.issues
      .map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`)
      .join('; '),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new ServiceError('content/invalid', `${file}: cannot be read`, { cause });
  }
}
