/** Where a process ends itself with SIGKILL: before or after the n-th operation on a path. */
export interface KillPoint {
  name: string;
  when: 'before' | 'after';
  /** A name made, a name given to a finished file, bytes forced to the disk, a name removed; any where absent. */
  operation?: 'open' | 'rename' | 'sync' | 'unlink';
  /** Regular expression on the path. */
  path: string;
  nth: number;
  /** Counting begins when this path was renamed to. */
  following?: string;
}

const CONVERSATION = '/conversations/.*\\.json$';

/** The durable steps of a turn, in their order, for a customer's message in a conversation that has begun. */
const turnSteps: Omit<KillPoint, 'when'>[] = [
  { name: 'inbound message', operation: 'rename', path: CONVERSATION, nth: 1 },
  { name: 'end of the turn', operation: 'rename', path: CONVERSATION, nth: 2 },
];

/** Those of a conversation's beginning. */
const beginSteps: Omit<KillPoint, 'when'>[] = [
  { name: 'new conversation', operation: 'rename', path: CONVERSATION, nth: 1 },
  { name: 'marker of unfinished work', operation: 'open', path: '/unfinished/', nth: 1 },
  { name: 'inbound beginning', operation: 'rename', path: CONVERSATION, nth: 2 },
  { name: 'customer', operation: 'rename', path: '/customers/.*\\.json$', nth: 1 },
  { name: 'end of the greeting', operation: 'rename', path: CONVERSATION, nth: 3 },
];

/** Those of a hand-off, from the ticket's number to the mail that is noted as sent. */
const handOffSteps: Omit<KillPoint, 'when'>[] = [
  { name: 'number of the ticket', operation: 'rename', path: '/numbers/.*\\.json$', nth: 1 },
  { name: 'marker of an open ticket', operation: 'open', path: '/openTickets/', nth: 1 },
  { name: 'ticket with its mail', operation: 'rename', path: '/tickets/.*\\.json$', nth: 1 },
  {
    name: 'promise said',
    operation: 'rename',
    path: CONVERSATION,
    nth: 1,
    following: '/tickets/.*\\.json$',
  },
  { name: 'mail noted as sent', operation: 'rename', path: '/tickets/.*\\.json$', nth: 2 },
];

export const beginPoints = bothSides(beginSteps);
export const turnPoints = bothSides(turnSteps);
export const handOffPoints = bothSides(handOffSteps);

/** The n-th operation of any kind under the data folder. */
export function anyPoint(nth: number, when: KillPoint['when']): KillPoint {
  return { name: `operation ${nth}`, when, path: '', nth };
}

function bothSides(steps: Omit<KillPoint, 'when'>[]): KillPoint[] {
  return steps.flatMap((step) => [
    { ...step, when: 'before' as const },
    { ...step, when: 'after' as const },
  ]);
}
