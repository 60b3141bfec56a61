// `npm run wechat:simulator`: the simulated platform as a process, with a phone to chat on.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PhoneServer } from './phoneServer.ts';
import { demoAccount } from './simulatedAccount.ts';
import { WeChatPlatform } from './weChatPlatform.ts';

const HELP = `npm run wechat:simulator -- [--bot <address>] [--port <number>] [--passive]

Opens a phone on which you chat with the bot as a customer of an official account.
Without --bot it starts a bot of its own, whose data lie under data/simulator.

  --bot <address>   a bot that runs already, like http://127.0.0.1:3978/wechat
  --port <number>   port of the page (3979); the platform's calls are taken on the next one
  --passive         the account is not verified: the bot may only answer
`;

const { values } = parseArgs({
  options: {
    bot: { type: 'string' },
    port: { type: 'string', default: '3979' },
    passive: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** The settings with which a bot talks to this platform. */
function settingsFor(apiUrl: string): Record<string, string> {
  return {
    WECHAT_APP_ID: demoAccount.appId,
    WECHAT_APP_SECRET: demoAccount.appSecret,
    WECHAT_TOKEN: demoAccount.token,
    WECHAT_AES_KEY: demoAccount.aesKey,
    WECHAT_REPLY_MODE: values.passive ? 'passive' : 'active',
    WECHAT_API_URL: apiUrl,
  };
}

function startBot(port: number, apiUrl: string): string {
  const root = join(import.meta.dirname, '../../..');
  const dataDir = join(root, 'data/simulator');
  mkdirSync(dataDir, { recursive: true });
  const env = {
    ...process.env,
    ...settingsFor(apiUrl),
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
  const bot = spawn(process.execPath, ['bot/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  bot.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bot.kill('SIGTERM'));
  return `http://127.0.0.1:${port}/wechat`;
}

async function verified(platform: WeChatPlatform): Promise<boolean> {
  return await platform.verify(demoAccount).catch(() => false);
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(HELP);
  const port = Number(values.port);
  demoAccount.isVerified = !values.passive;
  const platform = new WeChatPlatform();
  platform.accounts.set(demoAccount.appId, demoAccount);
  const apiUrl = await platform.calls.start(port + 1);
  const phone = await new PhoneServer(platform, demoAccount).start(port);
  demoAccount.pushUrl = values.bot ?? startBot(port + 2, apiUrl);
  if (values.bot) {
    console.log('Start the bot with these settings:');
    for (const [name, value] of Object.entries(settingsFor(apiUrl))) console.log(`  ${name}=${value}`);
  }
  while (!(await verified(platform))) await new Promise((resolve) => setTimeout(resolve, 500));
  console.log(`微信模拟器 · WeChat simulator: ${phone}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
