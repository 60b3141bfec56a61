// The service with a bot that echoes in place of its dialogs: the same channels, turns, gate, stores and fsync.
import { App } from '../../../bot/app.ts';
import { readConfig } from '../../../bot/config.ts';
import { echo } from '../../support/echo.ts';

const app = await App.create(readConfig(process.env));
process.once('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
for (const line of await app.start({ handler: echo })) console.log(line);
