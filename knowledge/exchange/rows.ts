import type { Article } from '../article.ts';
import { PICTURES } from '../articleFields.ts';
import { columns, STEPS } from './columns.ts';
import type { Cell } from './table.ts';

/** Longest content of one cell in a workbook, a little below what Excel takes. */
const CELL = 32_000;

/** An article with the number of the version that it is, or 0. */
export interface NumberedArticle {
  article: Article;
  version: number;
}

/** An article as the cells of a row, in the order of `columns`. */
export function writeRow({ article, version }: NumberedArticle): string[] {
  const { questions, steps, minutes, pictures, allowed, ...rest } = article;
  const cells = new Map<string, string>(
    Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
  const [first, second] = inCells(questions);
  cells.set('questions', first);
  cells.set('questions2', second);
  for (const [n, { text, caution }] of (steps ?? []).entries()) {
    cells.set(`steps.${n + 1}.text`, text);
    if (caution !== undefined) cells.set(`steps.${n + 1}.caution`, caution);
  }
  for (const [n, { file, alt }] of (pictures ?? []).entries()) {
    cells.set(`pictures.${n + 1}.file`, file);
    cells.set(`pictures.${n + 1}.alt`, alt);
  }
  if (minutes !== undefined) cells.set('minutes', String(minutes));
  if (allowed) cells.set('allowed', JSON.stringify(allowed));
  if (version > 0) cells.set('version', String(version));
  return columns.map(({ key }) => cells.get(key) ?? '');
}

/** What a row says of an article, not judged yet: fields that are empty are absent. */
export function readRow(cells: ReadonlyMap<string, Cell>, date1904: boolean): Record<string, unknown> {
  const text = (key: string) => textOf(cells.get(key) ?? '');
  const filled = (key: string) => {
    const value = text(key);
    return value === '' ? {} : { [key]: value };
  };
  const day = (key: string) => {
    const value = dayOf(cells.get(key) ?? '', date1904);
    return value === '' ? {} : { [key]: value };
  };
  const steps = stepsOf(text);
  const pictures = picturesOf(text);
  return {
    ...Object.assign({}, ...plainFields.map(filled)),
    ...Object.assign({}, ...['validFrom', 'validUntil', 'reviewOn'].map(day)),
    ...(text('locale') !== '' && { locale: localeOf(text('locale')) }),
    ...(text('state') !== '' && { state: stateOf(text('state')) }),
    questions: linesOf(`${text('questions')}\n${text('questions2')}`),
    ...(steps.length > 0 && { steps }),
    ...(text('minutes') !== '' && { minutes: numberOf(text('minutes')) }),
    ...(pictures.length > 0 && { pictures }),
    ...(text('allowed') !== '' && { allowed: jsonOf(text('allowed')) }),
  };
}

const plainFields = ['id', 'title', 'kind', 'answer', 'otherWords', 'prevention', 'internal', 'owner'];

/** The text of a cell without what editors leave around it. */
export function textOf(cell: Cell): string {
  return typeof cell === 'object' ? '' : String(cell).replace(/\r\n?/g, '\n').trim();
}

// A step that is left out in the middle would move the others up without a word; it is told as an empty one.
function stepsOf(text: (key: string) => string): { text: string; caution?: string }[] {
  const all = Array.from({ length: STEPS }, (_, n) => {
    const caution = text(`steps.${n + 1}.caution`);
    return { text: text(`steps.${n + 1}.text`), ...(caution !== '' && { caution }) };
  });
  return all.slice(0, all.findLastIndex((step) => step.text !== '' || step.caution !== undefined) + 1);
}

function picturesOf(text: (key: string) => string): { file: string; alt: string }[] {
  const all = Array.from({ length: PICTURES }, (_, n) => ({
    file: text(`pictures.${n + 1}.file`),
    alt: text(`pictures.${n + 1}.alt`),
  }));
  return all.slice(0, all.findLastIndex(({ file, alt }) => file !== '' || alt !== '') + 1);
}

function inCells(questions: readonly string[]): [string, string] {
  let length = 0;
  const fits = questions.filter((question) => {
    length += question.length + 1;
    return length <= CELL;
  });
  return [fits.join('\n'), questions.slice(fits.length).join('\n')];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function numberOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function localeOf(text: string): string {
  const known: Record<string, string> = { 中文: 'zh-CN', zh: 'zh-CN', 英文: 'en-US', en: 'en-US' };
  return known[text.toLowerCase()] ?? text;
}

function stateOf(text: string): string {
  const known: Record<string, string> = { 草稿: 'draft', 已发布: 'published', 已下架: 'withdrawn' };
  return known[text] ?? text;
}

const DAY = 86_400_000;

/** A day or a time of a day as articles have it, from what a spreadsheet made of it. */
function dayOf(cell: Cell, date1904: boolean): string {
  if (typeof cell === 'number') {
    const begin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    const time = begin + Math.round(cell * 1440) * 60_000;
    // Beyond what a calendar of four digits shows, and so no day that was meant.
    if (!(Math.abs(time) < 8e13)) return String(cell);
    return new Date(time).toISOString().slice(0, time % DAY === 0 ? 10 : 16);
  }
  const text = textOf(cell);
  const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{1,2}):(\d{2})(?::00)?)?$/.exec(text);
  if (!written) return text;
  const [, year, month = '', date = '', hour, minute] = written;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return hour === undefined ? day : `${day}T${hour.padStart(2, '0')}:${minute}`;
}
