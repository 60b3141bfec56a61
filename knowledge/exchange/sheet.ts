import { FileRefused } from './fileRefused.ts';
import { type Cell, most } from './table.ts';
import { attribute, xmlTokens } from './xmlTokens.ts';

/** The texts that cells refer to by number. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inside = '';
  // How a word is pronounced stands beside it and is no part of it.
  let isSound = false;
  for (const token of xmlTokens(xml)) {
    if (token.is === 'text') {
      if (inside === 't' && !isSound) text += token.text;
      continue;
    }
    const opens = token.is === 'open' && !token.closed;
    inside = opens ? token.name : '';
    if (token.name === 'rPh') isSound = opens;
    if (token.name !== 'si') continue;
    if (!opens) texts.push(unescaped(text));
    text = '';
  }
  return texts;
}

/** The rows of a worksheet; those left out between others are empty, so that numbers stay those of the spreadsheet. */
export function sheetRows(xml: string, shared: readonly string[]): Cell[][] {
  const rows: Cell[][] = [];
  let cell: OpenCell | undefined;
  let inside = '';
  for (const token of xmlTokens(xml)) {
    if (token.is === 'text') {
      if (cell && inside === 'v') cell.value += token.text;
      if (cell && inside === 't') cell.text += token.text;
    } else if (token.is === 'close') {
      if (token.name === 'c' && cell) put(rows, cell, shared);
      if (token.name === 'c') cell = undefined;
      inside = '';
    } else if (token.name === 'row') addRow(rows, attribute(token.attributes, 'r'));
    else if (token.name === 'c') cell = token.closed ? undefined : openCell(rows, token.attributes);
    else if (token.name === 'f' && cell) cell.isFormula = true;
    else inside = token.closed ? '' : token.name;
  }
  return rows;
}

interface OpenCell {
  column: number;
  type: string;
  value: string;
  text: string;
  isFormula: boolean;
}

function addRow(rows: Cell[][], number: string | undefined): void {
  const wanted = number === undefined ? rows.length + 1 : Number(number);
  if (!(wanted <= most.rows)) throw new FileRefused('tooManyRows');
  while (rows.length < wanted) rows.push([]);
}

function openCell(rows: readonly Cell[][], attributes: string): OpenCell {
  const at = attribute(attributes, 'r');
  const column = at === undefined ? (rows.at(-1)?.length ?? 0) : columnOf(at);
  if (column >= most.columns) throw new FileRefused('tooManyColumns');
  return { column, type: attribute(attributes, 't') ?? 'n', value: '', text: '', isFormula: false };
}

function put(rows: readonly Cell[][], open: OpenCell, shared: readonly string[]): void {
  const row = rows.at(-1);
  if (!row) throw new FileRefused('damaged');
  const cell = cellOf(open, shared);
  if (typeof cell === 'string' && cell.length > most.cell) throw new FileRefused('cellTooLong');
  while (row.length < open.column) row.push('');
  row[open.column] = cell;
}

function cellOf({ type, value, text, isFormula }: OpenCell, shared: readonly string[]): Cell {
  if (isFormula) return { formula: true };
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'inlineStr') return unescaped(text);
  if (type === 'e') return { error: value };
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const isNumber = type === 'n' && value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? Number(value) : unescaped(value);
}

// `BC12` is column 54, counted from 0.
function columnOf(at: string): number {
  const letters = /^[A-Z]{1,3}/.exec(at)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

// Characters that XML cannot hold stand as _x000D_ in workbooks, and such words themselves as _x005F_x000D_.
function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
