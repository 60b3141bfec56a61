import { isIP } from 'node:net';

/** A trimmed text that is not empty as its value; undefined refuses it. */
export type Parser<T> = (text: string) => T | undefined;

// ASCII with a dotted domain, as every mail server takes it.
const ADDRESS = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9-]+\.)+[a-z0-9-]+$/i;

export const anyText: Parser<string> = (text) => text;

export function matching(pattern: RegExp): Parser<string> {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** One of the given words in whatever case, as it is spelt there. */
export function oneOf<T extends string>(words: readonly T[]): Parser<T> {
  return (text) => words.find((word) => word.toLowerCase() === text.toLowerCase());
}

/** A TCP port; 0 lets the system choose. */
export const port: Parser<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;

/** An IP address or a host name. */
export const host: Parser<string> = (text) =>
  isIP(text) > 0 || /^[a-z]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined;

/** An http(s) address without query, fragment and user, returned without its last slash. */
export const webAddress: Parser<string> = (text) => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.search || url.hash || url.username ? undefined : url.href.replace(/\/$/, '');
};

/** IP addresses and networks in CIDR form, parted by commas or spaces. */
export const networks: Parser<readonly string[]> = (text) => {
  const all = text.split(/[\s,]+/).filter((one) => one !== '');
  return all.length > 0 && all.every(isNetwork) ? all : undefined;
};

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** EncodingAESKeys parted by commas, the current one first. */
export const aesKeys: Parser<readonly string[]> = (text) => {
  const all = text.split(/[\s,]+/).filter((one) => one !== '');
  return all.length <= 2 && all.every((one) => /^[A-Za-z0-9+/]{43}$/.test(one)) ? all : undefined;
};

/** An smtp(s) address, with user and password where the server wants them. */
export const mailServer: Parser<string> = (text) => {
  const url = URL.parse(text);
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? text : undefined;
};

/** An imap(s) address with a user; its path is the folder, INBOX without one. */
export const imapMailbox: Parser<string> = (text) => {
  const url = URL.parse(text);
  const named = url && /^imaps?:$/.test(url.protocol) && url.hostname !== '' && url.username !== '';
  return named ? text : undefined;
};

/** `service@example.com` or `Name <service@example.com>`, for a mail header. */
export const mailbox: Parser<string> = (text) => {
  const address = /^[^<>\r\n,;:"@]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return ADDRESS.test(address) ? text : undefined;
};

/** A mail address, plain or with `{token}` once before the @. */
export const replyAddress: Parser<string> = (text) => {
  const plain = text.replace(/\{token\}(?=[^@]*@)/, 'token');
  return ADDRESS.test(plain) && !/[{}]/.test(plain) ? text : undefined;
};
