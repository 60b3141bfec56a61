import { readFileSync } from 'node:fs';
import { type ReadMail, readMail } from '../../bot/desk/mail/in/readMail.ts';

/** A mail of `test/fixtures/mail`, as it came over the wire. */
export function rawMail(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/mail/${name}.eml`, import.meta.url));
}

export async function mailFixture(name: string): Promise<ReadMail> {
  return await readMail(rawMail(name));
}
