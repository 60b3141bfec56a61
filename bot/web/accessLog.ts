import type { Log } from '../core/log.ts';
import type { HttpMetrics } from './metrics.ts';

/** Asked for every few seconds by machines; they would bury what people do. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

export interface AnsweredRequest {
  id: string;
  request: { method?: string | undefined };
  /** Pattern of the route, undefined where there is none; the path itself may hold ids and is never logged. */
  route: string | RegExp | undefined;
  status: number;
  /** A reading of `performance.now()`. */
  began: number;
}

/** One line and one measurement for every answer. */
export function logAccess(to: { log: Log; metrics: HttpMetrics }, answered: AnsweredRequest): void {
  const route = String(answered.route ?? 'none');
  const method = answered.request.method ?? '';
  const milliseconds = Math.round(performance.now() - answered.began);
  const { id, status } = answered;
  to.metrics.requestDone(route, method, status, milliseconds);
  const level = QUIET.has(route) ? 'debug' : 'info';
  to.log[level]('http.request', { request: id, method, route, status, milliseconds });
}
