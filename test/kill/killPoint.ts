/** Where a process ends itself with SIGKILL: before or after the n-th operation on a path. */
export interface KillPoint {
  name: string;
  when: 'before' | 'after';
  /** A name made, a name given to a finished file, bytes forced to the disk, a name removed; any where absent. */
  operation?: 'open' | 'rename' | 'sync' | 'unlink';
  /** Regular expression on the path. */
  path: string;
  nth: number;
  /** Counting begins when a path like this was renamed to. */
  following?: string;
  /** Whether a conversation may end without having come there. */
  isUnsure?: true;
}

type Step = Omit<KillPoint, 'when'>;

const CONVERSATION = '/conversations/.*\\.json$';
const TICKET = '/tickets/.*\\.json$';

function renamed(name: string, path: string, nth = 1): Step {
  return { name, operation: 'rename', path, nth };
}

/** The durable steps of the beginning of a conversation, in their order. */
const beginning: Step[] = [
  renamed('new conversation', CONVERSATION),
  { name: 'marker of unfinished work', operation: 'open', path: '/unfinished/', nth: 1 },
  renamed('inbound beginning', CONVERSATION, 2),
  renamed('customer', '/customers/.*\\.json$'),
  renamed('end of the greeting', CONVERSATION, 3),
];

/** Those of a turn for a message in a conversation that has begun. */
const turn: Step[] = [renamed('inbound message', CONVERSATION), renamed('end of the turn', CONVERSATION, 2)];

/** Those of a hand-off, from the ticket's number to the mail that is noted as sent. */
const handOff: Step[] = [
  renamed('number of the ticket', '/numbers/.*\\.json$'),
  { name: 'marker of an open ticket', operation: 'open', path: '/openTickets/', nth: 1 },
  renamed('ticket with its mail', TICKET),
  { ...renamed('promise said', CONVERSATION), following: TICKET },
  renamed('mail noted as sent', TICKET, 2),
];

/** Those of the mail desk, from an agent's mail on the server to the customer who has read it. */
const mailDesk: Step[] = [
  renamed('raw mail', '/mail-in/.*\\.eml$'),
  { name: 'marker of an unfinished mail', operation: 'open', path: '/mail-open/', nth: 1 },
  renamed('record of the mail', '/mail-records/.*\\.json$'),
  renamed('position in the mailbox', '/mail-position/.*\\.json$'),
  renamed('try of the mail', '/mail-records/.*\\.json$', 2),
  renamed('count of the brake', '/mail-brakes/.*\\.json$'),
  renamed('ticket with the answer', TICKET),
  renamed('owner of the mail', '/mail-owners/.*\\.json$'),
  renamed('outcome of the mail', '/mail-records/.*\\.json$', 3),
  { ...renamed('answer said', CONVERSATION), following: TICKET },
];

/** Where a kill is armed: before the visitor arrives, says something, or is answered by an agent. */
export type ArmedAt = 'beginning' | 'firstWords' | 'answer';

/** Both sides of every named step, with the place in a conversation from which on they are counted. */
export const namedPoints: readonly { point: KillPoint; from: ArmedAt }[] = [
  ...bothSides(beginning).map((point) => ({ point, from: 'beginning' as const })),
  ...bothSides(turn).map((point) => ({ point, from: 'firstWords' as const })),
  ...bothSides(handOff).map((point) => ({ point, from: 'firstWords' as const })),
  ...bothSides(mailDesk).map((point) => ({ point, from: 'answer' as const })),
];

/** The n-th operation of any kind in the data folder. */
export function anyPoint(nth: number, when: KillPoint['when']): KillPoint {
  return { name: `operation ${nth}`, when, path: '', nth, isUnsure: true };
}

function bothSides(steps: Step[]): KillPoint[] {
  return steps.flatMap((step) => [
    { ...step, when: 'before' as const },
    { ...step, when: 'after' as const },
  ]);
}
