import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ServiceError } from '../../bot/core/errors.ts';
import type { EvaluatedArticle, EvaluatedQuery } from './evaluate.ts';

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

/** JSON lines `{id, title, questions[], answer?}`; throws `content/invalid` that names the line. */
export function readArticles(file: string): Promise<EvaluatedArticle[]> {
  return readLines(file, articleLine);
}

/** JSON lines `{query, id|null, alt?, oos?}`, null where no article answers; throws `content/invalid` likewise. */
export function readQueries(file: string): Promise<EvaluatedQuery[]> {
  return readLines(file, queryLine);
}

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, n) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new ServiceError('content/invalid', `${file}, line ${n + 1}: not what an evaluation set holds`, {
        cause: error,
      });
    }
  });
}
