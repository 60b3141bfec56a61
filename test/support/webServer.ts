import { silentLog } from '../../bot/core/log.ts';
import { WebServer, type WebServerOptions } from '../../bot/web/server.ts';

export const noHttpMetrics = { requestDone() {} };

/** A server on a free port of this machine with the routes that `prepare` gives it; ends with the test's `stop`. */
export async function startWebServer(
  prepare: (server: WebServer) => void,
  options: Partial<WebServerOptions> = {},
): Promise<{ server: WebServer; port: number; url: string }> {
  const server = new WebServer({
    host: '127.0.0.1',
    port: 0,
    trustedProxies: [],
    log: silentLog,
    metrics: noHttpMetrics,
    ...options,
  });
  prepare(server);
  const port = await server.listen();
  return { server, port, url: `http://127.0.0.1:${port}` };
}
