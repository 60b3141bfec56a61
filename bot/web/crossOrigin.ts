import type { Exchange } from './exchange.ts';
import { originOf } from './origins.ts';

/** Which pages of other origins may call the routes below a path. */
export interface CrossOriginRule {
  prefix: string;
  allows(origin: string, exchange: Exchange): boolean;
}

// Whatever the Direct Line clients ask for in their preflight (x-requested-with is always among it).
const preflight = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'Access-Control-Max-Age': '7200',
};

/** The CORS headers of an answer, errors included: without them a client cannot even see the status. */
export function crossOriginHeaders(
  rule: CrossOriginRule | undefined,
  exchange: Exchange,
): Record<string, string> {
  const origin = originOf(exchange);
  if (!rule) return {};
  if (origin === undefined || !rule.allows(origin, exchange)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(isPreflight(exchange) ? preflight : {}),
  };
}

export function isPreflight({ request }: Exchange): boolean {
  return request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
}
