import { connect } from 'node:net';

/** Writes bytes to a port of this machine as they are and gives all that comes back until the connection ends. */
export async function rawRequest(port: number, ...parts: (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const { promise, resolve } = Promise.withResolvers<string>();
  let answer = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    answer += text;
  });
  socket.on('error', () => resolve(answer));
  socket.on('close', () => resolve(answer));
  for (const part of parts) socket.write(part);
  return await promise;
}

/** The status of a raw answer, 0 when there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
