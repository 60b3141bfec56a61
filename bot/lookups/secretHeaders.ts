import { readFileSync } from 'node:fs';
import { ServiceError } from '../core/errors.ts';
import type { OrderLookup } from '../serviceSchema/lookups.ts';

/** Environment variables that begin with `LOOKUP_`. */
export type LookupSecrets = Readonly<Record<string, string>>;

/**
 * The headers of a look-up with their values, read anew each time so that a secret may be changed while we run.
 * Throws `lookup/failed` where one cannot be read.
 */
export function secretHeaders(
  headers: OrderLookup['headers'],
  secrets: LookupSecrets,
): Record<string, string> {
  const [problem] = missingSecrets(headers, secrets);
  if (problem) throw new ServiceError('lookup/failed', problem);
  return Object.fromEntries(Object.entries(headers).map(([name, from]) => [name, secretIn(from, secrets)]));
}

/** What is wrong with the secrets of the headers: sentences that name the place and never the secret. */
export function missingSecrets(headers: OrderLookup['headers'], secrets: LookupSecrets): string[] {
  return Object.entries(headers)
    .filter(([, from]) => !/^[\x20-\x7e]+$/.test(secretIn(from, secrets)))
    .map(([name, from]) => {
      const place = 'env' in from ? `the environment variable ${from.env}` : `the file ${from.file}`;
      return `lookups: ${place}, for the header ${name}, holds no value`;
    });
}

function secretIn(from: OrderLookup['headers'][string], secrets: LookupSecrets): string {
  if ('env' in from) return secrets[from.env]?.trim() ?? '';
  try {
    return readFileSync(from.file, 'utf8').trim();
  } catch {
    return '';
  }
}
