import { signingKey } from '../core/keys.ts';
import { PeekLinks } from '../staff/peek/peekLinks.ts';
import type { Base } from './base.ts';

/** Addresses for group chats; undefined as long as ours is not known. */
export function groupLinks({ config, clock, site }: Base) {
  const peeks = new PeekLinks(signingKey(config.dataDir, 'peek'), clock);
  const at = (path: string, what: string) =>
    site.address === undefined ? undefined : `${site.address}/console/peek/${path}${peeks.issue(what)}`;
  return {
    ticket: (number: string) => at('', number),
    waiting: (department: string) => at('chats/', department),
  };
}
