import { standsInFor } from '../duty.ts';
import type { Member, Organisation } from '../organisation.ts';
import type { Ticket } from '../ticket.ts';

/** What decides who may work on a ticket. */
export type Hands = Pick<Ticket, 'department' | 'owner' | 'agent'>;

/** A person of the staff by id. */
export function staffMember(id: string, company: Organisation): Member | undefined {
  return company.staff.find((one) => one.id === id);
}

/**
 * Whether somebody may work on a ticket: agents and leads of its department, whoever is in charge of it or a deputy of
 * theirs, admins.
 */
export function mayHandle(agent: string, ticket: Hands, company: Organisation): boolean {
  const member = staffMember(agent, company);
  if (!member) return false;
  if (member.roles.includes('admin') || ticket.owner === agent || ticket.agent === agent) return true;
  const deputised = company.staff.filter(({ id }) => id === ticket.owner || id === ticket.agent);
  if (deputised.some(({ deputies }) => deputies.includes(agent))) return true;
  const works = member.roles.includes('agent') || member.roles.includes('lead');
  return works && member.departments.includes(ticket.department);
}

/** Whether somebody acts for the colleague who has taken a ticket and is away. */
export function actsForAbsent(agent: string, ticket: Hands, company: Organisation, at: Date): boolean {
  return ticket.agent !== undefined && standsInFor(agent, ticket.agent, at, company);
}

/** Whether somebody may act on what another has taken. */
export function mayOverrule(agent: string, ticket: Hands, company: Organisation): boolean {
  const member = staffMember(agent, company);
  if (!member) return false;
  return (
    member.roles.includes('admin') ||
    (member.roles.includes('lead') && member.departments.includes(ticket.department))
  );
}
