import type { Server } from 'node:http';
import { ServiceError } from '../core/errors.ts';

/** Begins to listen; gives the port, which is a free one where 0 is asked for. Throws `config/invalid` where that is not possible. */
export async function listenOn(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise.catch((cause) => {
    const remedy = 'Choose another PORT or HOST, or end what listens there.';
    throw new ServiceError('config/invalid', `${host}:${port} cannot be listened on. ${remedy}`, { cause });
  });
  server.removeListener('error', reject);
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
