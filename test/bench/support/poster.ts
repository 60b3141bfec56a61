import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** Posts JSON to one server over connections that are kept, with as little work of its own as possible. */
export class Poster {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Gives the JSON of the answer; throws for every status that is no success. */
  async post(path: string, body: object, token?: string): Promise<unknown> {
    const text = JSON.stringify(body);
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const sent = request(
      `${this.#base}${path}`,
      { method: 'POST', agent: this.#agent, headers },
      (response) => {
        const { statusCode = 0 } = response;
        if (statusCode < 200 || statusCode > 299) reject(new RangeError(`${path} answered ${statusCode}.`));
        json(response).then(resolve, reject);
      },
    );
    sent.on('error', reject);
    sent.end(text);
    return await promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}
