import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

/** What was decrypted: the message, the app it is for, and the key that fitted. */
export interface Decrypted {
  message: string;
  appId: string;
  key: string;
}

/** Whether a text is an EncodingAESKey as the platform shows it: 43 signs of Base64. */
export function isAesKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}$/.test(text);
}

/**
 * A message in the platform's envelope, Base64: AES-256-CBC over 16 random bytes, the length (4 bytes, big endian), the
 * message and the app id, padded to blocks of 32. `random` is given by tests alone.
 */
export function encrypt(message: string, appId: string, key: string, random = randomBytes(RANDOM)): string {
  const body = Buffer.from(message);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([random, length, body, Buffer.from(appId)]);
  const pad = BLOCK - (plain.length % BLOCK);
  const bytes = keyBytes(key);
  const cipher = createCipheriv('aes-256-cbc', bytes, bytes.subarray(0, RANDOM)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])),
    cipher.final(),
  ]).toString('base64');
}

/** The message that is for `appId`, by the first of the keys that fits; undefined for anything that is not whole. */
export function decrypt(text: string, appId: string, keys: readonly string[]): Decrypted | undefined {
  for (const key of keys) {
    const opened = open(text, key);
    if (opened?.appId === appId) return { ...opened, key };
  }
  return undefined;
}

function open(text: string, key: string): { message: string; appId: string } | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const sealed = Buffer.from(text, 'base64');
  if (sealed.length === 0 || sealed.length % BLOCK !== 0) return undefined;
  const bytes = keyBytes(key);
  const decipher = createDecipheriv('aes-256-cbc', bytes, bytes.subarray(0, RANDOM)).setAutoPadding(false);
  const plain = withoutPadding(Buffer.concat([decipher.update(sealed), decipher.final()]));
  if (!plain || plain.length < RANDOM + LENGTH) return undefined;
  const length = plain.readUInt32BE(RANDOM);
  const rest = plain.subarray(RANDOM + LENGTH);
  if (length > rest.length) return undefined;
  return {
    message: rest.subarray(0, length).toString('utf8'),
    appId: rest.subarray(length).toString('utf8'),
  };
}

function withoutPadding(plain: Buffer): Buffer | undefined {
  const pad = plain.at(-1) ?? 0;
  if (pad < 1 || pad > BLOCK || pad > plain.length) return undefined;
  const isWhole = plain.subarray(-pad).every((byte) => byte === pad);
  return isWhole ? plain.subarray(0, -pad) : undefined;
}

function keyBytes(key: string): Buffer {
  return Buffer.from(`${key}=`, 'base64');
}
