import type { ImapFlow } from 'imapflow';

const SECOND = 1000;

/** What is heard of a folder later on. */
export interface FolderNews {
  /** The connection is over, for whatever reason. */
  closed(client: ImapFlow): void;
  /** The server tells of mails. */
  arrived(): void;
}

/** Connects to the server that IMAP_URL names and opens the folder of its path, INBOX without one, for reading only. */
export async function openFolder(imapUrl: string, { closed, arrived }: FolderNews): Promise<ImapFlow> {
  // Only who reads mail needs it in memory.
  const { ImapFlow } = await import('imapflow');
  const url = new URL(imapUrl);
  const secure = url.protocol === 'imaps:';
  const client = new ImapFlow({
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 300 * SECOND,
  });
  // Its 'close' comes as well, and without a listener an error would end the process.
  client.on('error', () => undefined);
  client.on('close', () => closed(client));
  client.on('exists', arrived);
  await client.connect();
  await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX', { readOnly: true });
  return client;
}
