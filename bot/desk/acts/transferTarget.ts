import { onDutyFor } from '../duty.ts';
import { inChargeOf } from '../routing.ts';
import type { DeskSettings } from '../settings.ts';
import { staffMember } from './permission.ts';

/** Where a transfer goes: a department, and the person in charge where one was named. */
export interface TransferTarget {
  department: string;
  owner?: string;
}

/**
 * What an agent means by the name after `#transfer`: a department (id, name, or its name without 部), a person of the
 * staff, or a region with its names and aliases, which leads to its manager; who is away is stood in for. Undefined
 * where nothing has this name.
 */
export function transferTarget(named: string, settings: DeskSettings, at: Date): TransferTarget | undefined {
  const wanted = fold(named);
  if (wanted === '') return undefined;
  const department = settings.departments.find(({ id, name }) =>
    [id, ...Object.values(name)].some((one) => fold(one) === wanted),
  );
  if (department) return { department: department.id };
  const person = settings.staff.find(({ id, name }) => fold(id) === wanted || fold(name) === wanted);
  if (person) return withPerson(person.id, settings, at);
  const region = settings.regions.find(({ id, name, aliases }) =>
    [id, ...Object.values(name), ...aliases].some((one) => fold(one) === wanted),
  );
  return region && withPerson(inChargeOf(region.id, settings, at), settings, at);
}

function withPerson(id: string | undefined, settings: DeskSettings, at: Date): TransferTarget | undefined {
  if (id === undefined) return undefined;
  const [department] = staffMember(id, settings)?.departments ?? [];
  const owner = onDutyFor(id, at, settings);
  return department === undefined || owner === undefined ? undefined : { department, owner };
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?<=.)(?:服务部|部门|部|department|省|市)$/, '');
}
