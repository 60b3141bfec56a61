import type { LocalTime } from '../../core/handOff.ts';
import { withAlert } from '../alerts/withAlert.ts';
import { departmentMailbox, person } from '../routing.ts';
import type { DeskSettings } from '../settings.ts';
import { withTelling } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import { freshPromise, outcomeAt, withPromise } from './answerPromise.ts';
import { colleaguesOf, handlerOf, tellLast, withNews } from './news.ts';
import { mayHandle, mayOverrule } from './permission.ts';
import type { ActResult, Refusal } from './refusal.ts';
import type { TransferTarget } from './transferTarget.ts';

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

/**
 * The ticket taken by an agent; the colleagues are told. With `quietly`, as a part of another act, the customer hears
 * of it with that act, and a lead acts on what somebody else has without taking it away.
 */
export function taken(ticket: Ticket, acting: Acting, quietly = false): ActResult<Ticket> {
  const refusal = refusalFor(ticket, acting);
  if (refusal) return { refusal };
  if (ticket.agent === acting.agent || (quietly && ticket.agent !== undefined)) return { ticket };
  if (ticket.agent !== undefined) return { refusal: { why: 'takenBy', agent: ticket.agent } };
  if (ticket.state !== 'waiting') return { refusal: { why: 'state', state: ticket.state } };
  const { agent, key, now, settings } = acting;
  const moved = { ...move(ticket, 'take', now, { by: agent, key }), agent };
  const told = tellLast(moved, [person(agent, 'queue', settings), colleaguesOf(ticket, settings)], now);
  if (quietly) return { ticket: told };
  const tellings = withTelling(
    told.tellings ?? [],
    { line: 'handoff.accepted', agent, ...promised(told) },
    now,
  );
  return { ticket: { ...told, tellings } };
}

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
  const handler = handlerOf(ticket, settings);
  const to = handler?.audience === `staff:${agent}` ? colleaguesOf(ticket, settings) : handler;
  return { ticket: withNews(ticket, event, [to], now) };
}

/**
 * The ticket at another department, or with another person. The promised time is kept while a third of its window is
 * left, else it is renewed; the customer hears either way who has it now and until when they get an answer.
 */
export function transferred(
  ticket: Ticket,
  acting: Acting,
  target: TransferTarget,
  text: string,
): ActResult<Ticket> {
  const refusal = refusalFor(ticket, acting);
  if (refusal) return { refusal };
  if (ticket.state === 'solved') return { refusal: { why: 'state', state: ticket.state } };
  const { agent, key, now, settings } = acting;
  const { owner: _owner, ...rest } = ticket;
  const facts = { by: agent, key, text, from: ticket.department, to: target.department };
  const { department, owner } = target;
  const moved = move({ ...rest, department, ...(owner && { owner }) }, 'transfer', now, facts);
  const to = [
    departmentMailbox(department, settings),
    owner === undefined ? undefined : person(owner, 'copy', settings),
    colleaguesOf(ticket, settings),
  ];
  const timed = renewed(tellLast(moved, to, now), acting);
  const telling = { line: 'handoff.transferred' as const, department, ...promised(timed) };
  const tellings = withTelling(timed.tellings ?? [], telling, now);
  return { ticket: withAlert({ ...timed, tellings }, 'new', settings, now) };
}

/** What the customer was promised, as a telling carries it. */
export function promised(ticket: Ticket): { time?: LocalTime } {
  if (!ticket.promise) return {};
  const { dueAt: iso, makeUpDay } = ticket.promise;
  return { time: makeUpDay ? { iso, makeUpDay } : { iso } };
}

function refusalFor(ticket: Ticket, { agent, settings }: Acting): Refusal | undefined {
  if (!mayHandle(agent, ticket, settings)) return { why: 'notStaff' };
  if (ticket.state === 'closed' || ticket.state === 'withdrawn') return { why: 'state', state: ticket.state };
  const others = ticket.agent !== undefined && ticket.agent !== agent;
  return others && !mayOverrule(agent, ticket, settings)
    ? { why: 'takenBy', agent: ticket.agent ?? '' }
    : undefined;
}

const KEPT_SHARE = 1 / 3;

function renewed(ticket: Ticket, { now, settings }: Acting): Ticket {
  const { promise } = ticket;
  if (!promise || ticket.answeredAt !== undefined) return ticket;
  const left = Date.parse(promise.dueAt) - now.getTime();
  const begun = Date.parse(promise.acceptedAt);
  if (left > (Date.parse(promise.dueAt) - begun) * KEPT_SHARE) return ticket;
  const fresh = freshPromise(ticket, settings, now);
  if (!fresh || Date.parse(fresh.dueAt) <= Date.parse(promise.dueAt)) return ticket;
  const to: LocalTime = { iso: fresh.dueAt, ...(fresh.makeUpDay && { makeUpDay: true as const }) };
  const event = { type: 'renewed' as const, at: now.toISOString(), why: 'transfer' as const };
  return withPromise({ ...ticket, events: [...ticket.events, { ...event, from: promise.dueAt, to }] }, fresh);
}
