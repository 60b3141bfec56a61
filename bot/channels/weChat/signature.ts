import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * The signature of WeChat's push protocol: SHA-1 over the parts, sorted byte by byte and joined without separators, in
 * hexadecimal (developers.weixin.qq.com, "message push"). Over token, timestamp and nonce it says nothing of the body.
 */
export function signatureOf(...parts: string[]): string {
  const sorted = parts.map((part) => Buffer.from(part)).sort(Buffer.compare);
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex');
}

/** Compares without telling by its time how much was right. */
export function isSameSignature(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
