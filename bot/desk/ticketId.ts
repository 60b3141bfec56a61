import { createHash } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const BITS = 5;

/** 128 bits as 26 characters of a-z and 2-7: survives mail programs that change the case of addresses. */
export function base32(bytes: Uint8Array): string {
  let [text, value, bits] = ['', 0, 0];
  for (const byte of bytes.subarray(0, 16)) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= BITS; bits -= BITS) text += alphabet.charAt((value >>> (bits - BITS)) & 31);
    value &= 31;
  }
  return text + alphabet.charAt((value << (BITS - bits)) & 31);
}

/** The id of the ticket that an activity of a conversation opens: always the same one. */
export function ticketId(conversation: string, activity: string): string {
  return base32(
    createHash('sha256')
      .update(JSON.stringify([conversation, activity]))
      .digest(),
  );
}
