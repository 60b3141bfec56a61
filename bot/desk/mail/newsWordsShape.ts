import type { Refusal } from '../acts/refusal.ts';

/** What mails to the staff say of one event, in one language. Names and times come in ready to be read. */
export interface NewsWords {
  take: (who: string) => string;
  answer: (who: string) => string;
  call: (who: string) => string;
  note: (who: string) => string;
  solve: (who: string) => string;
  transfer: (who: string, from: string, to: string) => string;
  withdraw: string;
  close: string;
  /** Nobody said anything against it. */
  closeQuietly: string;
  reopen: string;
  urge: (count: number) => string;
  /** It was over, and the customer's words opened another ticket. */
  continued: (number: string) => string;
  /** A mail that was held back may act, or never will. */
  heldMail: Record<'released' | 'discarded', (who: string) => string>;
  warned: (share: number, due: string) => string;
  alarmed: string;
  missed: (due: string) => string;
  renewed: (due: string) => string;
  leadWrites: string;
  noResultYet: string;
  visit: string;
  confirm: string;
  untold: Record<'price' | 'unreachable', string>;
  /** The heading of what was written. */
  words: string;
  /** Why an act of the reader had no effect, and what to do. */
  refusal: (refusal: Refusal, name: (id: string) => string) => string;
  /** How the reader answers by mail. */
  how: string;
}
