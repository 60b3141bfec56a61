import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { demoAccount } from '../support/weChatPlatform/simulatedAccount.ts';
import { WeChatPlatform } from '../support/weChatPlatform/weChatPlatform.ts';

const root = join(import.meta.dirname, '../..');

describe('npm run wechat:check', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yingda-check-'));
  const account = { ...demoAccount };
  const platform = new WeChatPlatform();
  let apiUrl: string;
  before(async () => {
    platform.accounts.set(account.appId, account);
    apiUrl = await platform.calls.start();
  });
  after(async () => {
    await platform.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function check(settings: Record<string, string>): Promise<string> {
    const env = {
      PATH: process.env.PATH ?? '',
      ...{ DATA_DIR: dataDir, SERVICE_FILE: join(root, 'deployment/service.yaml'), WECHAT_API_URL: apiUrl },
      ...settings,
    };
    const command = join(root, 'bot/commands/weChatCheck.ts');
    const child = spawn(process.execPath, [command], { cwd: dataDir, env });
    const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return out + error;
  }

  const settings = {
    WECHAT_APP_ID: account.appId,
    WECHAT_APP_SECRET: account.appSecret,
    WECHAT_TOKEN: account.token,
    WECHAT_AES_KEY: account.aesKey,
  };

  it('says what is right and what is missing', async () => {
    const told = await check(settings);
    expect(told).to.include('ok    The platform takes AppID');
    expect(told).to.include('ok    The account may send messages by itself.');
    expect(told).to.include('WRONG PUBLIC_URL is not set');
    expect(told).to.not.include(account.appSecret);
  });

  it('says which secret is wrong, and that an address is not allowed', async () => {
    expect(await check({ ...settings, WECHAT_APP_SECRET: 'f'.repeat(32) })).to.include(
      'WRONG WECHAT_APP_SECRET is wrong',
    );
    platform.calls.tokens.allowed = [];
    expect(await check(settings))
      .to.include('IP allow-list')
      .and.to.include('127.0.0.1');
    platform.calls.tokens.allowed = undefined;
  });

  it('says that an account is not verified, and writes to nobody', async () => {
    account.isVerified = false;
    expect(await check(settings)).to.include('WECHAT_REPLY_MODE=passive');
    account.isVerified = true;
    expect(platform.calls.count('/cgi-bin/message/custom/send')).to.equal(0);
  });

  it('says what is half given, and that nothing is', async () => {
    expect(await check({ WECHAT_TOKEN: 'abc' })).to.include('WECHAT_APP_ID is missing');
    expect(await check({})).to.include('No account is set');
  });
});
