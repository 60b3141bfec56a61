import { type ArticlesRead, type Draft, type ImportProblem, judged } from './articlesRead.ts';
import { columnNamed } from './columns.ts';
import { FileRefused } from './fileRefused.ts';
import { readRow, textOf } from './rows.ts';
import type { Cell, Table } from './table.ts';

/** The articles of a table, whose first row has the headings; throws FileRefused (`noHeadings`) for any other table. */
export function readTable({ rows, date1904 = false }: Table): ArticlesRead {
  const [headings = [], ...rest] = rows;
  const keys = headings.map((heading) => columnNamed(textOf(heading))?.key);
  if (!['id', 'locale', 'title', 'answer'].every((key) => keys.includes(key)))
    throw new FileRefused('noHeadings');
  const problems = [...unknownColumns(headings, keys)];
  const drafts: Draft[] = [];
  for (const [n, row] of rest.entries()) {
    if (row.every((cell) => typeof cell !== 'object' && textOf(cell) === '')) continue;
    const place = { row: n + 2 };
    problems.push(...unreadableCells(row, keys, place));
    const cells = new Map(row.flatMap((cell, at) => (keys[at] === undefined ? [] : [[keys[at], cell]])));
    drafts.push({ place, fields: readRow(cells, date1904), version: textOf(cells.get('version') ?? '') });
  }
  const read = judged(drafts);
  const unreadable = Map.groupBy(problems, rowOf);
  const isTold = (problem: ImportProblem) =>
    unreadable.get(rowOf(problem))?.some(({ field }) => field !== undefined && field === problem.field);
  const placed = read.problems.filter((problem) => !isTold(problem));
  return {
    articles: read.articles.filter(({ place }) => !('row' in place && unreadable.has(place.row))),
    problems: inOrder([...problems, ...placed.map((problem) => withColumn(problem, keys))]),
  };
}

function* unknownColumns(
  headings: readonly Cell[],
  keys: readonly (string | undefined)[],
): Generator<ImportProblem> {
  for (const [at, heading] of headings.entries()) {
    const said = textOf(heading);
    const isTwice = keys[at] !== undefined && keys.indexOf(keys[at]) < at;
    if (said === '' || (keys[at] !== undefined && !isTwice)) continue;
    yield { place: { row: 1 }, column: columnName(at), says: isTwice ? says.twice : says.unknown };
  }
}

function* unreadableCells(
  row: readonly Cell[],
  keys: readonly (string | undefined)[],
  place: { row: number },
): Generator<ImportProblem> {
  for (const [at, cell] of row.entries()) {
    if (typeof cell !== 'object') {
      if (keys[at] !== undefined || textOf(cell) === '') continue;
      if (at >= keys.length) yield { place, column: columnName(at), says: says.noHeading };
      continue;
    }
    const field = keys[at] === undefined ? {} : { field: keys[at] };
    yield { place, column: columnName(at), ...field, says: 'formula' in cell ? says.formula : says.error };
  }
}

/** `steps.2` stands in the column of its text, `questions.7` in that of the questions. */
function withColumn(problem: ImportProblem, keys: readonly (string | undefined)[]): ImportProblem {
  const { field = '' } = problem;
  const at = keys.findIndex((key) => key !== undefined && (key === field || key.startsWith(`${field}.`)));
  const nearest = at >= 0 ? at : keys.indexOf(field.split('.')[0]);
  return nearest >= 0 ? { ...problem, column: columnName(nearest) } : problem;
}

function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((one, other) => rowOf(one) - rowOf(other));
}

function rowOf({ place }: ImportProblem): number {
  return 'row' in place ? place.row : 0;
}

/** The letters by which spreadsheets call a column, counted from 0. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const says = {
  unknown: { 'zh-CN': '没有这一列，内容不会导入', 'en-US': 'there is no such column; it is not imported' },
  twice: { 'zh-CN': '这一列出现了两次', 'en-US': 'this column stands there twice' },
  noHeading: { 'zh-CN': '这一列没有表头', 'en-US': 'this column has no heading' },
  formula: {
    'zh-CN': '是公式，请粘贴为数值后再导入',
    'en-US': 'is a formula; paste it as a value first',
  },
  error: { 'zh-CN': '是表格的错误值', 'en-US': 'is an error of the spreadsheet' },
} satisfies Record<string, ImportProblem['says']>;
