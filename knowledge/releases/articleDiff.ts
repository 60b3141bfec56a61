import { diffArrays } from 'diff';
import type { Article } from '../article.ts';

/** Words that both have, or only one of them. */
export interface Words {
  text: string;
  change?: 'added' | 'removed';
}

/** A field that differs, for example `steps.2.caution` (from 1); `words` read in order are both texts at once. */
export interface FieldChange {
  field: string;
  words: Words[];
}

/** The fields in which two versions differ, in the order of the article; how far they are on their way is left out. */
export function articleDiff(before: Article, after: Article): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ field, words: wordDiff(old.get(field) ?? '', now.get(field) ?? '') }));
}

/** What was added to and removed from a text, in whole words: Chinese ones as the dictionary of the runtime cuts them. */
export function wordDiff(before: string, after: string): Words[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { change: 'added' as const }),
    ...(removed && { change: 'removed' as const }),
  }));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

// Questions are one list whose order says nothing; steps and pictures are told apart by their number.
function fieldsOf({
  state: _state,
  questions,
  steps,
  pictures,
  allowed,
  ...rest
}: Article): Map<string, string> {
  const numbered = (steps ?? []).flatMap(({ text, caution }, n): [string, string | undefined][] => [
    [`steps.${n + 1}.text`, text],
    [`steps.${n + 1}.caution`, caution],
  ]);
  const shown = (pictures ?? []).flatMap(({ file, alt }, n): [string, string][] => [
    [`pictures.${n + 1}.file`, file],
    [`pictures.${n + 1}.alt`, alt],
  ]);
  const passages = (allowed ?? []).map(({ passage, reason, by, checkedBy }, n): [string, string] => [
    `allowed.${n + 1}`,
    `${passage}\n${reason}\n${by}, ${checkedBy}`,
  ]);
  const single = Object.entries(rest).map(([field, value]): [string, string] => [field, String(value)]);
  const all = [...single, ['questions', questions.join('\n')] as const, ...numbered, ...shown, ...passages];
  return new Map(all.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}
