import { FileRefused } from './fileRefused.ts';

/**
 * The text of a file in UTF-8 or UTF-16 (with or without a byte order mark), or GB18030, which holds GBK and GB2312:
 * what Chinese Windows writes. Throws FileRefused (`encoding`) for anything else.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return text;
  }
  throw new FileRefused('encoding');
}

function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  // Headings hold letters of one byte: in UTF-16 the other byte is zero.
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((rest) => head.filter((byte, at) => byte === 0 && at % 2 === rest).length);
  if ((zeros[1] ?? 0) > head.length / 8) return ['utf-16le'];
  if ((zeros[0] ?? 0) > head.length / 8) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
