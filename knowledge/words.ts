import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ProblemsError } from '../bot/core/errors.ts';
import { type ContentLocale, contentLocales } from '../bot/core/locale.ts';
import { normalise } from './search/normalise.ts';

/** Of each language, groups of words that mean the same; the search reads the first of a group for all of them. */
export type Words = Record<ContentLocale, string[][]>;

export const noWords: Words = { 'zh-CN': [], 'en-US': [] };

export function wordsFile(content: string): string {
  return join(content, 'words.yaml');
}

const word = z
  .string()
  .max(40)
  // People write | and ends of lines between words and groups.
  .regex(/^[^|｜\r\n]*$/, 'no | and no line break')
  // One character stands inside other words: 洗 would be found in 洗衣机.
  .refine((one) => normalise(one).length > 1, 'needs at least two letters, characters or digits');
const groups = z.array(z.array(word).min(2, 'a group needs at least two words').max(50)).max(5000);

/** Groups by language; a language that is not there has none. */
export const wordsSchema = z
  .strictObject({ 'zh-CN': groups.default([]), 'en-US': groups.default([]) })
  .superRefine((words, context) => {
    for (const locale of contentLocales) {
      for (const { path, message } of repeated(words[locale])) {
        context.addIssue({ code: 'custom', path: [locale, ...path], message });
      }
    }
  });

/** Reads `words.yaml`; throws `content/invalid` that lists every problem. A file that is not there holds no words. */
export function readWords(file: string): Words {
  const text = textOf(file);
  const read = text === undefined ? {} : (parsed(text, file) ?? {});
  const result = wordsSchema.safeParse(read);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
  );
  throw new ProblemsError('content/invalid', file, problems);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ProblemsError('content/invalid', file, ['cannot be read']);
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    throw new ProblemsError('content/invalid', file, [reason]);
  }
}

/** Words of two groups: nobody could tell which one counts. */
function repeated(all: readonly (readonly string[])[]): { path: number[]; message: string }[] {
  const groupOf = new Map<string, number>();
  return all.flatMap((group, g) =>
    group.flatMap((one, n) => {
      const form = normalise(one);
      const known = groupOf.get(form) ?? g;
      groupOf.set(form, known);
      return known === g ? [] : [{ path: [g, n], message: `stands in the group of ${all[known]?.[0]} too` }];
    }),
  );
}
