import { readCsv } from './csv.ts';
import { decodeText } from './decodeText.ts';
import { FileRefused } from './fileRefused.ts';
import type { TextFile } from './markdown.ts';
import { most, type Table } from './table.ts';
import { readWorkbook } from './workbook.ts';
import { ZipFile } from './zip.ts';

/** What a file holds before it is read as articles. */
export type Unfolded = { table: Table } | { files: TextFile[] };

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * A file by the ending of its name: `.xlsx`, `.csv`, `.md`, or a `.zip` of Markdown files. Throws FileRefused. For a
 * thread of its own: hostile content can hold it up for seconds.
 */
export function unfold(name: string, bytes: Uint8Array): Unfolded {
  if (bytes.length > most.bytes) throw new FileRefused('tooLarge');
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (/^(xlsm|xlsb|xltm|xlam)$/.test(ending)) throw new FileRefused('macros');
  if (ending === 'xls' || OLD_OFFICE.every((byte, at) => bytes[at] === byte))
    throw new FileRefused('oldExcel');
  if (ending === 'xlsx') return { table: readWorkbook(bytes) };
  if (ending === 'csv') return { table: readCsv(decodeText(bytes)) };
  if (ending === 'md') return { files: [{ name, text: decodeText(bytes) }] };
  if (ending === 'zip') return { files: markdownIn(bytes) };
  throw new FileRefused('unknownType');
}

// What systems put beside the files (folders, `__MACOSX/…`) is passed over.
function markdownIn(bytes: Uint8Array): TextFile[] {
  const zip = new ZipFile(bytes);
  const names = zip.names.filter((name) => name.endsWith('.md') && !/(^|\/)[._]/.test(name));
  if (names.length === 0) throw new FileRefused('unknownType');
  return names.map((name) => ({ name, text: decodeText(zip.read(name) ?? new Uint8Array()) }));
}
