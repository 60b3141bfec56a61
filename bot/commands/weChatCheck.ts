import { existsSync } from 'node:fs';
import type { WeChatAccount } from '../channels/weChat/account.ts';
import { WeChatApi } from '../channels/weChat/api.ts';
import { LiveAccount } from '../channels/weChat/liveAccount.ts';
import { menuCall } from '../channels/weChat/menu.ts';
import { openVerification } from '../channels/weChat/openPush.ts';
import { signatureOf } from '../channels/weChat/signature.ts';
import { weChatAccounts } from '../config/weChatAccounts.ts';
import { type Config, readConfig } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { ServiceError } from '../core/errors.ts';
import { randomId } from '../core/ids.ts';
import { silentLog } from '../core/log.ts';
import { ServiceProvider } from '../service.ts';
import { FileAccountStateStore } from '../storage/weChatStores.ts';

const HELP = `npm run wechat:check

Checks the settings of every WeChat official account without writing to any customer: what is set, whether the
platform takes AppID and AppSecret from this machine, whether messages of our own are allowed, and whether
PUBLIC_URL leads to the running service. Ends with 1 when something is wrong.`;

/** What was looked at, and what has to be done where it is wrong. */
interface Finding {
  isRight: boolean;
  text: string;
}

if (existsSync('.env')) process.loadEnvFile('.env');

const right = (text: string): Finding => ({ isRight: true, text });
const wrong = (text: string): Finding => ({ isRight: false, text });

async function check(): Promise<number> {
  const config = readConfig(process.env);
  const { current } = new ServiceProvider(config.serviceFile, silentLog);
  const accounts = weChatAccounts(config.weChat.account, current.weChat.accounts, config.serviceFile);
  if (accounts.length === 0)
    console.log('No account is set. Set WECHAT_APP_ID; deployment/wechat.md tells how.');
  let isRight = accounts.length > 0;
  for (const account of accounts) {
    console.log(`${account.name} (${account.appId})`);
    for (const finding of await findings(account, accounts.length, config)) {
      console.log(`  ${finding.isRight ? 'ok   ' : 'WRONG'} ${finding.text}`);
      isRight &&= finding.isRight;
    }
  }
  return isRight ? 0 : 1;
}

async function findings(account: WeChatAccount, accounts: number, config: Config): Promise<Finding[]> {
  const api = new WeChatApi({ account, apiUrl: config.weChat.apiUrl, clock: systemClock, log: silentLog });
  const called = await calledBack(api);
  const rest = called.isRight ? [await mayType(account, api, config.dataDir)] : [];
  return [protection(account), called, ...rest, menuOf(account), await reached(account, accounts, config)];
}

function protection({ encryption }: WeChatAccount): Finding {
  if (encryption === 'safe') return right('Pushes are encrypted (safe mode).');
  return wrong(
    `WECHAT_ENCRYPTION is ${encryption}: anybody can forge pushes. Choose safe mode on the platform page too.`,
  );
}

async function calledBack(api: WeChatApi): Promise<Finding> {
  try {
    await api.callbackAddresses();
    return right('The platform takes AppID, AppSecret and the address of this machine.');
  } catch (error) {
    return wrong(error instanceof ServiceError ? error.message : String(error));
  }
}

// Nobody is called "check": an account that may send is told that this person does not exist, another that it may not.
async function mayType(account: WeChatAccount, api: WeChatApi, dataDir: string): Promise<Finding> {
  const live = new LiveAccount(account, api, new FileAccountStateStore(dataDir), silentLog);
  const isRefused = await api.showTyping('check').then(
    () => false,
    (error: unknown) => error instanceof ServiceError && /errcode (48001|40200)\b/.test(error.message),
  );
  if (isRefused && account.replyMode === 'active') {
    return wrong('The account may not send by itself: it is not verified. Set WECHAT_REPLY_MODE=passive.');
  }
  if (isRefused) return right('The account may only answer, and is set so.');
  await live.goActive();
  if (account.replyMode === 'active') return right('The account may send messages by itself.');
  return right('The account may send messages by itself; WECHAT_REPLY_MODE=active would let it.');
}

function menuOf({ menu }: WeChatAccount): Finding {
  if (menu.length === 0) return right('No menu is set in service.yaml; that of the platform page stays.');
  return right(`The menu has ${menuCall(menu).button.length} buttons and is set when the service starts.`);
}

/** Verifies our own address as the platform would. */
async function reached(account: WeChatAccount, accounts: number, { web }: Config): Promise<Finding> {
  if (!web.publicUrl) return wrong('PUBLIC_URL is not set. The platform needs an address on port 80 or 443.');
  const url = `${web.publicUrl}/wechat${accounts === 1 ? '' : `/${account.name}`}`;
  if (!/^(http:\/\/[^:/]+(:80)?|https:\/\/[^:/]+(:443)?)(\/|$)/.test(url)) {
    return wrong(`${url} has another port than 80 or 443, which the platform does not call.`);
  }
  const query = new URLSearchParams({
    timestamp: String(Math.floor(systemClock.now().getTime() / 1000)),
    nonce: randomId().replaceAll('-', ''),
    echostr: randomId(),
  });
  const signed = [account.token, query.get('timestamp') ?? '', query.get('nonce') ?? ''];
  query.set('signature', signatureOf(...signed));
  const expected = openVerification(query, account, systemClock.now());
  const answer = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(5000) }).then(
    async (response) => (response.ok ? await response.text() : `status ${response.status}`),
    () => 'no connection',
  );
  if (answer === expected) return right(`${url} answers as the platform wants it.`);
  return wrong(
    `${url} does not answer as it should (${answer.slice(0, 40)}). Is the service running, and is that its address?`,
  );
}

if (process.argv.includes('--help')) console.log(HELP);
else {
  check()
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      console.error(error instanceof ServiceError ? error.message : error);
      process.exitCode = 1;
    });
}
