import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy of the kind that stands in some companies: it carries HTTP to a port of this machine, but no WebSocket. */
export class NarrowProxy {
  /** WebSockets that were refused. */
  refused = 0;
  readonly #server: Server;

  private constructor(port: number) {
    this.#server = createServer((incoming, outgoing) => {
      const { method = 'GET', url = '/', headers } = incoming;
      const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    });
    this.#server.on('upgrade', (_request, socket) => {
      this.refused++;
      socket.destroy();
    });
  }

  static async start(port: number): Promise<NarrowProxy> {
    const proxy = new NarrowProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
