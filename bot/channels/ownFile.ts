import type { OpenedFile } from '../web/fileReply.ts';
import type { ChannelParts } from './channel.ts';

const OWN = /^\/(uploads|pictures)\/([\w.-]+)$/;

/** Whether an address is one of our own files: what customers and agents sent, or a picture of an article. */
export function isOwnFile(path: string): boolean {
  return OWN.test(path);
}

/** What lies at such an address; undefined where there is nothing. */
export async function openOwnFile(
  path: string,
  stores: Pick<ChannelParts, 'uploads' | 'pictures'>,
): Promise<OpenedFile | undefined> {
  const [, folder, name = ''] = OWN.exec(path) ?? [];
  return await (folder === 'pictures' ? stores.pictures : stores.uploads).open(name);
}
