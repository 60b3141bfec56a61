import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Robot } from '../../bot/desk/alerts/robot.ts';

/** A group robot as 企业微信 answers for one, on loopback; `fail` has it refuse the next calls. */
export async function robotServer() {
  let failures = 0;
  const texts: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (failures-- > 0) return response.end('{"errcode":45009}');
      texts.push(JSON.parse(Buffer.concat(parts).toString()).text.content);
      return response.end('{"errcode":0}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send?key=k`;
  const robot: Robot = { robot: 'weCom', url };
  return {
    robot,
    /** What it took, as the group reads it. */
    texts,
    fail(times: number) {
      failures = times;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
