import { createHash } from 'node:crypto';

/**
 * The signature of WeChat's push protocol: SHA-1 over the parts, sorted byte by byte and joined without separators, in
 * hexadecimal (developers.weixin.qq.com, "message push"). Over token, timestamp and nonce it says nothing of the body.
 */
export function signatureOf(...parts: string[]): string {
  const sorted = parts.map((part) => Buffer.from(part)).sort(Buffer.compare);
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex');
}
