import { randomBytes } from 'node:crypto';
import type { Reply } from './exchange.ts';

/** On every answer; a page or a file replaces the ones that it needs otherwise. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** For a public address that is https. */
export const strictTransport: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};

/**
 * An HTML page that may load scripts and styles by `nonce` only, talk to its own origin only, and stand in no frame.
 * `make` is given the nonce of this one answer; `forms` may go nowhere, or back to where the page came from.
 */
export function page(make: (nonce: string) => string, status = 200, forms: 'none' | 'self' = 'none'): Reply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    `form-action '${forms}'`,
    "frame-ancestors 'none'",
    "connect-src 'self' blob:",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
  ].join('; ');
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    body: make(nonce),
  };
}
