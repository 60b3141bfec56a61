import type { Readable } from 'node:stream';
import { tooLarge } from './body.ts';

/** The stream's bytes; a RequestError 413 once there are more than `limit`. */
export function bounded(content: Readable, limit: number): AsyncIterable<Buffer> {
  // Until somebody reads, an error would have no listener and end the process; the reader is told it all the same.
  content.on('error', () => undefined);
  return counted(content, limit);
}

async function* counted(content: Readable, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  // Whoever stops reading early still wants to answer, and destroying a request takes its connection along.
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/** A file name from outside without folders and signs that mean something elsewhere; never empty. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{C}"<>|:*?]/gu, '').slice(-120) || 'file';
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';
}
