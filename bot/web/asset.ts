import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Exchange, header, type Reply } from './exchange.ts';

type Encoding = 'br' | 'gzip';

export interface AssetOptions {
  /** Like `text/javascript; charset=utf-8`. */
  contentType: string;
  /** `immutable` for a file whose address changes with its content, `revalidate` for a fixed address. */
  caching: 'immutable' | 'revalidate';
  /** Whether pages of other origins may load it (the widget's script). */
  crossOrigin?: boolean;
}

const caching = {
  immutable: 'public, max-age=31536000, immutable',
  revalidate: 'public, max-age=0, must-revalidate',
} as const;

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** A file that many browsers ask for: compressed at the first request that wants it so, off the main thread, then kept. */
export class Asset {
  readonly #body: Buffer;
  readonly #options: AssetOptions;
  readonly #tag: string;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(body: Buffer | string, options: AssetOptions) {
    this.#body = Buffer.from(body);
    this.#options = options;
    this.#tag = `"${createHash('sha256').update(this.#body).digest('base64url').slice(0, 22)}"`;
  }

  /** Changes with the content; for addresses that do. */
  get version(): string {
    return this.#tag.slice(1, 11);
  }

  async reply({ request }: Pick<Exchange, 'request'>): Promise<Reply> {
    const { contentType, crossOrigin } = this.#options;
    const headers = {
      'Content-Type': contentType,
      'Cache-Control': caching[this.#options.caching],
      ETag: this.#tag,
      Vary: 'Accept-Encoding',
      ...(crossOrigin ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
    };
    if (header(request, 'if-none-match') === this.#tag) return { status: 304, headers };
    const encoding = preferred(header(request, 'accept-encoding') ?? '');
    if (!encoding) return { status: 200, headers, body: this.#body };
    const body = await this.#as(encoding);
    return { status: 200, headers: { ...headers, 'Content-Encoding': encoding }, body };
  }

  async #as(encoding: Encoding): Promise<Buffer> {
    const kept = this.#compressed.get(encoding) ?? compress[encoding](this.#body);
    this.#compressed.set(encoding, kept);
    return await kept;
  }
}

function preferred(accepted: string): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}
