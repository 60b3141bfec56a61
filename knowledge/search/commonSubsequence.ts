import { GAP } from './tokens.ts';

/** How many units two texts have in the same order, others between them allowed. */
export function longestCommonSubsequence(a: readonly number[], b: ArrayLike<number>): number {
  const row = new Uint16Array(b.length + 1);
  for (const unit of a) {
    if (unit === GAP) continue;
    // What stood to the left in the row before: the length without this unit and without this column.
    let diagonal = 0;
    for (let n = 1; n < row.length; n += 1) {
      const above = row[n] ?? 0;
      row[n] = b[n - 1] === unit ? diagonal + 1 : Math.max(above, row[n - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
