import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A transcription service that answers what it is told to, and keeps what it was sent. */
export class Ear {
  readonly heard: { type: string | undefined; authorization: string | undefined; body: string }[] = [];
  readonly #server: Server;

  private constructor(said: { status: number; body: string }) {
    this.#server = createServer(async (request, response) => {
      const { 'content-type': type, authorization } = request.headers;
      this.heard.push({ type, authorization, body: await text(request) });
      response.writeHead(said.status, { 'Content-Type': 'application/json' });
      response.end(said.body);
    });
  }

  static async start(said: { status: number; body: string }): Promise<Ear> {
    const ear = new Ear(said);
    await once(ear.#server.listen(0, '127.0.0.1'), 'listening');
    return ear;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
