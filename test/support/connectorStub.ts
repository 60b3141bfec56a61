import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands where Azure Bot Service or the Emulator takes answers, and keeps what it was sent. */
export class ConnectorStub {
  readonly sent: { path: string; activity: Record<string, unknown> }[] = [];
  /** Status of the next answers. */
  status = 200;
  readonly #server = createServer(async (request, response) => {
    const body = await text(request);
    this.sent.push({ path: request.url ?? '', activity: JSON.parse(body || '{}') });
    response.writeHead(this.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ id: `${this.sent.length}` }));
  });

  /** Gives the `serviceUrl`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get texts(): unknown[] {
    return this.sent.map(({ activity }) => activity.text);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
