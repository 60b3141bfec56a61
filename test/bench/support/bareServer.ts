// Nothing but restify, which echoes JSON and keeps none of it.
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { collectDefaultMetrics, register } from 'prom-client';
import restify from 'restify';

const server = restify.createServer({ name: '' });
collectDefaultMetrics();
server.post('/echo', async (request, response) => {
  response.json(200, JSON.parse(await text(request)));
});
server.get('/metrics', async (_request, response) => {
  response.setHeader('Content-Type', register.contentType);
  response.end(await register.metrics());
});
process.once('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
