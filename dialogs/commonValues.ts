import type { CustomerName } from '../bot/core/customer.ts';
import type { Locale } from '../bot/core/locale.ts';
import { addressOf } from './address.ts';
import type { common } from './script/lines.ts';
import type { Company } from './services.ts';

/** The values that every line may use. */
export function commonValues(
  company: Company,
  name: CustomerName,
  locale: Locale,
): Record<(typeof common)[number], string> {
  const { hotline, emergency, website, mail } = company;
  return {
    name: addressOf(name, locale),
    company: company.name(locale),
    assistant: company.assistant(locale),
    ...{ hotline, emergency, website, mail },
  };
}
