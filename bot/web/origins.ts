import { type Exchange, header } from './exchange.ts';

/** The page's origin as the browser tells it; undefined outside of browsers. `null` is what sandboxed pages send. */
export function originOf(exchange: Exchange): string | undefined {
  return header(exchange.request, 'origin');
}

/** Whether an origin is our own, as the client reaches us. */
export function isOwnOrigin(origin: string, exchange: Exchange): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin && sameHost(origin, exchange);
}

/** Whether an origin stands in a list like `service.yaml: allowedOrigins`. */
export function isListed(origin: string, list: readonly string[]): boolean {
  return list.some((one) => URL.canParse(one) && new URL(one).origin === origin);
}

// A proxy that ends TLS without saying so changes the scheme, never the host.
function sameHost(origin: string, exchange: Exchange): boolean {
  return (
    new URL(origin).host === new URL(exchange.baseUrl).host ||
    new URL(origin).host === exchange.request.headers.host
  );
}
