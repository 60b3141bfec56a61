import type { Readable } from 'node:stream';
import type { Reply } from './exchange.ts';
import { RequestError } from './requestError.ts';
import type { WebServer } from './server.ts';

/** A file as it lies on disk. */
export interface OpenedFile {
  name: string;
  contentType: string;
  bytes: number;
  content: Readable;
}

/** Pictures can be looked at, everything else only be saved; neither can do anything in a browser. */
export function fileReply(file: OpenedFile | undefined): Reply {
  if (!file) throw new RequestError(404, 'There is no such file.');
  const isPicture = file.contentType.startsWith('image/');
  const headers = {
    'Content-Type': file.contentType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': isPicture ? 'inline' : `attachment; filename="${file.name}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'private, max-age=86400, immutable',
  };
  return { status: 200, headers, body: file.content };
}

/** `GET /pictures/:name`: the pictures of articles, for everybody who was told their name. */
export function registerPictures(
  server: WebServer,
  pictures: { open(name: string): Promise<OpenedFile | undefined> },
): void {
  server.route('GET', '/pictures/:name', async ({ params }) =>
    fileReply(await pictures.open(params.name ?? '')),
  );
}
