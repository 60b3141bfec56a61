import type { Kind, Priority } from '../core/kinds.ts';
import type { ContentLocale } from '../core/locale.ts';
import type { Recipient } from './mail/outgoingMail.ts';

/** The part of `service.yaml` that says who does what. */
export interface Organisation {
  /** The first is the language of mails to the staff. */
  languages: readonly ContentLocale[];
  departments: readonly {
    id: string;
    name: Record<ContentLocale, string>;
    mailbox: string;
    kinds: readonly Kind[];
  }[];
  regions: readonly { id: string; manager?: string | undefined }[];
  staff: readonly {
    id: string;
    name: string;
    mail: string;
    roles: readonly string[];
    departments: readonly string[];
  }[];
  administration: string;
  management: string;
  domesticSales: string;
  dutyPerson: string;
}

export interface Matter {
  kind: Kind;
  priority: Priority;
  region?: string | undefined;
}

export interface Route {
  /** Department id. */
  department: string;
  /** Staff id of the person in charge by region. */
  owner?: string;
  /** Each gets a mail of its own; the department's mailbox comes first. */
  recipients: Recipient[];
}

const regional: ReadonlySet<Kind> = new Set(['inquiry', 'price', 'productInterest', 'franchise']);
const leadsTold: ReadonlySet<Priority> = new Set(['urgent', 'critical', 'angry']);

/**
 * Who takes a matter and who is told of it (script.md C). Somebody always does: administration takes what no
 * department lists, the senior domestic-sales colleague what belongs to no area manager.
 */
export function routeFor(matter: Matter, company: Organisation): Route {
  const department = departmentFor(matter.kind, company);
  const owner = ownerFor(matter, company);
  const urgent = matter.priority === 'urgent';
  const recipients = [
    mailbox(department, 'queue', company),
    ...(urgent ? [person(company.dutyPerson, 'duty', company)] : []),
    ...(owner ? [person(owner, 'copy', company)] : []),
    ...told(matter, department, company),
  ];
  return { department, ...(owner ? { owner } : {}), recipients: onePerAddress(recipients) };
}

/** The mailbox of the last resort, for a mail that its own recipient refused. */
export function administrationMailbox(company: Organisation): Recipient | undefined {
  return mailbox(company.administration, 'standIn', company);
}

/** The mailbox at which a department's tickets wait; that of administration once there is no such department. */
export function departmentMailbox(department: string, company: Organisation): Recipient | undefined {
  return mailbox(department, 'queue', company) ?? mailbox(company.administration, 'queue', company);
}

/** The leads of a department, each to be told. */
export function leadsOf(department: string, company: Organisation): Recipient[] {
  return company.staff
    .filter((one) => one.roles.includes('lead') && one.departments.includes(department))
    .flatMap((one) => person(one.id, 'copy', company) ?? []);
}

function departmentFor(kind: Kind, company: Organisation): string {
  // What accuses somebody must not land at a department that may be the accused.
  if (kind === 'report') return company.management;
  const listed = company.departments.find((one) => one.kinds.includes(kind));
  return listed?.id ?? (kind === 'suggestion' ? company.management : company.administration);
}

function ownerFor({ kind, region }: Matter, company: Organisation): string | undefined {
  if (!regional.has(kind) || (kind === 'inquiry' && region === undefined)) return undefined;
  return company.regions.find((one) => one.id === region)?.manager ?? company.domesticSales;
}

function told({ kind, priority }: Matter, department: string, company: Organisation) {
  if (kind === 'report') return [];
  const critical = priority === 'critical' || priority === 'urgent';
  return [
    ...(kind === 'complaint' || leadsTold.has(priority) ? leadsOf(department, company) : []),
    ...(critical ? [mailbox(company.management, 'copy', company)] : []),
  ];
}

function mailbox(id: string, purpose: Recipient['purpose'], company: Organisation): Recipient | undefined {
  const found = company.departments.find((one) => one.id === id);
  const name = found?.name[company.languages[0] ?? 'zh-CN'];
  return found && name !== undefined
    ? { audience: `department:${id}`, name, address: found.mailbox, purpose }
    : undefined;
}

/** One person of the staff as a recipient; undefined where the id names nobody any more. */
export function person(
  id: string,
  purpose: Recipient['purpose'],
  company: Organisation,
): Recipient | undefined {
  const found = company.staff.find((one) => one.id === id);
  return found && { audience: `staff:${id}`, name: found.name, address: found.mail, purpose };
}

/** Each address once, with the first purpose it comes with. */
export function onePerAddress(recipients: (Recipient | undefined)[]): Recipient[] {
  const seen = new Set<string>();
  return recipients
    .filter((one) => one !== undefined)
    .filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
}
