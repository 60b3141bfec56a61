import type { Reply } from '../../web/exchange.ts';
import type { StaffFiles } from '../consoleParts.ts';
import { notFound } from '../frame/staffReplies.ts';

/** A file of a conversation, if it is one of those that `names` says; pictures are shown, all else is saved. */
export async function storedFile(
  name: string,
  names: readonly string[],
  files: Pick<StaffFiles, 'open'>,
): Promise<Reply> {
  const stored = names.includes(name) ? await files.open(name) : undefined;
  if (!stored) throw notFound();
  const { contentType, content } = stored;
  const disposition = contentType.startsWith('image/') ? 'inline' : 'attachment';
  return {
    status: 200,
    headers: { 'Content-Type': contentType, 'Content-Disposition': disposition },
    body: content,
  };
}
