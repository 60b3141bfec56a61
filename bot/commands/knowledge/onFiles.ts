import { assembleGate } from '../../assembly/gate.ts';
import { keptIn } from '../../assembly/kept.ts';
import { assembleKnowledge } from '../../assembly/knowledge.ts';
import type { Config } from '../../config.ts';
import { systemClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import type { KnowledgeCalls } from '../../local/knowledgeCalls.ts';
import { LibraryCalls } from '../../local/libraryCalls.ts';
import { ServiceProvider } from '../../service.ts';
import { DataLock } from '../../storage/dataLock.ts';
import { Readiness } from '../../web/health.ts';
import { Metrics } from '../../web/metrics.ts';

/** Works with the articles in the files of DATA_DIR, under their lock. Throws `storage/locked`. */
export async function onFiles<T>(config: Config, use: (calls: KnowledgeCalls) => Promise<T>): Promise<T> {
  const provider = new ServiceProvider(config.serviceFile, silentLog);
  const lock = await DataLock.take(config.dataDir);
  const stops: (() => unknown)[] = [];
  try {
    const seen = { metrics: new Metrics(), readiness: new Readiness(), site: {} };
    const base = { config, clock: systemClock, log: silentLog, provider, stops, ...seen };
    const library = await assembleKnowledge(base, assembleGate(base), keptIn(config.dataDir).pictures);
    return await use(new LibraryCalls({ ...library, service: () => provider.current, clock: systemClock }));
  } finally {
    for (const stop of stops) await stop();
    lock.release();
  }
}
