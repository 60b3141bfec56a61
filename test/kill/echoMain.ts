// A server whose bot says what it hears, to be killed.
import { TestServer } from '../support/testServer.ts';

const { DATA_DIR: dataDir = '', PORT: port = '0' } = process.env;
const server = await TestServer.start({ dataDir, port: Number(port) });
process.on('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
console.log(server.url);
