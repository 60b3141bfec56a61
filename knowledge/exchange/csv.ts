import { FileRefused } from './fileRefused.ts';
import { most, type Table } from './table.ts';

const BYTE_ORDER_MARK = '\ufeff';
// What spreadsheets take for the beginning of a formula, full-width signs included; and what was made safe before.
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/;

/** A table as CSV (RFC 4180) that spreadsheets open as UTF-8; no cell of it is calculated. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${safe(cell).replaceAll('"', '""')}"`).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/**
 * A table from CSV with commas, semicolons or tabs, quoted or not. Throws FileRefused for a quotation mark that is
 * never closed and for more than a table may hold. The time grows with the length.
 */
export function readCsv(text: string): Table {
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const rows: string[][] = [];
  let row: string[] = [];
  const separator = separatorOf(content);
  const field = new RegExp(
    `("[^"]*(?:""[^"]*)*"|[^"${separator}\\r\\n][^${separator}\\r\\n]*)?(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  while (field.lastIndex < content.length) {
    const found = field.exec(content);
    if (!found) throw new FileRefused('quotes');
    row.push(cellOf(found[1] ?? ''));
    if (row.length > most.columns) throw new FileRefused('tooManyColumns');
    if (found[2] === separator && field.lastIndex < content.length) continue;
    if (found[2] === separator) row.push('');
    rows.push(row);
    if (rows.length > most.rows) throw new FileRefused('tooManyRows');
    row = [];
  }
  return { rows };
}

function cellOf(field: string): string {
  const cell = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  if (cell.length > most.cell) throw new FileRefused('cellTooLong');
  return FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}

function safe(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

// Of those that stand in the headings, the one that stands there most.
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const counted = [',', ';', '\t'].map((one) => ({ one, count: first.split(one).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).one;
}
