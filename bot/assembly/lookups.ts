import { ProblemsError } from '../core/errors.ts';
import { Lookups } from '../lookups/lookups.ts';
import { askForOrder } from '../lookups/orderConnector.ts';
import { missingSecrets } from '../lookups/secretHeaders.ts';
import { wake } from '../lookups/wake.ts';
import { FileLookupStore } from '../storage/lookupStore.ts';
import type { Turns } from '../turn/turns.ts';
import type { Base } from './base.ts';

/** What asks other machines for customers. `turns` are there by the time of the first outcome. Throws `service/invalid`. */
export function assembleLookups(base: Base, turns: () => Turns): Lookups {
  const { config, provider, clock, log } = base;
  const { serviceFile, dataDir, lookupSecrets } = config;
  const problems = missingSecrets(provider.current.lookups.orderStatus?.headers ?? {}, lookupSecrets);
  if (problems.length > 0) throw new ProblemsError('service/invalid', serviceFile, problems);
  return new Lookups({
    ...{ store: new FileLookupStore(dataDir), clock, log },
    orders() {
      const settings = provider.current.lookups.orderStatus;
      if (!settings) return undefined;
      const { seconds } = settings;
      return { seconds, ask: (request, signal) => askForOrder(settings, lookupSecrets, request, signal) };
    },
    wake: (lookup, outcome) => wake(turns(), lookup, outcome),
  });
}
