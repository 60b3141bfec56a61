import type { LookupOutcome, LookupRequest } from '../../dialogs/services.ts';
import { ServiceError } from '../core/errors.ts';
import type { OrderLookup } from '../serviceSchema/lookups.ts';
import { fieldAt } from './fieldAt.ts';
import { getJson } from './getJson.ts';
import { type LookupSecrets, secretHeaders } from './secretHeaders.ts';
import { shownFields } from './shownFields.ts';

const NOT_THERE = new Set([404, 410]);

/**
 * Asks the company's server for an order. An order that is not there, and one whose phone number ends otherwise, are
 * the same to whoever asks. Throws `lookup/failed` for everything that is no answer.
 */
export async function askForOrder(
  settings: OrderLookup,
  secrets: LookupSecrets,
  request: LookupRequest,
  signal: AbortSignal,
): Promise<LookupOutcome> {
  const { orderNumber, phoneEnd, locale } = request;
  const filled = settings.url
    .replaceAll('{orderNumber}', encodeURIComponent(orderNumber))
    .replaceAll('{phoneEnd}', encodeURIComponent(phoneEnd));
  const { status, body } = await getJson(new URL(filled), secretHeaders(settings.headers, secrets), signal);
  if (NOT_THERE.has(status)) return { notFound: true };
  if (status !== 200)
    throw new ServiceError('lookup/failed', `The server of the look-up answered ${status}.`);
  const order = fieldAt(body, settings.found);
  if (typeof order !== 'object' || order === null) return { notFound: true };
  const { proof } = settings;
  if (proof !== undefined && !endsWith(fieldAt(order, proof), phoneEnd)) return { notFound: true };
  const fields = shownFields(order, settings.show, locale);
  if (fields.length > 0) return { fields };
  throw new ServiceError('lookup/failed', 'The answer of the look-up has none of the fields to show.');
}

function endsWith(phone: unknown, end: string): boolean {
  const digits =
    typeof phone === 'string' || typeof phone === 'number' ? String(phone).replace(/\D/g, '') : '';
  return digits.length > end.length && digits.endsWith(end);
}
