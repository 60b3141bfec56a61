import type { Ticket } from '../../bot/desk/ticket.ts';

/** What became of the promises of a year. */
export interface Verdict {
  tickets: number;
  /** Rounds of tickets (a reopened one begins another) that had a promised time. */
  promised: number;
  kept: number;
  renewed: number;
  missed: number;
  /** Ended by the customer before an answer was due. */
  withdrawn: number;
  /** Still running at the end of the year. */
  running: number;
  /** Times that passed without an answer and without a word to the customer before. */
  silent: string[];
  /** Tickets that wait and of which nobody will ever be reminded again. */
  lost: string[];
}

/** Counts the promises of all tickets and names what went wrong. */
export function verdictOn(tickets: Iterable<Ticket>, end: Date): Verdict {
  const verdict: Verdict = {
    ...{ tickets: 0, promised: 0, kept: 0, renewed: 0, missed: 0, withdrawn: 0, running: 0 },
    ...{ silent: [], lost: [] },
  };
  for (const ticket of tickets) {
    verdict.tickets++;
    for (const round of roundsOf(ticket)) judgeRound(round, ticket, verdict);
    const waits = ticket.state === 'waiting' || ticket.state === 'taken';
    const due = ticket.promise && Date.parse(ticket.promise.dueAt);
    const handled = ticket.events.some(({ type }) => type === 'leadWrites');
    if (waits && due !== undefined && due < end.getTime() - 86_400_000 && !handled) {
      verdict.lost.push(ticket.number);
    }
  }
  return verdict;
}

function roundsOf(ticket: Ticket): Ticket['events'][] {
  const rounds: Ticket['events'][] = [[]];
  for (const event of ticket.events) {
    if (event.type === 'reopen') rounds.push([]);
    rounds.at(-1)?.push(event);
  }
  return rounds;
}

function judgeRound(round: Ticket['events'], ticket: Ticket, verdict: Verdict): void {
  const outcome = round.flatMap((event) => ('outcome' in event && event.outcome ? [event.outcome] : []))[0];
  const missedAt = round.flatMap((event) => (event.type === 'missed' ? [event.dueAt] : []));
  if (!ticket.promise && !outcome) return;
  verdict.promised++;
  if (outcome) verdict[outcome]++;
  else if (round.some(({ type }) => type === 'withdraw')) verdict.withdrawn++;
  else if (missedAt.length > 1) verdict.missed++;
  else verdict.running++;
  for (const dueAt of missedAt) if (!wasTold(ticket, dueAt)) verdict.silent.push(`${ticket.number} ${dueAt}`);
}

// Before the time passed, or when it passed while nobody was at work, the customer had a word about it.
function wasTold(ticket: Ticket, dueAt: string): boolean {
  const words = ticket.tellings?.filter(
    ({ line }) => line === 'handoff.delay' || line === 'handoff.missedTwice',
  );
  return (
    words?.some(({ toldAt }) => toldAt !== undefined && Date.parse(toldAt) <= Date.parse(dueAt)) ?? false
  );
}
