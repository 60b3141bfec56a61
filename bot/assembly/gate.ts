import { PriceGate } from '../../knowledge/price/gate.ts';
import { WorkerRecogniser } from '../../knowledge/price/workerRecogniser.ts';
import type { Base } from './base.ts';

/** The one way out for words to customers. */
export function assembleGate(base: Base): PriceGate {
  const { provider, metrics } = base;
  const recogniser = new WorkerRecogniser();
  base.stops.push(() => recogniser.close());
  return new PriceGate({
    recogniser,
    metrics: metrics.price,
    get free() {
      return provider.current.price.free;
    },
  });
}
