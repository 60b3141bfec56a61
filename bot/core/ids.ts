import { randomBytes } from 'node:crypto';

/** 128 random bits as 22 characters of A-Za-z0-9_-: safe unencoded in URLs, file names and mail headers. */
export function randomId(): string {
  return randomBytes(16).toString('base64url');
}
