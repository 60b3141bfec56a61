import { readFileSync } from 'node:fs';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { featuresOf } from './features.ts';
import { plain } from './plain.ts';

/** A sentence with what it is an example of. */
export interface Example<Label extends string> {
  label: Label;
  text: string;
}

/** How much a plain text is like the examples of each label: a logarithm, 0 where nothing tells, above 0 where it speaks for it. */
export type Likeness<Label extends string> = (said: string) => ReadonlyMap<Label, number>;

// Additive smoothing of the counts; the value that does best on sentences the examples do not hold.
const SMOOTHING = 0.05;

/** The examples of a file beside this one: a line a sentence, under a heading "# label". */
export function examplesIn<Label extends string>(file: string, labels: readonly Label[]): Example<Label>[] {
  const lines = readFileSync(new URL(`./examples/${file}.txt`, import.meta.url), 'utf8').split('\n');
  const examples: Example<Label>[] = [];
  let label: Label | undefined;
  for (const line of lines) {
    if (line.startsWith('# ')) label = labels.find((known) => known === line.slice(2).trim());
    else if (label && line.trim()) examples.push({ label, text: line.trim() });
  }
  return examples;
}

/**
 * Learns from examples what speaks for each label (naive Bayes against all other labels together), and gives the scale.
 * Scores are divided by the root of the number of features, so that long and short texts compare.
 */
export function likenessTo<Label extends string>(
  examples: readonly Example<Label>[],
  locale: ContentLocale,
): Likeness<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const weights = weightsOf(countsOf(examples, labels, locale), labels.length);
  return (said) => {
    const scores = new Float64Array(labels.length);
    let known = 0;
    for (const feature of featuresOf(said, locale)) {
      const row = weights.get(feature);
      if (!row) continue;
      known += 1;
      row.forEach((weight, at) => {
        scores[at] = (scores[at] ?? 0) + weight;
      });
    }
    return new Map(labels.map((label, at) => [label, (scores[at] ?? 0) / Math.sqrt(known + 1)]));
  };
}

function countsOf<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  locale: ContentLocale,
): ReadonlyMap<string, Float32Array> {
  const counts = new Map<string, Float32Array>();
  for (const { label, text } of examples) {
    const at = labels.indexOf(label);
    for (const feature of featuresOf(plain(text), locale)) {
      const row = counts.get(feature) ?? new Float32Array(labels.length);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(feature, row);
    }
  }
  return counts;
}

function weightsOf(
  counts: ReadonlyMap<string, Float32Array>,
  size: number,
): ReadonlyMap<string, Float32Array> {
  const totals = new Float64Array(size);
  for (const row of counts.values()) {
    row.forEach((count, at) => {
      totals[at] = (totals[at] ?? 0) + count;
    });
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  const smooth = (count: number, total: number) =>
    Math.log((count + SMOOTHING) / (total + SMOOTHING * counts.size));
  const weigh = (row: Float32Array) => {
    const sum = row.reduce((total, count) => total + count, 0);
    return row.map((count, at) => {
      const total = totals[at] ?? 0;
      return smooth(count, total) - smooth(sum - count, all - total);
    });
  };
  return new Map([...counts].map(([feature, row]) => [feature, weigh(row)]));
}
