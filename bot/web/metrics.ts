import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TurnMetrics } from '../turn/turns.ts';

export interface HttpMetrics {
  /** `route` is the pattern of the route, never the path. */
  requestDone(route: string, method: string, status: number, milliseconds: number): void;
}

export interface SocketMetrics {
  socketOpened(): void;
  socketClosed(): void;
}

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DECISION_SECONDS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.05, 0.2, 0.5];

/** What Prometheus reads at `/metrics`: requests, sockets, turns, the price gate, and Node's own (memory, loop lag). */
export class Metrics implements TurnMetrics, HttpMetrics, SocketMetrics {
  readonly #registry = new Registry();
  readonly #requests = this.#histogram('http_request_seconds', 'Time to answer a request', SECONDS, [
    'route',
    'method',
    'status',
  ]);
  readonly #turns = this.#histogram('turn_seconds', 'Time of a turn, storing included', SECONDS, ['outcome']);
  readonly #decisions = this.#histogram(
    'price_decision_seconds',
    'Time of a price decision',
    DECISION_SECONDS,
    [],
  );
  readonly #checked = this.#counter('price_texts_checked_total', 'Texts that the price gate has read', []);
  readonly #withheld = this.#counter(
    'price_withheld_total',
    'Times that the price gate withheld what was to be said',
    ['rule'],
  );
  readonly #timeouts = this.#counter('price_timeouts_total', 'Price decisions that took too long', []);
  readonly #sockets = new Gauge({
    name: 'directline_sockets',
    help: 'Open Direct Line WebSockets',
    registers: [this.#registry],
  });

  /** What the price gate reports to. */
  readonly price = {
    decided: (milliseconds: number, texts: number) => {
      this.#decisions.observe(milliseconds / 1000);
      this.#checked.inc(texts);
    },
    withheld: (rule: string) => this.#withheld.inc({ rule }),
    timedOut: () => this.#timeouts.inc(),
  };

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  requestDone(route: string, method: string, status: number, milliseconds: number): void {
    this.#requests.observe({ route, method, status }, milliseconds / 1000);
  }

  turnDone(milliseconds: number, outcome: 'done' | 'withheld' | 'failed'): void {
    this.#turns.observe({ outcome }, milliseconds / 1000);
  }

  socketOpened(): void {
    this.#sockets.inc();
  }

  socketClosed(): void {
    this.#sockets.dec();
  }

  /** A number read whenever Prometheus asks, such as the length of a queue. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Everything in Prometheus' text format, and its content type. */
  async read(): Promise<{ contentType: string; text: string }> {
    return { contentType: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #histogram(name: string, help: string, buckets: number[], labelNames: string[]): Histogram {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.#registry] });
  }

  #counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
