import type { Kind, Priority } from '../core/kinds.ts';
import { isOnDuty, onDutyFor } from './duty.ts';
import type { Recipient } from './mail/outgoingMail.ts';
import type { Organisation } from './organisation.ts';
import { leadsOf, mailbox, mailboxWithOwner, onePerAddress, person, personOnDuty } from './recipients.ts';
import { regionIn } from './regionNames.ts';

export interface Matter {
  kind: Kind;
  priority: Priority;
  region?: string | undefined;
  /** Where the customer is; tells the region where none was named. */
  place?: string | undefined;
  /** Set where a dealer of ours asks. */
  dealer?: true | undefined;
  /** Staff id of the person whom the customer asked for. */
  named?: string | undefined;
  /** Staff id of who entered it: they are told of number and time. */
  enteredBy?: string | undefined;
}

export interface Route {
  /** Department id. */
  department: string;
  /** Staff id of the person in charge: the area manager, somebody asked for by name, or who stands in for them. */
  owner?: string;
  /** Each gets a mail of its own; the department's mailbox comes first. */
  recipients: Recipient[];
}

const regional: ReadonlySet<Kind> = new Set(['price', 'productInterest', 'franchise']);
const leadsTold: ReadonlySet<Priority> = new Set(['urgent', 'critical', 'angry']);

/**
 * Who takes a matter and who is told of it (script.md C). Somebody always does: administration takes what no
 * department lists, the most senior domestic-sales colleague on duty what belongs to no area manager, and whoever is
 * away is stood in for. A matter in somebody's charge waits at their department, in one mail to both.
 */
export function routeFor(matter: Matter, company: Organisation, at: Date): Route {
  const inCharge = inChargeFor(matter, company, at);
  const owner = inCharge === undefined ? undefined : onDutyFor(inCharge, at, company);
  const department = departmentOf(inCharge, departmentFor(matter, company), company);
  const recipients = [
    ...mailboxWithOwner(department, owner, company, at),
    ...(matter.priority === 'urgent' ? [personOnDuty(company.dutyPerson, 'duty', company, at)] : []),
    ...told(matter, department, company, at),
    ...(matter.enteredBy === undefined ? [] : [person(matter.enteredBy, 'copy', company)]),
  ];
  return { department, ...(owner ? { owner } : {}), recipients: onePerAddress(recipients) };
}

/** Who is in charge of a region: its area manager, there or away, else the most senior of domestic sales on duty. */
export function inChargeOf(region: string | undefined, company: Organisation, at: Date): string | undefined {
  const manager = company.regions.find((one) => one.id === region)?.manager;
  const { domesticSales } = company;
  return manager ?? domesticSales.find((one) => isOnDuty(one, at, company)) ?? domesticSales[0];
}

function departmentFor({ kind, dealer }: Matter, company: Organisation): string {
  // What accuses somebody must not land at a department that may be the accused.
  if (kind === 'report') return company.management;
  const ofDealers = company.departments.find((one) => dealer && one.dealerKinds.includes(kind));
  const listed = ofDealers ?? company.departments.find((one) => one.kinds.includes(kind));
  return listed?.id ?? (kind === 'suggestion' ? company.management : company.administration);
}

function departmentOf(person: string | undefined, usual: string, company: Organisation): string {
  const theirs = company.staff.find(({ id }) => id === person)?.departments ?? [];
  return theirs.includes(usual) ? usual : (theirs[0] ?? usual);
}

function inChargeFor(matter: Matter, company: Organisation, at: Date): string | undefined {
  const { kind, region, place = '', dealer, named } = matter;
  if (kind === 'report') return undefined;
  if (named !== undefined && company.staff.some(({ id }) => id === named)) return named;
  const known = region ?? regionIn(place, company.regions)?.id;
  const ofOutlets = kind === 'inquiry' && region !== undefined;
  const ofRegion = regional.has(kind) || ofOutlets || (dealer && isOfDealers(kind, company));
  return ofRegion ? inChargeOf(known, company, at) : undefined;
}

function isOfDealers(kind: Kind, { departments }: Organisation): boolean {
  return departments.some(({ dealerKinds }) => dealerKinds.includes(kind));
}

function told({ kind, priority }: Matter, department: string, company: Organisation, at: Date) {
  if (kind === 'report') return [];
  const critical = priority === 'critical' || priority === 'urgent';
  return [
    ...(kind === 'complaint' || leadsTold.has(priority) ? leadsOf(department, company, at) : []),
    ...(critical ? [mailbox(company.management, 'copy', company)] : []),
  ];
}
