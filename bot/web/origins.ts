import { header, type Visit } from './exchange.ts';

/** The page's origin as the browser tells it; undefined outside of browsers. `null` is what sandboxed pages send. */
export function originOf(visit: Visit): string | undefined {
  return header(visit.request, 'origin');
}

/** Whether an origin is our own, as the client reaches us. */
export function isOwnOrigin(origin: string, visit: Visit): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin && sameHost(origin, visit);
}

/** Whether an origin stands in a list like `service.yaml: allowedOrigins`. */
export function isListed(origin: string, list: readonly string[]): boolean {
  return list.some((one) => URL.canParse(one) && new URL(one).origin === origin);
}

// A proxy that ends TLS without saying so changes the scheme, never the host.
function sameHost(origin: string, visit: Visit): boolean {
  return (
    new URL(origin).host === new URL(visit.baseUrl).host ||
    new URL(origin).host === visit.request.headers.host
  );
}
