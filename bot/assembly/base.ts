import type { Config } from '../config.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { ServiceProvider } from '../service.ts';
import type { Readiness } from '../web/health.ts';
import type { Metrics } from '../web/metrics.ts';

/** What every part is made with. */
export interface Base {
  config: Config;
  clock: Clock;
  log: Log;
  provider: ServiceProvider;
  metrics: Metrics;
  readiness: Readiness;
  /** What ends the parts, in order. */
  stops: (() => unknown)[];
  /** Where people reach us; known once the port is. */
  site: { address?: string };
}
