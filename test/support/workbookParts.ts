import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'http://schemas.openxmlformats.org';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The smallest workbook that spreadsheets open, with these rows in its sheet; `more` adds or replaces files. */
export function workbookWith(rows: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': `${head}<workbook xmlns:r="${NAMESPACE}/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  const files = Object.entries(parts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { level: 1 });
}

/** A row of texts, as Excel would write them without a table of shared ones. */
export function rowOf(number: number, cells: readonly string[]): string {
  const inner = cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`);
  return `<row r="${number}">${inner.join('')}</row>`;
}
