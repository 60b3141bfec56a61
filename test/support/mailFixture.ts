import { readdirSync, readFileSync } from 'node:fs';
import { type ReadMail, readMail } from '../../bot/desk/mail/in/readMail.ts';

const folder = new URL('../fixtures/mail/', import.meta.url);

/** The mails that no person wrote: answers of absent people, bounces, receipts, lists, invitations. */
export const machineFixtures: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.eml$/, ''))
  .filter((name) => /^(?:auto|bounce|receipt|list|newsletter|calendar|suspect)/.test(name));

/** A mail of `test/fixtures/mail`, as it came over the wire. */
export function rawMail(name: string): Buffer {
  return readFileSync(new URL(`${name}.eml`, folder));
}

export async function mailFixture(name: string): Promise<ReadMail> {
  return await readMail(rawMail(name));
}
