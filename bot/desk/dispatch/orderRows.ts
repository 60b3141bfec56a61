import type { ContentLocale } from '../../core/locale.ts';
import { clockWords, timeWords } from '../mail/timeWords.ts';
import type { DispatchOrder, OrderFields } from './order.ts';
import { dispatchWords } from './words.ts';

/** `11月24日（周二）14:00–16:00`. */
export function visitWords(
  { from, until }: OrderFields['visit'],
  timeZone: string,
  language: ContentLocale,
): string {
  return `${timeWords(from, timeZone, language)}–${clockWords(until, timeZone)}`;
}

/** An order as labels and values, empty ones left out, for mails and pages. */
export function orderRows(
  order: DispatchOrder,
  {
    timeZone,
    language,
    staffName,
  }: { timeZone: string; language: ContentLocale; staffName(id: string): string },
): [label: string, value: string][] {
  const { labels, states, byAt, outside, unapproved } = dispatchWords[language];
  const at = (iso: string) => timeWords(iso, timeZone, language);
  const signed = (who: string | undefined, iso: string | undefined) =>
    who === undefined || iso === undefined ? '' : byAt(staffName(who), at(iso));
  const { number, state, receiver, acceptedAt, address, symptom, plan, material, technician, vehicle } =
    order;
  const rows: [label: string, value: string][] = [
    [labels.number, number],
    [labels.state, states[state]],
    [labels.receiver, staffName(receiver)],
    [labels.acceptedAt, at(acceptedAt)],
    [labels.address, [address, order.outside ? `（${outside}）` : ''].join('')],
    [labels.symptom, symptom],
    [labels.plan, plan],
    [labels.material, material],
    [labels.technician, technician],
    [labels.visit, visitWords(order.visit, timeZone, language)],
    [labels.vehicle, vehicle],
    [
      labels.approved,
      order.outside && !order.approvedAt ? unapproved : signed(order.approvedBy, order.approvedAt),
    ],
    [labels.issued, signed(order.issuedBy, order.issuedAt)],
  ];
  return rows.filter(([, value]) => value !== '');
}
