import type { ShownField } from '../../dialogs/services.ts';
import { type ContentLocale, contentLocale, type Locale } from '../core/locale.ts';
import type { OrderLookup } from '../serviceSchema/lookups.ts';
import { fieldAt } from './fieldAt.ts';

const LONGEST = 120;
const LONG_NUMBER = /(?<![A-Za-z\d])[A-Za-z]{0,4}\d{7,}(?!\d)/g;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** The fields of an order that a customer is shown, in words of one language; what is empty or no plain value is left out. */
export function shownFields(
  order: unknown,
  show: OrderLookup['show'],
  locale: Locale,
): readonly ShownField[] {
  const language = contentLocale(locale);
  return show.flatMap(({ path, label, words, whole }): ShownField[] => {
    const said = plainValue(fieldAt(order, path));
    if (said === '') return [];
    if (MOMENT.test(said)) return [{ label: label[language], at: new Date(said).toISOString() }];
    const word: Record<ContentLocale, string> | undefined = Object.hasOwn(words, said)
      ? words[said]
      : undefined;
    return [{ label: label[language], value: word?.[language] ?? (whole ? said : masked(said)) }];
  });
}

// Words of another machine: one short line, without signs that a bubble would take for emphasis, links or tables.
function plainValue(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const line = String(value)
    .replace(/[*_`~<>[\]|\\#!]/g, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return [...line].slice(0, LONGEST).join('');
}

/** Long numbers (phones, cards, orders) with only their last four digits left. */
export function masked(text: string): string {
  return text.replace(LONG_NUMBER, (number) => `••${number.slice(-4)}`);
}
