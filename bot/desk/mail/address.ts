/** One mailbox; never a list, since a list in one text would be sent to all of them. */
export interface MailAddress {
  name: string;
  address: string;
}

/**
 * Whether a text is one plain address that any mail server takes: ASCII, one `@`, nothing that could begin another
 * address or header, at most 254 characters (64 before the `@`).
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254 || !/^[!-~]+$/.test(text) || /[,;:<>()[\]"\\]/.test(text)) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || !/^[^.](?:.{0,62}[^.])?$/.test(local) || local.includes('..')) return false;
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label))
  );
}

/** `应答 <service@example.com>` or a bare address; undefined if it is neither. */
export function readMailAddress(text: string): MailAddress | undefined {
  const header = /^(?:"([^"<>]*)"|([^"<>,;@]*?))\s*<([^<>]*)>$/.exec(text.trim());
  const address = header?.[3] ?? text.trim();
  return isMailAddress(address) ? { name: header?.[1] ?? header?.[2] ?? '', address } : undefined;
}
