const BLOCK = 512;

/** The content of one file of a tar archive (as npm makes them), by its path; undefined where there is none. */
export function fileInTar(archive: Buffer, path: string): Buffer | undefined {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header.subarray(124, 136)), 8);
    if (!Number.isInteger(size)) return undefined;
    const begin = at + BLOCK;
    if (pathOf(header) === path) return archive.subarray(begin, begin + size);
    at = begin + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

function pathOf(header: Buffer): string {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return prefix ? `${prefix}/${name}` : name;
}

function text(field: Buffer): string {
  return field.toString('utf8').split('\0')[0]?.trim() ?? '';
}
