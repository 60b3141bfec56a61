import type { PublicContacts } from '../../knowledge/releases/checks/leaks.ts';
import type { Service } from '../serviceSchema.ts';

/** The numbers and addresses of `service.yaml` that customers may be told. */
export function publicContacts({ company, regions }: Service): PublicContacts {
  const shops = regions.flatMap((region) => region.shops.flatMap(({ phone }) => phone ?? []));
  return { phones: [company.hotline, company.emergency, ...shops], mails: [company.mail] };
}
