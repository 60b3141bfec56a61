import { withTelling } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import type { Acting, AgentFile } from './acting.ts';
import { outcomeAt } from './answerPromise.ts';
import { colleaguesOf, handlersOf, tellLast, withNews } from './news.ts';
import { mayHandle } from './permission.ts';
import type { ActResult } from './refusal.ts';
import { taken } from './taking.ts';

/** The ticket with an agent's answer on its way to the customer; a waiting ticket is taken by it. */
export function answered(
  ticket: Ticket,
  acting: Acting,
  text: string,
  files: AgentFile[] = [],
): ActResult<Ticket> {
  const mine = taken(ticket, { ...acting, key: `${acting.key}/take` }, true);
  if ('refusal' in mine) return mine;
  if (mine.ticket.state === 'solved') return { refusal: { why: 'state', state: 'solved' } };
  const { agent, key, now, settings } = acting;
  const outcome = outcomeAt(mine.ticket, now);
  const moved = move(mine.ticket, 'answer', now, { by: agent, key, text, ...(outcome && { outcome }) });
  const tellings = withTelling(
    moved.tellings ?? [],
    { line: 'handoff.reply', text, agent, ...(files.length > 0 && { files }) },
    now,
  );
  return { ticket: tellLast({ ...moved, tellings }, [colleaguesOf(ticket, settings)], now) };
}

/** The ticket with something new that the customer hears in an agent's words, without the matter being answered. */
export function progressed(ticket: Ticket, acting: Acting, text: string): ActResult<Ticket> {
  const mine = taken(ticket, { ...acting, key: `${acting.key}/take` }, true);
  if ('refusal' in mine) return mine;
  const { agent, key, now, settings } = acting;
  const noted = withNews(
    mine.ticket,
    { type: 'note', at: now.toISOString(), by: agent, key, text },
    [colleaguesOf(ticket, settings)],
    now,
  );
  const tellings = withTelling(noted.tellings ?? [], { line: 'handoff.progress', text, agent }, now);
  return { ticket: { ...noted, tellings } };
}

/** The ticket marked as solved; the customer is asked whether it is. */
export function solved(ticket: Ticket, acting: Acting): ActResult<Ticket> {
  const mine = taken(ticket, { ...acting, key: `${acting.key}/take` }, true);
  if ('refusal' in mine) return mine;
  if (mine.ticket.state === 'solved') return mine;
  const { agent, key, now, settings } = acting;
  const outcome = outcomeAt(mine.ticket, now);
  const moved = move(mine.ticket, 'solve', now, { by: agent, key, ...(outcome && { outcome }) });
  const tellings = withTelling(moved.tellings ?? [], { line: 'handoff.resolvedCheck' }, now);
  return { ticket: tellLast({ ...moved, tellings }, [colleaguesOf(ticket, settings)], now) };
}

/** The ticket with a call that was made: it counts as the answer. `text` is for the colleagues. */
export function called(ticket: Ticket, acting: Acting, text: string): ActResult<Ticket> {
  const mine = taken(ticket, { ...acting, key: `${acting.key}/take` }, true);
  if ('refusal' in mine) return mine;
  if (mine.ticket.state === 'solved') return { refusal: { why: 'state', state: 'solved' } };
  const { agent, key, now, settings } = acting;
  const at = now.toISOString();
  const outcome = outcomeAt(mine.ticket, now);
  const event = { type: 'call' as const, at, by: agent, key, text, ...(outcome && { outcome }) };
  const after = { ...mine.ticket, state: 'answered' as const, answeredAt: at };
  return { ticket: withNews(after, event, [colleaguesOf(ticket, settings)], now) };
}

/** The ticket with a note that only colleagues see; anybody of the department may leave one, at any time. */
export function noted(ticket: Ticket, acting: Acting, text: string): ActResult<Ticket> {
  const { agent, key, now, settings } = acting;
  if (!mayHandle(agent, ticket, settings)) return { refusal: { why: 'notStaff' } };
  if (text.trim() === '') return { refusal: { why: 'empty' } };
  const event = { type: 'note' as const, at: now.toISOString(), by: agent, key, text };
  const handlers = handlersOf(ticket, settings, now);
  const mine = handlers.some(({ audience }) => audience === `staff:${agent}`);
  return { ticket: withNews(ticket, event, mine ? [colleaguesOf(ticket, settings)] : handlers, now) };
}
