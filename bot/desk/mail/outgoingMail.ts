/** Who a mail is for: a department's mailbox or one person of the staff. */
export interface Recipient {
  /** `department:<id>` or `staff:<id>`; the token of the mail holds for it alone. */
  audience: string;
  name: string;
  address: string;
  /**
   * `queue`: the department that has the ticket; `copy`: people who are told; `duty`: the alarm; `standIn`:
   * administration, for an address that refused its mail.
   */
  purpose: 'queue' | 'copy' | 'duty' | 'standIn';
  /** The person in charge, who gets the very same mail: what they answer comes back as from the audience. */
  cc?: { name: string; address: string };
}

/** A mail of a ticket, stored with it until and after it is sent; the words are put together when it is sent. */
export interface OutgoingMail extends Recipient {
  /** Unique in its ticket and part of the Message-ID: `opened.1`. */
  id: string;
  /** Positions in `ticket.events` of what it tells. */
  events: number[];
  attempts: number;
  nextTryAt: string;
  sentAt?: string;
  failedAt?: string;
  /** Set when it is not to be sent any more: the customer had their data deleted. */
  cancelledAt?: string;
  /** The last failure: an SMTP reply or the name of a network error. */
  failure?: string;
  /** The address that refused the mail which this one stands in for. */
  refusedBy?: string;
  /** Set when a server found it too large with the pictures. */
  withoutPictures?: true;
}

/** A mail that tells an event of a ticket, due at once. */
export function mailFor(event: number, type: string, to: Recipient, number: number, at: Date): OutgoingMail {
  return {
    ...to,
    id: `${type}.${number}`,
    events: [event],
    attempts: 0,
    nextTryAt: at.toISOString(),
  };
}

export function isWaiting(mail: OutgoingMail): boolean {
  return mail.sentAt === undefined && mail.failedAt === undefined && mail.cancelledAt === undefined;
}
