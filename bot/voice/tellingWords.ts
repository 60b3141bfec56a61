import { commonValues } from '../../dialogs/commonValues.ts';
import { sayBy } from '../../dialogs/localTime.ts';
import type { LineValues } from '../../dialogs/script/fill.ts';
import type { Script } from '../../dialogs/script/script.ts';
import { toTraditional } from '../../dialogs/script/traditional.ts';
import type { Company } from '../../dialogs/services.ts';
import type { Clock } from '../core/clock.ts';
import type { Customer } from '../core/customer.ts';
import type { Locale } from '../core/locale.ts';
import type { CaseLinks } from '../desk/caseLinks.ts';
import type { Telling } from '../desk/telling.ts';
import type { Ticket } from '../desk/ticket.ts';

export interface TellingWordsParts {
  script: Script;
  company: Company;
  /** Undefined where customers have no page of their own. */
  links?: CaseLinks;
  names: {
    staff(id: string): string;
    department(id: string, locale: Locale): string;
    /** The time of a visit, as it is said. */
    visit(visit: { from: string; until: string }, locale: Locale): string;
  };
  clock: Clock;
}

/** One telling as it is said. */
export interface Spoken {
  text: string;
  buttons: readonly string[];
  values: LineValues;
  locale: Locale;
}

/** What a customer is told about a ticket, in their language and the wording whose turn it is. */
export function spokenTelling(
  parts: TellingWordsParts,
  ticket: Ticket,
  telling: Telling,
  customer: Customer | undefined,
): Spoken {
  const locale = customer?.locale ?? ticket.locale;
  return spokenWith(parts, ticket, telling, valuesOf(parts, ticket, telling, customer, locale), locale);
}

/**
 * The same to somebody who is away, after who writes and about what (script.md A, outbound.opening): the name stands
 * there. A visit says so itself.
 */
export function openedTelling(
  parts: TellingWordsParts,
  ticket: Ticket,
  telling: Telling,
  customer: Customer | undefined,
): Spoken {
  const spoken = spokenTelling(parts, ticket, telling, customer);
  if (telling.line === 'followUp.visit') return spoken;
  const { locale, values } = spoken;
  const { name = '', company = '', number = '' } = values;
  const opening = parts.script.line('outbound.opening', locale, 0, { name, company, number }).text;
  const written = locale === 'zh-TW' ? toTraditional(opening, String(name)) : opening;
  const { text } = spokenWith(parts, ticket, telling, { ...values, name: '' }, locale);
  return { ...spoken, text: `${written}\n${text}` };
}

function spokenWith(
  { script }: TellingWordsParts,
  ticket: Ticket,
  telling: Telling,
  values: LineValues,
  locale: Locale,
): Spoken {
  const earlier = ticket.tellings?.filter((one) => one.line === telling.line && one !== telling) ?? [];
  const line = script.line(telling.line, locale, earlier.length, values);
  if (locale !== 'zh-TW') return { ...line, values, locale };
  const buttons = line.buttons.map((label) => toTraditional(label));
  return { text: toTraditional(line.text, String(values.name)), buttons, values, locale };
}

function valuesOf(
  { script, company, names, links, clock }: TellingWordsParts,
  ticket: Ticket,
  telling: Telling,
  customer: Customer | undefined,
  locale: Locale,
): LineValues {
  const { time, agent, department, text, order: number } = telling;
  const link = links?.of(ticket);
  const order = ticket.orders?.find((one) => one.number === number);
  return {
    ...commonValues(company, customer?.name ?? ticket.customer.name, locale),
    number: ticket.number,
    ...(link !== undefined && { link }),
    ...(text !== undefined && { text }),
    ...(agent !== undefined && { agent: names.staff(agent) }),
    ...(department !== undefined && { department: names.department(department, locale) }),
    ...(order && { technician: order.technician, visit: names.visit(order.visit, locale) }),
    ...(time && { time: sayBy(script, locale, time, company.local(clock.now())) }),
  };
}
