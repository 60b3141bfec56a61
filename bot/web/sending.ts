import { pipeline } from 'node:stream/promises';
import type { Exchange, Reply } from './exchange.ts';

const LINGER = { milliseconds: 1000, bytes: 256 * 1024 };

/** Sends a reply. A client that is still sending is not listened to any further: its connection ends with the answer. */
export async function send(exchange: Exchange, reply: Reply): Promise<void> {
  const { request, response } = exchange;
  if (response.headersSent || response.destroyed) return;
  if (!request.complete) endAfterwards(exchange);
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  const { body } = reply;
  if (body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)) {
    // A client that goes away in the middle of a file is nobody's fault.
    await pipeline(body, response).catch(() => response.destroy());
    return;
  }
  if (body !== undefined) response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}

// Closing at once would reset the connection and with it the answer, so a little more is read and thrown away.
function endAfterwards({ request, response }: Exchange): void {
  const { socket } = request;
  response.setHeader('Connection', 'close');
  response.once('finish', () => {
    let bytes = 0;
    const timer = setTimeout(() => socket.destroy(), LINGER.milliseconds);
    socket.once('close', () => clearTimeout(timer));
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LINGER.bytes) socket.destroy();
    });
    request.resume();
  });
}
