import { FileRefused } from './fileRefused.ts';
import { sharedTexts, sheetRows } from './sheet.ts';
import type { Table } from './table.ts';
import { attribute, xmlTokens } from './xmlTokens.ts';
import { ZipFile } from './zip.ts';

/**
 * The first sheet of an Excel workbook. Throws FileRefused: macros, links to other files, old or protected files, and
 * whatever unfolds to too much. Formulas are never calculated; their cells say that they are one.
 */
export function readWorkbook(bytes: Uint8Array): Table {
  const zip = new ZipFile(bytes);
  refuseWhatActs(zip.names);
  const [book, target] = firstSheet(zip);
  const shared = textOf(zip, 'xl/sharedStrings.xml');
  const rows = sheetRows(needed(zip, target), shared === undefined ? [] : sharedTexts(shared));
  return { rows, date1904: /<(\w+:)?workbookPr[^>]*\sdate1904\s*=\s*["'](1|true)["']/.test(book) };
}

function refuseWhatActs(names: readonly string[]): void {
  if (names.some((name) => /vbaProject\.bin$|\/macrosheets\//i.test(name))) throw new FileRefused('macros');
  if (names.some((name) => /\/externalLinks\//i.test(name))) throw new FileRefused('links');
}

function firstSheet(zip: ZipFile): [workbook: string, path: string] {
  const book = needed(zip, 'xl/workbook.xml');
  const sheet = opened(book, 'sheet')[0] ?? '';
  const id = attribute(sheet, '[\\w.-]+:id');
  const relation = opened(needed(zip, 'xl/_rels/workbook.xml.rels'), 'Relationship').find(
    (one) => attribute(one, 'Id') === id,
  );
  const target = (relation && attribute(relation, 'Target')) ?? '';
  return [book, target.startsWith('/') ? target.slice(1) : `xl/${target}`];
}

function opened(xml: string, name: string): string[] {
  return [...xmlTokens(xml)].flatMap((token) =>
    token.is === 'open' && token.name === name ? [token.attributes] : [],
  );
}

function needed(zip: ZipFile, name: string): string {
  const text = textOf(zip, name);
  if (text === undefined) throw new FileRefused('damaged');
  return text;
}

function textOf(zip: ZipFile, name: string): string | undefined {
  const bytes = zip.read(name);
  return bytes && new TextDecoder('utf-8').decode(bytes);
}
