import { warmUp } from '../dialogs/understanding/warmUp.ts';
import { assembleArticlesAtWork } from './assembly/articlesAtWork.ts';
import type { Base } from './assembly/base.ts';
import { begin } from './assembly/begin.ts';
import { assembleFoundation } from './assembly/foundation.ts';
import { assemblePeople } from './assembly/people.ts';
import { assembleStaff } from './assembly/staff.ts';
import { assembleTalk } from './assembly/talk.ts';
import { assembleWeb } from './assembly/web.ts';
import { welcome } from './assembly/welcome.ts';
import type { Config } from './config.ts';
import { type Clock, systemClock } from './core/clock.ts';
import { createLog, type Log } from './core/log.ts';
import { ServiceProvider } from './service.ts';
import { DataLock } from './storage/dataLock.ts';
import type { TurnHandler } from './turn/turnHandler.ts';
import { Readiness } from './web/health.ts';
import { Metrics } from './web/metrics.ts';

export interface StartOptions {
  /** Stands in for the dialogs where only the house around them is measured. */
  handler?: TurnHandler;
  /** Done when everything is in place and nobody waits yet. */
  beforeReady?: () => void;
}

/** The service: everything is constructed, started and stopped from here. */
export class App {
  readonly #base: Base;
  readonly #lock: DataLock;

  private constructor(base: Base, lock: DataLock) {
    this.#base = base;
    this.#lock = lock;
  }

  /** Takes DATA_DIR for this process and reads service.yaml. Throws `service/invalid` or `storage/locked`. */
  static async create(config: Config, clock: Clock = systemClock): Promise<App> {
    const log = createLog(config.logLevel);
    const provider = new ServiceProvider(config.serviceFile, log);
    const lock = await DataLock.take(config.dataDir);
    const readiness = new Readiness();
    readiness.watch(
      () => provider.problem && 'service.yaml is invalid; the settings before it are in force.',
    );
    const seen = { metrics: new Metrics(), readiness };
    return new App({ config, clock, log, provider, ...seen, stops: [], site: {} }, lock);
  }

  get log(): Log {
    return this.#base.log;
  }

  /**
   * Starts everything and listens. Gives what an operator wants to read: where to go, what was left out.
   * Throws `script/invalid` for a line that is missing or names a price.
   */
  async start({ handler, beforeReady }: StartOptions = {}): Promise<string[]> {
    const base = this.#base;
    const [foundation] = await Promise.all([assembleFoundation(base), warmUp()]);
    const parts = { ...foundation, talk: assembleTalk(base, foundation, handler) };
    assembleArticlesAtWork(base, parts);
    const people = assemblePeople(base, parts);
    const server = await assembleWeb(base, parts);
    const staff = await assembleStaff(base, server, { ...parts, people });
    const address = addressOf(base.config.web, await server.listen());
    base.site.address = address;
    await begin(base, { ...parts, people, server, staff }, beforeReady);
    return await welcome(base, address, staff, [...parts.library.problems, ...parts.content.problems]);
  }

  /** Takes nothing more in, finishes the turns that run, closes, and leaves DATA_DIR. */
  async stop(): Promise<void> {
    this.#base.readiness.end();
    for (const stop of this.#base.stops) await stop();
    this.#lock.release();
  }
}

function addressOf({ host, publicUrl }: Config['web'], port: number): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
