import { inflateRawSync } from 'node:zlib';
import { FileRefused } from './fileRefused.ts';

const ENTRIES = 5000;
/** What all entries that are read may unfold to, in bytes. */
const UNFOLDED = 40_000_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

interface Entry {
  method: number;
  flags: number;
  packed: number;
  unpacked: number;
  at: number;
}

/**
 * The entries of a zip file by name, unfolded when they are asked for. Nothing is written anywhere, so names are only
 * names. Sizes are believed only as far as they can be used to refuse; unfolding stops at the limit whatever they say.
 */
export class ZipFile {
  readonly #bytes: Buffer;
  readonly #entries: Map<string, Entry>;
  #left = UNFOLDED;

  /** Throws FileRefused: `damaged`, or `tooMuch` where the sizes given already are. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = reading(() => directory(this.#bytes));
    const total = [...this.#entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (this.#entries.size > ENTRIES || total > UNFOLDED) throw new FileRefused('tooMuch');
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The bytes of an entry; undefined where there is none. Throws FileRefused. */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const bytes = reading(() => this.#unfold(entry));
    this.#left -= bytes.length;
    return bytes;
  }

  #unfold({ at, method, flags, packed }: Entry): Buffer {
    const bytes = this.#bytes;
    if (bytes.readUInt32LE(at) !== LOCAL_ENTRY || flags & 1) throw new FileRefused('damaged');
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const data = bytes.subarray(begin, begin + packed);
    if (data.length > this.#left) throw new FileRefused('tooMuch');
    if (method === 0) return data;
    if (method !== 8) throw new FileRefused('damaged');
    return inflateRawSync(data, { maxOutputLength: Math.max(1, this.#left) });
  }
}

function directory(bytes: Buffer): Map<string, Entry> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new FileRefused('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new FileRefused('damaged');
}

// Offsets beyond the end and broken streams are a damaged file; too long an output has a code of its own.
function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause;
    const isTooMuch = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(isTooMuch ? 'tooMuch' : 'damaged', { cause });
  }
}
