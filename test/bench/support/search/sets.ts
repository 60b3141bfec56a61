import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EvaluationSet,
  languageOf,
  readEvaluationSet,
} from '../../../../knowledge/evaluation/evaluationSet.ts';
import type { Base } from './engine.ts';

export interface NamedSet extends EvaluationSet {
  name: string;
  language: Base['language'];
}

/** The evaluation sets of a folder, `<set>/kb.jsonl` with `<set>/queries.dev.jsonl`, there or in its folder `eval`. */
export async function readSets(data: string): Promise<NamedSet[]> {
  const folder = evaluationFolder(data);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => isSet(join(folder, name))) : [];
  return Promise.all(
    names.sort().map(async (name) => {
      const path = (file: string) => join(folder, name, file);
      const set = await readEvaluationSet(path('kb.jsonl'), path('queries.dev.jsonl'));
      return { name, language: languageOf(set.articles), ...set };
    }),
  );
}

/** Real questions that belong to no set, to make a base large; none where the folder has no `distractors_zh.txt`. */
export function readDistractors(data: string): string[] {
  const file = join(evaluationFolder(data), 'distractors_zh.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function evaluationFolder(data: string): string {
  return existsSync(join(data, 'eval')) ? join(data, 'eval') : data;
}

function isSet(folder: string): boolean {
  return existsSync(join(folder, 'kb.jsonl')) && existsSync(join(folder, 'queries.dev.jsonl'));
}
