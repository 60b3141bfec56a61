import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { eventually } from '../../support/eventually.ts';
import { noisyPicture } from '../../support/noisyPicture.ts';
import { type RealService, startRealService } from '../../support/realService.ts';
import { clockFrom } from '../../support/runningClock.ts';
import { signInQuietly } from '../../support/staffLogin.ts';
import { demoAccount } from '../../support/weChatPlatform/simulatedAccount.ts';
import { newOpenId, WeChatPlatform } from '../../support/weChatPlatform/weChatPlatform.ts';

const AT = '2026-11-24T10:00:00+08:00';
const NUMBER = /[A-Z]{2}\d{6}/;

describe('A customer on WeChat with the whole service', function () {
  this.timeout(60_000);
  const openId = newOpenId();
  let account: typeof demoAccount;
  let platform: WeChatPlatform;
  let service: RealService;
  afterEach(async () => {
    await service.stop();
    await platform.stop();
  });

  async function open(replyMode: 'active' | 'passive'): Promise<void> {
    account = { ...demoAccount, isVerified: replyMode === 'active' };
    platform = new WeChatPlatform({ clock: clockFrom(AT) });
    platform.accounts.set(account.appId, account);
    service = await startRealService({
      cacheHolder: join(import.meta.dirname, '../../../data'),
      smtpUrl: '',
      allowedOrigins: [],
      at: AT,
      environment: {
        WECHAT_APP_ID: account.appId,
        WECHAT_APP_SECRET: account.appSecret,
        WECHAT_TOKEN: account.token,
        WECHAT_AES_KEY: account.aesKey,
        WECHAT_REPLY_MODE: replyMode,
        WECHAT_API_URL: await platform.calls.start(),
      },
    });
    account.pushUrl = `${service.url}/wechat`;
  }

  const screen = () => platform.customer(account, openId).screen;

  /** What the customer sees after they did something, once there is anything. */
  async function seenAfter(act: () => Promise<unknown>): Promise<{ text: string; labels: string[] }> {
    const before = screen().length;
    await act();
    const news = () =>
      screen()
        .slice(before)
        .filter(({ from }) => from === 'account');
    for (let n = 0; n < 800 && news().length === 0; n++) await sleep(25);
    const labels = news().flatMap(({ choices = [] }) => choices.map(({ content }) => content));
    return {
      text: news()
        .map(({ text }) => text)
        .join('\n'),
      labels,
    };
  }

  const say = async (text: string) => await seenAfter(() => platform.say(account, openId, text));
  const tap = async (label = '') => await seenAfter(() => platform.tap(account, openId, label));

  it('is greeted, asks for a person, and is promised an answer here by a time', async () => {
    await open('active');
    const greeted = await seenAfter(() => platform.act(account, openId, 'subscribe', { EventKey: '' }));
    expect(greeted.text).to.include('云岭电器');
    await say('转人工');
    const { labels: ways } = await say('王女士');
    expect(ways).to.have.lengthOf(3);
    const { labels } = await tap(ways[0]);
    const { text } = await tap(labels[0]);
    expect(text)
      .to.match(NUMBER)
      .and.to.match(/\d{1,2}:\d{2}/);
    expect(platform.faults).to.deep.equal([]);
  });

  /** Content staff write an answer with a picture, and a second one publishes it. */
  async function publishWithPicture(): Promise<void> {
    const article = '/console/articles/washer-cleaning';
    const editor = await signInQuietly(service, 'xu.ning@example.com');
    const body = new FormData();
    const typed = {
      ...(await editor.form(`${article}/zh-CN/edit`, '/console/write')),
      ...{ act: 'save', title: '洗衣机清洗', kind: 'inquiry', owner: 'afterSales', answer: '请按筒自洁键。' },
      questions: ['洗衣机怎么清洗', '洗衣机多久洗一次', '洗衣机有霉味怎么办', '怎么用筒自洁'].join('\n'),
      newAlt: '筒自洁键在右下角',
    };
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    body.append('picture', new File([new Uint8Array(noisyPicture(40, 30))], 'a.png'));
    expect((await editor.send('/console/write', body)).status).to.equal(303);
    const lead = await signInQuietly(service, 'zhao.lei@example.com');
    await lead.submit(article, `${article}/zh-CN/review`, { also: 'publish' });
  }

  it('gets the picture of an answer between its words and the question whether it helped', async () => {
    await open('active');
    await publishWithPicture();
    await seenAfter(() => platform.act(account, openId, 'subscribe', { EventKey: '' }));
    const before = screen().length;
    await say('洗衣机怎么清洗');
    const news = await eventually(() => {
      const seen = screen()
        .slice(before)
        .filter(({ from }) => from === 'account');
      return seen.some(({ choices = [] }) => choices.length === 3) ? seen : undefined;
    });
    expect(news.map(({ type }) => type).slice(-3)).to.deep.equal(['text', 'image', 'choices']);
    expect(news.at(-3)?.text).to.contain('请按筒自洁键');
    expect(platform.faults).to.deep.equal([]);
  });

  it('talks with an agent, whose words begin with the name, and is handed back', async () => {
    await open('active');
    const agent = await signInQuietly(service, 'tang.yue@example.com');
    await agent.submit('/console/chats', '/console/chats/online', {});
    await seenAfter(() => platform.act(account, openId, 'subscribe', { EventKey: '' }));
    expect((await say('转人工')).text).to.include('第 1 位');
    const { text: list } = await agent.get('/console/chats');
    const take = /action="(\/console\/chats\/[\w.-]+)\/take"/.exec(list)?.[1] ?? '';
    const joined = await seenAfter(() => agent.submit('/console/chats', `${take}/take`, {}));
    expect(joined.text).to.include('唐悦');
    const answered = await seenAfter(() =>
      agent.submit(take, `${take}/say`, { text: '您好，请问是哪一款？' }),
    );
    expect(answered.text).to.equal('唐悦：您好，请问是哪一款？');
    await platform.say(account, openId, '洗碗机');
    await eventually(async () => (await agent.get(take)).text.includes('洗碗机'));
    const left = await seenAfter(() => agent.submit(take, `${take}/leave`, { how: 'handedBack' }));
    expect(left.text).to.include('唐悦');
    expect(platform.faults).to.deep.equal([]);
  });

  it('of an account that may only answer is not promised an answer here', async () => {
    await open('passive');
    await seenAfter(() => platform.act(account, openId, 'subscribe', { EventKey: '' }));
    await say('转人工');
    const { text } = await say('王女士');
    expect(text).to.match(/1\. /).and.to.match(/2\. /).and.to.not.match(/3\. /);
    expect(platform.calls.received.filter(({ path }) => path.includes('message'))).to.deep.equal([]);
  });
});
