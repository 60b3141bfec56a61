import { isOnDuty } from '../duty.ts';
import { person } from '../recipients.ts';
import { withTelling } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import { type Acting, promised, refusalFor } from './acting.ts';
import { colleaguesOf, tellLast } from './news.ts';
import type { ActResult, Refusal } from './refusal.ts';

/**
 * The ticket taken by an agent; the colleagues are told. What somebody has who is away may be taken from them. With
 * `quietly`, as a part of another act, the customer hears of it with that act, and a lead or a deputy acts on what
 * somebody else has without taking it away.
 */
export function taken(ticket: Ticket, acting: Acting, quietly = false): ActResult<Ticket> {
  const refusal = refusalFor(ticket, acting);
  if (refusal) return { refusal };
  if (ticket.agent === acting.agent || (quietly && ticket.agent !== undefined)) return { ticket };
  const held = heldBy(ticket, acting);
  if (held) return { refusal: held };
  const { agent, key, now, settings } = acting;
  const moved = { ...withTake(ticket, agent, key, now), agent };
  const told = tellLast(moved, [person(agent, 'queue', settings), colleaguesOf(ticket, settings)], now);
  if (quietly) return { ticket: told };
  const tellings = withTelling(
    told.tellings ?? [],
    { line: 'handoff.accepted', agent, ...promised(told) },
    now,
  );
  return { ticket: { ...told, tellings } };
}

function heldBy({ agent, state }: Ticket, { settings, now }: Acting): Refusal | undefined {
  if (agent !== undefined && isOnDuty(agent, now, settings)) return { why: 'takenBy', agent };
  const open = agent === undefined ? state === 'waiting' : state === 'taken' || state === 'answered';
  return open ? undefined : { why: 'state', state };
}

// Taken from somebody who is away, it stays as far as they had brought it.
function withTake(ticket: Ticket, agent: string, key: string, now: Date): Ticket {
  if (ticket.agent === undefined) return move(ticket, 'take', now, { by: agent, key });
  const event = { type: 'take' as const, at: now.toISOString(), by: agent, key, from: ticket.agent };
  return { ...ticket, events: [...ticket.events, event] };
}
