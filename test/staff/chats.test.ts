import { expect } from 'chai';
import { newConversation, withInbound } from '../../bot/turn/conversationEdits.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { textOf } from './staffBrowser.ts';

const TALK = 'talk_1';
const page = `/console/chats/${TALK}`;

describe('Live chats in the console', () => {
  let house: ConsoleHouse;
  beforeEach(async () => {
    house = await openConsole();
  });
  afterEach(() => house.close());

  it('show who is online to the colleagues, and who is gone when their page is', async () => {
    const agent = await house.browserOf('tangYue');
    await agent.submit('/console/chats', '/console/chats/online', {});
    const lead = await house.browserOf('zhaoLei');
    expect(textOf((await lead.get('/console/chats')).text)).to.contain('唐悦 空闲 0 / 3');
    house.clock.advance(91_000);
    expect(textOf((await lead.get('/console/chats')).text)).to.contain('唐悦 暂离');
    const fields = await agent.form('/console/chats', '/console/logout');
    const alive = await agent.post('/console/chats/alive', fields);
    expect(JSON.parse(alive.text)).to.deep.equal({ online: true, waiting: 0 });
    expect(textOf((await lead.get('/console/chats')).text)).to.contain('唐悦 空闲 0 / 3');
  });

  it('keep who takes chats signed in while their page is open, and nobody else', async () => {
    const [online, idle] = [await house.browserOf('tangYue'), await house.browserOf('wuPeng')];
    await online.submit('/console/chats', '/console/chats/online', {});
    const fields = await Promise.all(
      [online, idle].map((one) => one.form('/console/chats', '/console/logout')),
    );
    for (let minutes = 0; minutes < 40; minutes++) {
      house.clock.advance(60_000);
      await online.post('/console/chats/alive', fields[0] ?? {});
      await idle.post('/console/chats/alive', fields[1] ?? {});
    }
    expect((await online.get('/console/chats')).status).to.equal(200);
    expect((await idle.get('/console/chats')).status).to.equal(303);
  });

  it('are taken by one alone; the other hears by whom', async () => {
    await house.live.waits(TALK);
    const [first, second] = [await house.browserOf('tangYue'), await house.browserOf('zhaoLei')];
    const forms = await Promise.all([first, second].map((one) => one.form('/console/chats', `${page}/take`)));
    const answers = await Promise.all([
      first.post(`${page}/take`, forms[0] ?? {}),
      second.post(`${page}/take`, forms[1] ?? {}),
    ]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.text).to.match(/唐悦|赵磊/);
    expect(house.live.told).to.deep.equal(['live.joined']);
  });

  it('let words out, and give back a price with the place marked', async () => {
    await house.live.waits(TALK);
    const agent = await house.browserOf('tangYue');
    await agent.submit('/console/chats', `${page}/take`, {});
    const priced = await agent.submit(page, `${page}/say`, { text: '换门封条要 280 元，我的微信 yl_tang88' });
    expect(priced.status).to.equal(409);
    expect(priced.text).to.contain('<mark>');
    expect((await agent.submit(page, `${page}/say`, { text: '换门封条要 280 元' })).text).to.contain(
      '<mark>280 元</mark>',
    );
    const said = await agent.submit(page, `${page}/say`, { text: '请先关掉水阀' });
    expect(said.location).to.equal(page);
    expect(textOf((await agent.get(page)).text)).to.contain('请先关掉水阀');
    expect(await house.live.transcript(TALK)).to.have.length(2);
  });

  it('carry pictures, and nothing that is none', async () => {
    await house.live.waits(TALK);
    const agent = await house.browserOf('tangYue');
    await agent.submit('/console/chats', `${page}/take`, {});
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const left = await agent.upload(
      page,
      `${page}/say`,
      {},
      new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }),
    );
    expect(left.text).to.contain('其他文件没有发出');
    const sent = await agent.upload(
      page,
      `${page}/say`,
      { text: '看这里' },
      new File([png], '门封条.png', { type: 'image/png' }),
    );
    expect(sent.status).to.equal(303);
    const [, line] = (await house.live.transcript(TALK)) ?? [];
    const file = line?.attachments?.[0]?.file ?? '';
    expect(line?.attachments?.[0]?.name).to.equal('门封条.png');
    const shown = await agent.get(`${page}/files/${file}`);
    expect(shown.headers.get('content-type')).to.equal('image/png');
    expect((await agent.get(`${page}/files/${'a'.repeat(22)}.png`)).status).to.equal(404);
  });

  it('keep notes, are handed back, and end once', async () => {
    await house.live.waits(TALK);
    const agent = await house.browserOf('tangYue');
    await agent.submit('/console/chats', `${page}/take`, {});
    await agent.submit(page, `${page}/note`, { text: '已查到订单' });
    expect((await agent.get(page)).text).to.contain('已查到订单');
    const form = await agent.form(page, `${page}/leave`);
    await agent.post(`${page}/leave`, { ...form, how: 'handedBack' });
    await agent.post(`${page}/leave`, { ...form, how: 'handedBack' });
    expect(house.live.told).to.deep.equal(['live.joined', 'live.over']);
    expect((await agent.get(page)).text).to.contain('交还助手');
  });

  it('belong to their department: others neither see nor take them', async () => {
    await house.live.waits(TALK, '冰箱不制冷');
    const other = await house.browserOf('wuPeng');
    expect((await other.get('/console/chats')).text).not.to.contain('冰箱不制冷');
    expect((await other.get(page)).status).to.equal(404);
  });

  it('are refused to who has as many as one may have', async () => {
    for (let n = 1; n <= 4; n++) await house.live.waits(`talk_${n}`);
    const agent = await house.browserOf('tangYue');
    for (let n = 2; n <= 4; n++) {
      const taken = await agent.submit('/console/chats', `/console/chats/talk_${n}/take`, {});
      expect(taken.status).to.equal(303);
    }
    const fourth = await agent.submit('/console/chats', `${page}/take`, {});
    expect(fourth.text).to.contain('您已经在接待 3 位顾客');
  });

  it('are taken over from the assistant, once', async () => {
    const { live, clock } = house;
    const begun = newConversation(
      { id: TALK, channel: 'directline', customer: 'dl_1', locale: 'zh-CN' },
      clock.now(),
    );
    live.talks.notice(withInbound(begun, 'k1', { type: 'message', text: '冰箱不制冷' }, clock.now()));
    live.add(TALK, { from: 'customer', text: '冰箱不制冷' });
    const agent = await house.browserOf('tangYue');
    expect(textOf((await agent.get('/console/chats')).text)).to.contain('助手正在接待（1）');
    expect((await agent.submit(page, `${page}/take`, {})).status).to.equal(303);
    expect(live.told).to.deep.equal(['live.joined']);
    expect(live.chats.current(TALK)?.agent).to.equal('tangYue');
    expect(textOf((await agent.get('/console/chats')).text)).to.contain('助手正在接待（0）');
    const late = await house.browserOf('zhaoLei');
    const fields = await late.form('/console/chats', '/console/logout');
    const lost = await late.post(`${page}/take`, { ...fields, key: 'A'.repeat(22) });
    expect(lost.text).to.contain('唐悦');
    clock.advance(16 * 60_000);
    expect(live.talks.list()).to.be.empty;
  });

  it('show the customer that somebody writes, for who has the chat alone', async () => {
    await house.live.waits(TALK);
    const [agent, other] = [await house.browserOf('tangYue'), await house.browserOf('zhaoLei')];
    await agent.submit('/console/chats', `${page}/take`, {});
    for (const one of [other, agent]) {
      const { form = '' } = await one.form('/console/chats', '/console/logout');
      expect((await one.post(`${page}/typing`, { form })).status).to.equal(204);
    }
    expect(house.live.typing).to.deep.equal([TALK]);
  });
});
