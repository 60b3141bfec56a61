import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Visit } from './exchange.ts';
import { asRequestError, type RequestError } from './requestError.ts';

export interface Upgrade extends Visit {
  readonly socket: Duplex;
  /** First bytes of the upgraded stream. */
  readonly head: Buffer;
  readonly params: Readonly<Record<string, string>>;
}

/** Takes a WebSocket over, or throws a RequestError, which refuses it. */
export type UpgradeHandler = (upgrade: Upgrade) => Promise<void>;

/** Requests to become a WebSocket: handed to whom they belong, refused with a plain status otherwise. */
export class Upgrades {
  readonly #handlers: { pattern: RegExp; handler: UpgradeHandler }[] = [];
  readonly #sockets = new Set<Duplex>();

  /** Paths that match `pattern` go to `handler`, with the named groups as `params`. */
  add(pattern: RegExp, handler: UpgradeHandler): void {
    this.#handlers.push({ pattern, handler });
  }

  /** Never throws; gives the refusal if there was one. */
  async take(visit: Visit, socket: Duplex, head: Buffer): Promise<RequestError | undefined> {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    for (const { pattern, handler } of this.#handlers) {
      const match = pattern.exec(visit.path);
      if (!match) continue;
      try {
        await handler({ ...visit, socket, head, params: match.groups ?? {} });
        return undefined;
      } catch (error) {
        const refused = asRequestError(error);
        refuse(socket, refused.status);
        return refused;
      }
    }
    refuse(socket, 404);
    return undefined;
  }

  /** Ends the streams that nobody has closed by now. */
  end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function refuse(socket: Duplex, status: number): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Length: 0',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}
