import { type Hands, mayHandle, mayOverrule, staffMember } from '../desk/acts/permission.ts';
import type { Organisation } from '../desk/organisation.ts';

/** All that can be done in the console. */
export const actions = [
  'queue.see',
  'ticket.see',
  'ticket.handle',
  'ticket.overrule',
  'withheld.see',
  'mail.release',
  'mail.see',
  'connection.manage',
  'content.edit',
  'content.restore',
] as const;

export type Action = (typeof actions)[number];

type Rule = (actor: Actor, ticket: Hands | undefined, company: Organisation) => boolean;
type Actor = Organisation['staff'][number];

const works = (actor: Actor) => hasRole(actor, 'agent', 'lead', 'admin');
const handles: Rule = (actor, ticket, company) =>
  ticket !== undefined && works(actor) && mayHandle(actor.id, ticket, company);

const rules: Record<Action, Rule> = {
  'queue.see': works,
  'ticket.see': handles,
  'ticket.handle': handles,
  'ticket.overrule': (actor, ticket, company) =>
    ticket !== undefined && mayOverrule(actor.id, ticket, company),
  'withheld.see': (actor, ticket, company) =>
    hasRole(actor, 'lead', 'admin') && (ticket === undefined || mayHandle(actor.id, ticket, company)),
  // A mail of no ticket could be anybody's.
  'mail.release': (actor, ticket, company) =>
    hasRole(actor, 'admin') ||
    (hasRole(actor, 'lead') && ticket !== undefined && mayHandle(actor.id, ticket, company)),
  'mail.see': (actor) => hasRole(actor, 'admin'),
  'connection.manage': (actor) => hasRole(actor, 'admin'),
  // Articles, misses and lines: nothing of a single customer. That a second person reviews is up to them.
  'content.edit': (actor) => hasRole(actor, 'editor', 'lead', 'admin'),
  'content.restore': (actor) => hasRole(actor, 'lead', 'admin'),
};

/**
 * Whether somebody may do something, with one ticket where it is about one: the only place that decides it. Who is
 * not in `service.yaml`, and whatever no rule allows, may not.
 */
export function can(actor: string, action: Action, company: Organisation, ticket?: Hands): boolean {
  const member = staffMember(actor, company);
  return member !== undefined && rules[action](member, ticket, company);
}

/** Whether a page about an action is worth a look for somebody; each ticket on it is asked for by itself. */
export function mayOpen(actor: string, action: Action, company: Organisation): boolean {
  const member = staffMember(actor, company);
  if (action === 'mail.release') return member !== undefined && hasRole(member, 'lead', 'admin');
  return can(actor, action.startsWith('ticket.') ? 'queue.see' : action, company);
}

function hasRole(actor: Actor, ...roles: string[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}
