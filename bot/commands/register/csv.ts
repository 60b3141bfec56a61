import { safeCell } from './cell.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A table as CSV (RFC 4180) that spreadsheets open as UTF-8; every cell quoted and safe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
