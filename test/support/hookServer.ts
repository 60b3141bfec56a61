import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

/** A program that is told of tickets by webhook: keeps what it was told, and misbehaves on demand. */
export class HookServer {
  readonly heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  /** How the next calls are answered: a status, or `hang` for never; 200 when there is no more. */
  readonly manners: (number | 'hang')[] = [];
  #server: Server | undefined;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hooks`;
  }

  /** The events that were taken, in the order they came. */
  get events(): { id: string; type: string; ticket: Record<string, unknown> }[] {
    return this.heard.map(({ body }) => JSON.parse(body));
  }

  /** Listens, at the same port as before after a stop. */
  async start(): Promise<void> {
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const manner = this.manners.shift() ?? 200;
      if (manner === 'hang') return;
      if (manner === 200)
        this.heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      // restify, once loaded, makes `writeHead` give nothing back.
      response.writeHead(manner, { location: 'http://169.254.169.254/' });
      response.end('ok');
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    if (server) await new Promise((done) => server.close(done));
  }
}
