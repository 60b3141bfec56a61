import { readFileSync } from 'node:fs';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { featuresOf } from './features.ts';
import { bare, plain } from './plain.ts';

/** A sentence with what it is an example of. */
export interface Example<Label extends string> {
  label: Label;
  text: string;
}

/** How much a plain text is like the examples of each label: a logarithm, 0 where nothing tells, above 0 where it speaks for it. */
export type Likeness<Label extends string> = (said: string) => ReadonlyMap<Label, number>;

// Additive smoothing of the counts; the value that does best on sentences the examples do not hold.
const SMOOTHING = 0.05;

// A text that is itself an example is as good as sure.
const SAME = 12;

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
 * Scores are divided by the root of the number of features, so that long and short texts compare. Rows of counts lie
 * one after the other in one array: thousands of small ones would take ten times the memory.
 */
export function likenessTo<Label extends string>(
  examples: readonly Example<Label>[],
  locale: ContentLocale,
): Likeness<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const { rows, counts } = countsOf(examples, labels, locale);
  const weights = weightsOf(counts, rows.size, labels.length);
  const labelOf = new Map(examples.map(({ label, text }) => [bare(plain(text)), label]));
  return (said) => {
    const same = labelOf.get(bare(said));
    const scores = new Float64Array(labels.length);
    let known = 0;
    for (const feature of featuresOf(said, locale)) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      known += 1;
      for (let at = 0; at < scores.length; at++) {
        scores[at] = (scores[at] ?? 0) + (weights[row * labels.length + at] ?? 0);
      }
    }
    const scaled = (at: number) => (scores[at] ?? 0) / Math.sqrt(known + 1);
    return new Map(labels.map((label, at) => [label, scaled(at) + (label === same ? SAME : 0)]));
  };
}

function countsOf<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  locale: ContentLocale,
): { rows: ReadonlyMap<string, number>; counts: Float32Array } {
  const rows = new Map<string, number>();
  let counts = new Float32Array(1 << 16);
  for (const { label, text } of examples) {
    const at = labels.indexOf(label);
    for (const feature of featuresOf(plain(text), locale)) {
      const row = rows.get(feature) ?? rows.size;
      rows.set(feature, row);
      const place = row * labels.length + at;
      if (place >= counts.length) counts = grown(counts);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { rows, counts };
}

function grown(array: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function weightsOf(counts: Float32Array, rows: number, labels: number): Float32Array {
  const totals = new Float64Array(labels);
  for (let place = 0; place < rows * labels; place++) {
    totals[place % labels] = (totals[place % labels] ?? 0) + (counts[place] ?? 0);
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  const smooth = (count: number, total: number) => Math.log((count + SMOOTHING) / (total + SMOOTHING * rows));
  const weights = new Float32Array(rows * labels);
  for (let row = 0; row < rows; row++) {
    const own = counts.subarray(row * labels, (row + 1) * labels);
    const sum = own.reduce((total, count) => total + count, 0);
    own.forEach((count, at) => {
      const total = totals[at] ?? 0;
      weights[row * labels + at] = smooth(count, total) - smooth(sum - count, all - total);
    });
  }
  return weights;
}
