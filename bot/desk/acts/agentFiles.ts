import { pictureEnding } from '../../core/pictureType.ts';
import { plainLine } from '../mail/plainText.ts';
import type { AgentFile } from './acting.ts';

/** A file as an agent sent it, by mail or on a page. */
export interface SentFile {
  name: string;
  contentType: string;
  content: Uint8Array;
  /** Part of the text of a mail, like the logo of a signature. */
  inline?: boolean;
}

/** Where files of agents are kept for customers to fetch. */
export interface FileKeeper {
  /** Durable when it resolves; gives the name under which it is fetched. */
  add(content: AsyncIterable<Buffer>, extension: string): Promise<{ name: string; contentType: string }>;
}

const MOST = 5;
const MOST_BYTES = 7_000_000;
const PDF = '25504446';
/** The pictures and PDF files among those, kept; logos of signatures, other kinds and what is too much are left out. */
export async function agentFiles(attachments: readonly SentFile[], keeper: FileKeeper): Promise<AgentFile[]> {
  const files: AgentFile[] = [];
  let bytes = 0;
  for (const attachment of attachments.filter(({ inline }) => !inline)) {
    const extension = endingOf(attachment.contentType);
    bytes += attachment.content.length;
    if (extension === undefined || files.length >= MOST || bytes > MOST_BYTES) continue;
    const kept = await keeper.add(once(attachment.content), extension);
    const isPdf =
      extension === 'pdf' && Buffer.from(attachment.content.subarray(0, 4)).toString('hex') === PDF;
    if (!isPdf && !kept.contentType.startsWith('image/')) continue;
    const name = plainLine(attachment.name).replace(/[/\\]/g, '_') || kept.name;
    files.push({ name, contentType: isPdf ? 'application/pdf' : kept.contentType, file: kept.name });
  }
  return files;
}

function endingOf(contentType: string): string | undefined {
  return contentType === 'application/pdf' ? 'pdf' : pictureEnding(contentType);
}

/** What is in memory, for a keeper to read. */
export async function* once(content: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}
