import { FILES } from '../../../knowledge/releases/record.ts';
import { staffName } from '../../desk/organisation.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { articleWords } from './words.ts';

/** Who did something, by name; the product's files have one, too. */
export function nameOf({ service, locale }: StaffVisit, id: string): string {
  if (id === FILES) return articleWords[locale].files;
  return staffName(id, service);
}

/** Who keeps an article right: a department or a person. */
export function ownerName({ service, locale }: StaffVisit, id: string): string {
  const department = service.departments.find((one) => one.id === id)?.name[locale];
  return department ?? staffName(id, service);
}

/** A field of an article as the form calls it: `steps.2.caution` is Steps 2 Careful. */
export function fieldName({ locale }: StaffVisit, path: string): string {
  const { fields } = articleWords[locale];
  const names: Readonly<Record<string, string>> = { ...fields, text: fields.step };
  return path
    .split('.')
    .map((part) => names[part] ?? part)
    .join(' ');
}
