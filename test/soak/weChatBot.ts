// The bot of the WeChat soak, as a process of its own: "<number> <milliseconds>" is answered so late.
import { setTimeout as sleep } from 'node:timers/promises';
import { App } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import type { TurnHandler } from '../../bot/turn/turnHandler.ts';

const late: TurnHandler = {
  async run(context, turn) {
    const [number, milliseconds] = turn.inbound.activity.text?.split(' ') ?? [];
    await sleep(Number(milliseconds));
    await context.sendActivity(`answer ${number}`);
  },
  async withheld(context) {
    await context.sendActivity('withheld');
  },
  async failed(context, _turn, reference) {
    await context.sendActivity(`failed ${reference}`);
  },
};

const app = await App.create(readConfig(process.env));
await app.start({ handler: late });
process.once('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
