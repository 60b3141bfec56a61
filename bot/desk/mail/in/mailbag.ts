import { createHash } from 'node:crypto';

/** Why a mail had no effect, where no ticket can tell its sender. */
export type NotUsed = 'noToken' | 'stranger' | 'notYours' | 'unproven' | 'gone' | 'unknownVerb' | 'unwritten';

/** A mail to the one who wrote, since theirs had no effect. */
export interface MailAnswer {
  to: string;
  why: NotUsed;
  subject: string;
  /** The Message-ID that is answered, without angle brackets; may be empty. */
  answers: string;
  attempts: number;
  nextTryAt: string;
  sentAt?: string;
  failedAt?: string;
}

/** What became of one mail that came in; its raw bytes lie beside it. */
export interface IncomingMail {
  version: 1;
  /** Made of its bytes: the same mail fetched again is the same record. */
  id: string;
  receivedAt: string;
  /** How often it was begun with; counted before, so that a mail that ends the process is known. */
  tries: number;
  /** `quarantined` waits for a person's click; `setAside` could not be read at all. */
  state: 'new' | 'used' | 'notUsed' | 'quarantined' | 'setAside';
  /** Why it was not used, in a word. */
  why?: string;
  ticket?: string;
  /** Who wrote it, by `senderDigest`: found again when they want their data deleted. */
  sender?: string;
  answer?: MailAnswer;
}

/** How far a folder of a mailbox was fetched. */
export interface MailboxPosition {
  uidValidity: string;
  /** The last one that was stored; 0 where none was under this `uidValidity`. */
  uid: number;
  /** Mails from before this time are left alone: they answer nothing of ours. */
  since: string;
}

/** Mails that came in, on disk; `bot/storage` implements it. Durable when a method that writes resolves. */
export interface Mailbag {
  /** Stores a raw mail; gives the record that there was, if the same mail came before. */
  add(raw: Uint8Array, at: Date): Promise<IncomingMail>;
  read(id: string): Promise<IncomingMail | undefined>;
  raw(id: string): Promise<Uint8Array | undefined>;
  write(mail: IncomingMail): Promise<void>;
  /** Ids of the mails with something left to do, oldest first. */
  unfinished(): Promise<string[]>;
  /** Ids of the mails that wait for a person's click, oldest first. */
  quarantined(): Promise<string[]>;
  position(): Promise<MailboxPosition | undefined>;
  setPosition(position: MailboxPosition): Promise<void>;
  /** Deletes the bytes of every mail that belongs to a ticket or came from a sender, and what is personal in records. */
  erase(of: { ticket: string } | { sender: string }): Promise<void>;
  /** Deletes the same of every mail from before a time; the cost grows with the mails that are kept. */
  expire(before: Date): Promise<void>;
}

/** Whether there is nothing left to do for a mail by itself. */
export function isSettled({ state, answer }: IncomingMail): boolean {
  const answered = !answer || answer.sentAt !== undefined || answer.failedAt !== undefined;
  return state !== 'new' && answered;
}

/** An address that came in, as records keep it. */
export function senderDigest(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 32);
}

/** The record without anything personal, after its bytes are gone; it stays, so that the same mail has no second effect. */
export function forgotten(
  { answer: _answer, ...mail }: IncomingMail,
  why: 'erased' | 'expired',
): IncomingMail {
  const waits = mail.state === 'new' || mail.state === 'quarantined';
  return waits ? { ...mail, state: 'notUsed', why } : mail;
}
