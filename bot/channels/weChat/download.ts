import { parsedAnswer, WeChatError } from './weChatError.ts';

const LARGEST = 10 * 1024 * 1024;

/** A file as the platform gave it. */
export interface Downloaded {
  content: Buffer;
  contentType: string;
}

/** The file in a response, or the JSON that came in its place; throws a WeChatError for an errcode or a large file. */
export async function readFile(response: Response): Promise<unknown> {
  const contentType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const content = await limited(response);
  if (/json|^text\/plain/.test(contentType)) return parsedAnswer(content.toString('utf8'), response.status);
  return { content, contentType };
}

async function limited(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST) throw new WeChatError('The file is larger than 10 MB.', 'drop');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function isDownloaded(value: unknown): value is Downloaded {
  return typeof value === 'object' && value !== null && 'content' in value && Buffer.isBuffer(value.content);
}
