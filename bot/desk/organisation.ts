import type { Kind } from '../core/kinds.ts';
import type { ContentLocale } from '../core/locale.ts';

/** The part of `service.yaml` that says who does what. */
export interface Organisation {
  /** The first is the language of mails to the staff. */
  languages: readonly ContentLocale[];
  /** Absences are days and hours of this zone. */
  timeZone: string;
  departments: readonly {
    id: string;
    name: Record<ContentLocale, string>;
    mailbox: string;
    kinds: readonly Kind[];
    /** What it takes when a dealer asks, whoever takes it from consumers. */
    dealerKinds: readonly Kind[];
  }[];
  regions: readonly {
    id: string;
    name: Record<ContentLocale, string>;
    aliases: readonly string[];
    manager?: string | undefined;
  }[];
  staff: readonly Member[];
  administration: string;
  management: string;
  /** Staff ids, the most senior first. */
  domesticSales: readonly string[];
  dutyPerson: string;
}

/** A time at which somebody is away: whole days (`2026-12-01`, both included) or local times (`2026-12-01T13:30`). */
export interface Absence {
  from: string;
  until: string;
}

/** One person of the staff. */
export interface Member {
  id: string;
  name: string;
  mail: string;
  roles: readonly string[];
  departments: readonly string[];
  /** Staff ids of those who stand in, in the order in which they are asked. */
  deputies: readonly string[];
  absences: readonly Absence[];
}

/** The name of a person of the staff; the id where it names nobody any more. */
export function staffName(id: string, { staff }: Pick<Organisation, 'staff'>): string {
  return staff.find((one) => one.id === id)?.name ?? id;
}

/** The name of a department; the id where it names none any more. */
export function departmentName(
  id: string,
  { departments }: Pick<Organisation, 'departments'>,
  locale: ContentLocale,
): string {
  return departments.find((one) => one.id === id)?.name[locale] ?? id;
}
