import writeXlsxFile from 'write-excel-file/node';
import { safeCell } from './cell.ts';

const WIDTH = 20;

/** A table as an Excel workbook whose cells are all text; the first row is the heading. */
export async function workbookOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const [heading = [], ...rest] = rows;
  const data = [
    heading.map((cell) => ({ value: cell, type: String, fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map((cell) => ({ value: safeCell(cell), type: String, wrap: true }))),
  ];
  const columns = heading.map(() => ({ width: WIDTH }));
  return await writeXlsxFile(data, { sheet: '登记表', columns, stickyRowsCount: 1 }).toBuffer();
}
