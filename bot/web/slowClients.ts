import type { Server } from 'node:http';

/** How long a client may take, in milliseconds: to send its headers, and to send all of its request. */
export interface Slowest {
  headers: number;
  request: number;
}

const CONNECTIONS = 5000;
const IDLE = 65_000;

/**
 * Bounds on what a client can hold open. Set before listening, since Node reads them then. A request may take long
 * because it may be an upload; other bodies are bounded more tightly by `readBody`. Connections live longer idle than
 * those of common proxies, so that it is never we who close one that is just being used again.
 */
export function limitClients(server: Server, slowest: Slowest = { headers: 5000, request: 120_000 }): void {
  server.headersTimeout = slowest.headers;
  server.requestTimeout = slowest.request;
  server.keepAliveTimeout = IDLE;
  server.maxConnections = CONNECTIONS;
  Object.assign(server, { connectionsCheckingInterval: Math.min(1000, slowest.headers) });
}
