import { onDutyFor } from './duty.ts';
import type { Recipient } from './mail/outgoingMail.ts';
import type { Organisation } from './organisation.ts';

/** The mailbox at which a department's tickets wait; that of administration once there is no such department. */
export function departmentMailbox(department: string, company: Organisation): Recipient | undefined {
  return mailbox(department, 'queue', company) ?? mailbox(company.administration, 'queue', company);
}

/** The mailbox of the last resort, for a mail that its own recipient refused. */
export function administrationMailbox(company: Organisation): Recipient | undefined {
  return mailbox(company.administration, 'standIn', company);
}

export function mailbox(
  id: string,
  purpose: Recipient['purpose'],
  company: Organisation,
): Recipient | undefined {
  const found = company.departments.find((one) => one.id === id);
  const name = found?.name[company.languages[0] ?? 'zh-CN'];
  return found && name !== undefined
    ? { audience: `department:${id}`, name, address: found.mailbox, purpose }
    : undefined;
}

/** This very person of the staff as a recipient; undefined where the id names nobody any more. */
export function person(
  id: string,
  purpose: Recipient['purpose'],
  company: Organisation,
): Recipient | undefined {
  const found = company.staff.find((one) => one.id === id);
  return found && { audience: `staff:${id}`, name: found.name, address: found.mail, purpose };
}

/** A person of the staff, or who stands in while they are away. */
export function personOnDuty(
  id: string,
  purpose: Recipient['purpose'],
  company: Organisation,
  at: Date,
): Recipient | undefined {
  const present = onDutyFor(id, at, company);
  return present === undefined ? undefined : person(present, purpose, company);
}

/** The leads of a department, or who stands in for them, each to be told. */
export function leadsOf(department: string, company: Organisation, at: Date): Recipient[] {
  return company.staff
    .filter((one) => one.roles.includes('lead') && one.departments.includes(department))
    .flatMap((one) => personOnDuty(one.id, 'copy', company, at) ?? []);
}

/**
 * The mailbox of a department with its mail going to the person in charge, too: one mail for both, so that one answer
 * is seen by both. Somebody of another department gets a mail of their own, for a token holds for one department.
 */
export function mailboxWithOwner(
  department: string,
  owner: string | undefined,
  company: Organisation,
  at: Date,
): Recipient[] {
  const queue = departmentMailbox(department, company);
  const present = owner === undefined ? undefined : personOnDuty(owner, 'copy', company, at);
  if (!queue || !present) return [queue, present].filter((one) => one !== undefined);
  const id = present.audience.slice('staff:'.length);
  const ofDepartment = company.staff.find((one) => one.id === id)?.departments.includes(department);
  if (!ofDepartment) return [queue, present];
  return [{ ...queue, cc: { name: present.name, address: present.address } }];
}

/** Each address once, with the first purpose it comes with. */
export function onePerAddress(recipients: (Recipient | undefined)[]): Recipient[] {
  const seen = new Set<string>();
  return recipients
    .filter((one) => one !== undefined)
    .filter(({ address, cc }) => {
      if (seen.has(address.toLowerCase())) return false;
      for (const one of [address, cc?.address ?? '']) seen.add(one.toLowerCase());
      return true;
    });
}
