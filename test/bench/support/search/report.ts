import { table } from '../table.ts';
import type { Measured } from './measure.ts';

const HEADS = ['engine', 'R@1', 'R@3', 'MRR', 'AUC near', 'AUC far', 'F1', 'index ms', 'p50 ms', 'p99 ms'];

/** A table of one set: shares in percent, F1 at each engine's own best threshold. */
export function tableOfSet(rows: readonly Measured[]): string {
  return table(
    HEADS,
    rows.map((row) => [
      row.engine,
      ...[row.recall1, row.recall3, row.mrr10, row.aucNear, row.aucFar, row.f1].map(percent),
      row.indexMs.toFixed(0),
      row.p50Ms.toFixed(2),
      row.p99Ms.toFixed(2),
    ]),
  );
}

export function percent(share: number | undefined): string {
  return share === undefined ? '-' : (share * 100).toFixed(1);
}

/** A difference of shares in points, with its sign. */
export function points(difference: number): string {
  return `${difference < 0 ? '' : '+'}${(difference * 100).toFixed(1)}`;
}
