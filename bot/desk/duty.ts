import type { Absence, Member, Organisation } from './organisation.ts';
import { zonedIso } from './zoneTime.ts';

type Company = Pick<Organisation, 'staff' | 'timeZone' | 'administration'>;

/** Whether somebody of the staff is not away at a time; nobody is on duty whom `service.yaml` does not name. */
export function isOnDuty(id: string, at: Date, { staff, timeZone }: Company): boolean {
  const member = staff.find((one) => one.id === id);
  return (
    member !== undefined && !member.absences.some((one) => covers(one, zonedIso(at.getTime(), timeZone)))
  );
}

/**
 * Who acts for somebody at a time: they themselves; away, the first of their deputies who is there, then a lead of
 * their departments, then administration. Where everybody is away it is they again: somebody always is in charge.
 * Undefined for an id that names nobody.
 */
export function onDutyFor(id: string, at: Date, company: Company): string | undefined {
  const member = company.staff.find((one) => one.id === id);
  if (!member) return undefined;
  return [id, ...standIns(member, company)].find((one) => isOnDuty(one, at, company)) ?? id;
}

/** Whether somebody acts for another who is away at that time. */
export function standsInFor(id: string, absent: string, at: Date, company: Company): boolean {
  const member = company.staff.find((one) => one.id === absent);
  if (!member || isOnDuty(absent, at, company)) return false;
  return member.deputies.includes(id) || onDutyFor(absent, at, company) === id;
}

function standIns(member: Member, { staff, administration }: Company): string[] {
  const leads = staff.filter(
    ({ roles, departments }) =>
      roles.includes('lead') && departments.some((one) => member.departments.includes(one)),
  );
  const administrators = staff.filter(
    ({ roles, departments }) => roles.includes('admin') || departments.includes(administration),
  );
  // Whoever may do everything comes first: the matter need not be of their own department.
  administrators.sort((one, other) => rank(one) - rank(other));
  return [...member.deputies, ...[...leads, ...administrators].map(({ id }) => id)];
}

function rank({ roles }: Member): number {
  return roles.includes('admin') ? 0 : 1;
}

// What is compared is as long as what was written: a day holds its last minute, a time ends when it comes.
function covers({ from, until }: Absence, local: string): boolean {
  const begun = local.slice(0, from.length) >= from;
  const shown = local.slice(0, until.length);
  return begun && (until.includes('T') ? shown < until : shown <= until);
}
