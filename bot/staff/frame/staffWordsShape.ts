import type { TicketState } from '../../core/handOff.ts';
import type { Refusal } from '../../desk/acts/refusal.ts';
import type { ReplyWarning } from '../conversation/replyWarnings.ts';

/** All that the console says, in one language; kinds, priorities and the like are those of the mails. */
export interface StaffWords {
  console: string;
  nav: { label: string; language: string; signOut: string };
  login: {
    title: string;
    about: string;
    mail: string;
    send: string;
    sentTitle: string;
    sent: (minutes: number) => string;
    enterTitle: string;
    enterAbout: string;
    enter: string;
    staleTitle: string;
    stale: string;
    again: string;
    out: string;
    mailSubject: (company: string) => string;
    mailText: (name: string, link: string, minutes: number) => string;
  };
  queue: {
    title: string;
    count: (tickets: number) => string;
    empty: string;
    emptyFiltered: string;
    /** Above those that are over. */
    over: string;
    search: string;
    searchHint: string;
    department: string;
    kind: string;
    state: string;
    whose: string;
    all: string;
    open: string;
    mine: string;
    nobodys: string;
    filters: string;
    apply: string;
    reset: string;
    older: string;
    newer: string;
    problem: string;
    takenBy: string;
  };
  states: Record<TicketState, string>;
  /** By the name that a channel has on the wire; others are shown as they are. */
  channels: Readonly<Record<string, string>>;
  /** Seconds until it is due, or past that. The browser counts with the same patterns: {n} is a number. */
  countdown: { minutes: string; hours: string; days: string; late: string; answered: string; none: string };
  ticket: {
    customer: string;
    state: string;
    department: string;
    agent: string;
    owner: string;
    /** Who is away, and who stands in. */
    away: (name: string, instead: string) => string;
    nobody: string;
    channel: string;
    opened: string;
    reply: string;
    replyHint: string;
    attach: string;
    canned: string;
    send: string;
    sendAndSolve: string;
    sendAnyway: string;
    progress: string;
    take: string;
    solved: string;
    call: string;
    callHint: string;
    note: string;
    noteHint: string;
    noteSave: string;
    transfer: string;
    transferTo: string;
    transferWhy: string;
    reopen: string;
    history: string;
    /** The customer's other matters. */
    others: string;
    conversation: string;
    picture: string;
    toldAt: (time: string) => string;
    notYetTold: string;
    notTold: string;
    over: string;
    changed: string;
    reload: string;
    service: string;
    articleGone: (id: string) => string;
  };
  done: Record<
    'take' | 'answer' | 'progress' | 'solve' | 'call' | 'note' | 'transfer' | 'reopen' | 'dispatch',
    string
  >;
  notSent: string;
  refusal: (refusal: Refusal, name: (id: string) => string) => string;
  warningTitle: string;
  warning: (warning: ReplyWarning) => string;
  opened: string;
  /** A contact made elsewhere. */
  entered: (who: string) => string;
  reopenedByStaff: string;
  mails: {
    title: string;
    nothing: string;
    kept: string;
    about: string;
    empty: string;
    tooMany: (shown: number) => string;
    held: string;
    heldAbout: string;
    heldEmpty: string;
    from: (address: string) => string;
    /** By the word that the intake gives. */
    why: Readonly<Record<string, string>>;
    release: string;
    discard: string;
  };
  withheld: { title: string; about: string; empty: string; bot: string; agent: string };
  errors: Record<
    'notFound' | 'forbidden' | 'otherSite' | 'tooMany' | 'tooLarge' | 'broken',
    [title: string, text: string]
  >;
  back: string;
}
