import { json } from './exchange.ts';
import type { Metrics } from './metrics.ts';
import type { WebServer } from './server.ts';

/** Why the service is not ready, in words that anybody may read (no paths, no names); undefined when all is well. */
export type Problem = () => string | undefined;

/** Whether the service may be sent customers. Not before `begin`, not after `end`, and not while a problem is told. */
export class Readiness {
  readonly #problems: Problem[] = [];
  #state: 'starting' | 'ready' | 'stopping' = 'starting';

  watch(problem: Problem): void {
    this.#problems.push(problem);
  }

  begin(): void {
    this.#state = 'ready';
  }

  end(): void {
    this.#state = 'stopping';
  }

  reasons(): string[] {
    const told = this.#problems.map((problem) => problem()).filter((one) => one !== undefined);
    return this.#state === 'ready' ? told : [`The service is ${this.#state}.`, ...told];
  }
}

/** `GET /healthz` (the process answers), `/readyz` (200, or 503 with the reasons) and `/metrics`. */
export function registerHealth(server: WebServer, readiness: Readiness, metrics: Metrics): void {
  server.route('GET', '/healthz', () => json(200, { alive: true }));
  server.route('GET', '/readyz', () => {
    const reasons = readiness.reasons();
    return json(reasons.length === 0 ? 200 : 503, { ready: reasons.length === 0, reasons });
  });
  server.route('GET', '/metrics', async () => {
    const { contentType, text } = await metrics.read();
    return { status: 200, headers: { 'Content-Type': contentType }, body: text };
  });
}
