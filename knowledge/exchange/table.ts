/**
 * A cell as its file has it; empty is `''`. A number is one that the file calls a number (a spreadsheet's date is one);
 * a formula and an error of a spreadsheet are no content.
 */
export type Cell = string | number | { formula: true } | { error: string };

/** Rows of cells with headings in the first; `date1904` says from which day a spreadsheet counts. */
export interface Table {
  rows: readonly (readonly Cell[])[];
  date1904?: boolean;
}

/** What one file may hold; more is refused before it is read. */
export const most = { bytes: 10_000_000, rows: 20_001, columns: 100, cell: 50_000 } as const;
