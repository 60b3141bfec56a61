import type { HandOffReason, ReplyBy, TranscriptLine } from '../../core/handOff.ts';
import type { Kind, Priority } from '../../core/kinds.ts';

/** What mails to the staff are written with, in one language. */
export interface MailWords {
  kinds: Record<Kind, string>;
  priorities: Record<Priority, string>;
  reasons: Record<HandOffReason, string>;
  replyBy: Record<ReplyBy, string>;
  speakers: Record<TranscriptLine['from'], string>;
  labels: Record<Label, string>;
  urgent: string;
  nameless: string;
  noPromise: string;
  answerBy: string;
  callNow: string;
  added: string;
  withheld: string;
  refused: (address: string) => string;
  leftOut: string;
  /** On the link to the console. */
  open: string;
  picture: (name: string) => string;
  foot: (company: string) => string;
}

export type Label =
  | 'number'
  | 'kind'
  | 'priority'
  | 'due'
  | 'counted'
  | 'follows'
  | 'reason'
  | 'customer'
  | 'inCharge'
  | 'replyBy'
  | 'phone'
  | 'email'
  | 'qq'
  | 'address'
  | 'problem'
  | 'facts'
  | 'tried'
  | 'draft'
  | 'transcript';
