import type { Refusal } from '../../desk/acts/refusal.ts';
import type { ReplyWarning } from '../conversation/replyWarnings.ts';
import type { StaffWords } from '../frame/staffWordsShape.ts';

/** What the page of a ticket says besides the ticket: what an act has come to. */
export interface TicketNews {
  /** The act that was just done. */
  done?: keyof StaffWords['done'];
  /** Why an act had no effect. */
  refusal?: Refusal;
  /** What its author should look at again before it is sent. */
  warnings?: ReplyWarning[];
  /** The reply that was not sent, so that nobody writes it twice. */
  draft?: string;
}
