import { expect } from 'chai';
import { WeChatApi } from '../../../bot/channels/weChat/api.ts';
import { errorTable } from '../../../bot/channels/weChat/errorTable.ts';
import { WeChatError } from '../../../bot/channels/weChat/weChatError.ts';
import { silentLog } from '../../../bot/core/log.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { demoAccount } from '../../support/weChatPlatform/simulatedAccount.ts';
import { newOpenId, WeChatPlatform } from '../../support/weChatPlatform/weChatPlatform.ts';
import { settingsOf } from './weChatHouse.ts';

const TOKEN = '/cgi-bin/stable_token';
const SEND = '/cgi-bin/message/custom/send';

describe('Calls to WeChat', () => {
  const openId = newOpenId();
  const hello = { type: 'text', text: 'hello' } as const;
  let clock: FakeClock;
  let platform: WeChatPlatform;
  let apiUrl: string;
  let api: WeChatApi;
  beforeEach(async () => {
    clock = new FakeClock();
    platform = new WeChatPlatform({ clock });
    platform.accounts.set(demoAccount.appId, demoAccount);
    apiUrl = await platform.calls.start();
    api = newApi();
    platform.customer(demoAccount, openId).message = { until: Number.MAX_SAFE_INTEGER, left: 1000 };
  });
  afterEach(async () => await platform.stop());

  function newApi(differences = {}): WeChatApi {
    return new WeChatApi({ account: settingsOf(demoAccount, differences), apiUrl, clock, log: silentLog });
  }

  async function errorOf(call: Promise<unknown>): Promise<WeChatError> {
    const error = await call.then(
      () => undefined,
      (one: unknown) => one,
    );
    if (error instanceof WeChatError) return error;
    throw new Error('The call was not refused.');
  }

  it('share one access token, until shortly before it expires', async () => {
    await Promise.all([api.send(openId, hello), api.send(openId, hello), api.send(openId, hello)]);
    clock.advance(6_900_000);
    await api.send(openId, hello);
    expect(platform.calls.count(TOKEN)).to.equal(1);
    clock.advance(300_000);
    await api.send(openId, hello);
    expect(platform.calls.count(TOKEN)).to.equal(2);
  });

  for (const errcode of [40001, 40014, 42001]) {
    it(`47: fetch one new token when the old one is refused with ${errcode}, however many wait for it`, async () => {
      await api.send(openId, hello);
      platform.calls.tokens.revokeAll(errcode);
      await Promise.all(Array.from({ length: 50 }, () => api.send(openId, hello)));
      expect(platform.calls.count(TOKEN)).to.equal(2);
      expect(platform.customer(demoAccount, openId).screen).to.have.lengthOf(51);
    });
  }

  it('48: are tried twice and no more when every token is refused', async () => {
    platform.calls.faults.push({ path: '/send', errcode: 40001, times: 1000 });
    for (let n = 0; n < 5; n++) expect((await errorOf(api.send(openId, hello))).reaction).to.equal('renew');
    expect(platform.calls.count(TOKEN)).to.be.at.most(2);
    expect(platform.calls.count(SEND)).to.equal(10);
  });

  it('49: of two processes never invalidate the token of each other', async () => {
    const other = newApi();
    for (let hours = 0; hours < 6; hours++) {
      await Promise.all([api.send(openId, hello), other.send(openId, hello)]);
      clock.advance(1_800_000);
      await other.send(openId, hello);
      await api.send(openId, hello);
      clock.advance(1_800_000);
    }
    expect(platform.customer(demoAccount, openId).screen).to.have.lengthOf(24);
  });

  it('50: with a wrong secret say which setting is wrong, and rest', async () => {
    const wrong = newApi({ appSecret: 'f'.repeat(32) });
    const error = await errorOf(wrong.send(openId, hello));
    expect(error.message).to.include('WECHAT_APP_SECRET');
    await errorOf(wrong.send(openId, hello));
    await errorOf(wrong.send(openId, hello));
    expect(platform.calls.count(TOKEN)).to.equal(1);
  });

  it('that cannot reach the platform surely had no effect, and are tried again', async () => {
    await platform.stop();
    const error = await errorOf(api.send(openId, hello));
    expect(error.reaction).to.equal('unreached');
  });

  it('whose answer is no JSON may have had their effect', async () => {
    await api.send(openId, hello);
    const strange = new WeChatApi({
      ...{ account: settingsOf(demoAccount), apiUrl, clock, log: silentLog },
      fetch: async (url, init) =>
        url.includes('/send') ? new Response('<html>502</html>') : await fetch(url, init),
    });
    expect((await errorOf(strange.send(openId, hello))).reaction).to.equal('unknown');
  });

  it('tell of an error its number, its meaning and the request, and nothing of the customer', async () => {
    platform.calls.faults.push({ path: '/send', errcode: 45002, times: 1 });
    const { message, errcode } = await errorOf(api.send(openId, hello));
    expect(errcode).to.equal(45002);
    expect(message).to.equal('The text is too long. (errcode 45002, rid 6a-5b-4c)');
  });

  it('50: rest after a refusal that concerns the account, for a minute, a day or until it is put right', async () => {
    const rests: [errcode: number, before: number, after: number][] = [
      [45011, 59_000, 61_000],
      [45009, 13 * 3_600_000, 15 * 3_600_000],
      [48004, 500_000, 700_000],
    ];
    await platform.stop();
    for (const [errcode, before, after] of rests) {
      clock.set('2026-12-01T10:00:00+08:00');
      platform = new WeChatPlatform({ clock });
      platform.accounts.set(demoAccount.appId, demoAccount);
      platform.customer(demoAccount, openId).message = { until: Number.MAX_SAFE_INTEGER, left: 1000 };
      apiUrl = await platform.calls.start();
      const resting = newApi();
      platform.calls.faults.push({ path: '/send', errcode, times: 1 });
      await errorOf(resting.send(openId, hello));
      clock.advance(before);
      await errorOf(resting.send(openId, hello));
      expect(platform.calls.count(SEND), String(errcode)).to.equal(1);
      clock.advance(after - before);
      await resting.send(openId, hello);
      clock.advance(86_400_000 * 2);
      clock = new FakeClock();
      await platform.stop();
    }
  });

  it('know what to do about every error that the platform documents for them', () => {
    const documented = [
      ...[-1, 40001, 40003, 40004, 40007, 40009, 40013, 40014, 40033, 40125, 40164, 40200, 40243],
      ...[41001, 42001, 43004, 43019, 43101, 44004, 45002, 45008, 45009, 45011, 45015, 45047, 46004, 47001],
      ...[48001, 48002, 48004, 48008, 50002, 50005, 61004, 70000, 89503],
    ];
    expect(documented.filter((code) => !(code in errorTable))).to.deep.equal([]);
  });
});
