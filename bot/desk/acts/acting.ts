import type { LocalTime } from '../../core/handOff.ts';
import type { DeskSettings } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import { actsForAbsent, mayHandle, mayOverrule } from './permission.ts';
import type { Refusal } from './refusal.ts';

/** Who acts, when, and what makes it the same act when it comes twice. */
export interface Acting {
  /** Staff id. */
  agent: string;
  key: string;
  now: Date;
  settings: DeskSettings;
}

/** A file of an agent, stored under `DATA_DIR/uploads`. */
export type AgentFile = { name: string; contentType: string; file: string };

/** What the customer was promised, as a telling carries it. */
export function promised(ticket: Ticket): { time?: LocalTime } {
  if (!ticket.promise) return {};
  const { dueAt: iso, makeUpDay } = ticket.promise;
  return { time: makeUpDay ? { iso, makeUpDay } : { iso } };
}

/** Why somebody may not work on a ticket now; undefined where they may. */
export function refusalFor(ticket: Ticket, { agent, settings, now }: Acting): Refusal | undefined {
  if (!mayHandle(agent, ticket, settings)) return { why: 'notStaff' };
  if (ticket.state === 'closed' || ticket.state === 'withdrawn') return { why: 'state', state: ticket.state };
  const others = ticket.agent !== undefined && ticket.agent !== agent;
  const may = mayOverrule(agent, ticket, settings) || actsForAbsent(agent, ticket, settings, now);
  return others && !may ? { why: 'takenBy', agent: ticket.agent ?? '' } : undefined;
}
