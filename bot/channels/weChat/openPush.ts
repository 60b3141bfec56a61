import { sameSecret } from '../../core/sameSecret.ts';
import type { WeChatAccount } from './account.ts';
import { decrypt } from './cipher.ts';
import { signatureOf } from './signature.ts';
import { parseXml, textIn, type XmlFields } from './xml.ts';

const FRESH = 300_000;

/** A push that is genuine: what it says, and with what its answer is sealed. */
export interface OpenedPush {
  fields: XmlFields;
  nonce: string;
  /** The EncodingAESKey that opened it; undefined for plain pushes, which are answered plainly. */
  key: string | undefined;
}

/** Why a request is refused: not from the platform, or not in its format. */
export type Refused = { refused: 'forged' | 'malformed' };

type Access = Pick<WeChatAccount, 'token' | 'appId' | 'aesKeys' | 'encryption' | 'originalId'>;

/** The `echostr` that a genuine verification request is answered with; undefined refuses it. */
export function openVerification(query: URLSearchParams, access: Access, now: Date): string | undefined {
  const parts = signedParts(query, now);
  const echo = query.get('echostr');
  if (!parts || !echo) return undefined;
  if (query.get('encrypt_type') === 'aes' || query.has('msg_signature')) {
    if (!isSigned(query.get('msg_signature'), access, parts, echo)) return undefined;
    return decrypt(echo, access.appId, access.aesKeys)?.message;
  }
  return isSigned(query.get('signature'), access, parts) ? echo : undefined;
}

/**
 * Verifies and opens a push: signature over the ciphertext, age (5 minutes), padding, length and app id. In safe mode
 * and in compatible mode only what was encrypted counts; plain pushes are taken only where plain mode is set.
 */
export function openPush(
  query: URLSearchParams,
  body: string,
  access: Access,
  now: Date,
): OpenedPush | Refused {
  const parts = signedParts(query, now);
  if (!parts) return { refused: 'forged' };
  const isEncrypted = query.get('encrypt_type') === 'aes';
  if (isEncrypted === (access.encryption === 'plain')) return { refused: 'forged' };
  if (!isEncrypted && !isSigned(query.get('signature'), access, parts)) return { refused: 'forged' };
  const outer = parseXml(body);
  if (!outer) return { refused: 'malformed' };
  if (!isEncrypted) return addressed({ fields: outer, nonce: parts.nonce, key: undefined }, access);
  const sealed = textIn(outer, 'Encrypt');
  if (!isSigned(query.get('msg_signature'), access, parts, sealed)) return { refused: 'forged' };
  const opened = decrypt(sealed, access.appId, access.aesKeys);
  if (!opened) return { refused: 'forged' };
  const fields = parseXml(opened.message);
  return fields
    ? addressed({ fields, nonce: parts.nonce, key: opened.key }, access)
    : { refused: 'malformed' };
}

function addressed(opened: OpenedPush, { originalId }: Access): OpenedPush | Refused {
  const to = textIn(opened.fields, 'ToUserName');
  if (!to || !textIn(opened.fields, 'FromUserName')) return { refused: 'malformed' };
  return originalId === undefined || to === originalId ? opened : { refused: 'forged' };
}

interface SignedParts {
  timestamp: string;
  nonce: string;
}

// The parts are joined without separators, so that only their exact forms keep one from running into the other.
function signedParts(query: URLSearchParams, now: Date): SignedParts | undefined {
  const [timestamp, ...others] = query.getAll('timestamp');
  const [nonce, ...more] = query.getAll('nonce');
  if (others.length > 0 || more.length > 0) return undefined;
  if (!timestamp || !/^\d{10}$/.test(timestamp) || !nonce || !/^[\w-]{1,64}$/.test(nonce)) return undefined;
  const age = Math.abs(now.getTime() - Number(timestamp) * 1000);
  return age <= FRESH ? { timestamp, nonce } : undefined;
}

function isSigned(given: string | null, { token }: Access, parts: SignedParts, ...sealed: string[]): boolean {
  if (!given || sealed.includes('')) return false;
  return sameSecret(given, signatureOf(token, parts.timestamp, parts.nonce, ...sealed));
}
