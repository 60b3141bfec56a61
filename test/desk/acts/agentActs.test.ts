import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { AgentActs } from '../../../bot/desk/acts/agentActs.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { FakeTransport, handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

async function openActs(dataDir: string) {
  const transport = new FakeTransport();
  const house = await openHouse(dataDir, { transport });
  const { store, outbox, clock, desk } = house;
  const acts = new AgentActs({
    ...{ store, settings: sample, gate: wordGate, clock, log: silentLog },
  });
  const { ticket } = await desk.open(handOff());
  await outbox.deliverDue();
  transport.sent.length = 0;
  const act = (agent: string, key = `${agent}-1`) => ({ ticket, agent, key });
  const mailed = async () => {
    await outbox.deliverDue();
    return transport.sent.map(({ to, text }) => `${to.address}: ${text.split('\n')[0]}`);
  };
  const stored = async () => await store.read(ticket);
  return { ...house, acts, act, mailed, stored, ticket };
}

describe('Taking a ticket', () => {
  it('is won by the first, whose colleagues are told; the second learns who has it', () =>
    inFolder(async (dataDir) => {
      const { acts, act, mailed, stored } = await openActs(dataDir);
      const [first, second] = await Promise.all([acts.take(act('tangYue')), acts.take(act('zhaoLei'))]);
      expect(first).to.have.nested.property('ticket.agent', 'tangYue');
      expect(second).to.deep.equal({ refusal: { why: 'takenBy', agent: 'tangYue' } });
      expect(await acts.take(act('chenJing'))).to.deep.equal({ refusal: { why: 'notStaff' } });
      expect(await mailed()).to.deep.equal([
        'tang.yue@example.com: * 唐悦已接手，其他同事不必再处理。',
        'after-sales@example.com: * 唐悦已接手，其他同事不必再处理。',
      ]);
      expect((await stored())?.tellings?.map(({ line }) => line)).to.deep.equal(['handoff.accepted']);
    }));

  it('has exactly one winner among two hundred at once', () =>
    inFolder(async (dataDir) => {
      const { acts, ticket, stored } = await openActs(dataDir);
      const results = await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          acts.take({ ticket, agent: n % 2 ? 'tangYue' : 'zhaoLei', key: `k${n}` }),
        ),
      );
      const refused = results.filter((one) => 'refusal' in one);
      expect(refused).to.have.length(100);
      expect(refused[0]).to.deep.equal({ refusal: { why: 'takenBy', agent: 'zhaoLei' } });
      expect((await stored())?.events.filter(({ type }) => type === 'take')).to.have.length(1);
    }));

  it('has its effect once, however often it comes', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored } = await openActs(dataDir);
      for (let n = 0; n < 3; n++) await acts.take(act('tangYue'));
      expect((await stored())?.events.map(({ type }) => type)).to.deep.equal(['opened', 'take']);
    }));
});

describe("An agent's answer", () => {
  it('takes a waiting ticket, keeps the promise and goes to the customer once', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored, clock } = await openActs(dataDir);
      clock.advance(3_600_000);
      await acts.answer(act('tangYue'), '师傅今天下午上门。');
      await acts.answer(act('tangYue'), '师傅今天下午上门。');
      const ticket = await stored();
      expect(ticket).to.include({ state: 'answered', agent: 'tangYue' });
      expect(ticket?.events.at(-1)).to.include({ type: 'answer', outcome: 'kept', by: 'tangYue' });
      expect(ticket?.tellings).to.have.length(1);
      expect(ticket?.tellings?.[0]).to.include({ line: 'handoff.reply', text: '师傅今天下午上门。' });
    }));

  it('counts as missed after the promised time', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored, clock } = await openActs(dataDir);
      clock.set('2026-11-23T15:00:00+08:00');
      await acts.answer(act('tangYue'), '抱歉久等。');
      expect((await stored())?.events.at(-1)).to.include({ type: 'answer', outcome: 'missed' });
    }));

  it('does not leave when it names a price or a private contact, nor when there is nothing in it', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored } = await openActs(dataDir);
      const before = await stored();
      expect(await acts.answer(act('tangYue'), 'PRICE 在此')).to.have.nested.property('refusal.why', 'price');
      expect(await acts.answer(act('tangYue'), '加我微信 yuetang88 聊')).to.deep.equal({
        refusal: { why: 'contact', places: ['微信 yuetang88'] },
      });
      expect(await acts.answer(act('tangYue'), ' \n')).to.deep.equal({ refusal: { why: 'empty' } });
      expect(await stored()).to.equal(before);
    }));

  it('is given back by mail with the place marked and what to do', () =>
    inFolder(async (dataDir) => {
      const { acts, act, mailed } = await openActs(dataDir);
      await acts.giveBack(act('tangYue'), { why: 'price', places: ['一百块'] }, '换泵一百块。');
      await acts.giveBack(act('tangYue'), { why: 'price', places: ['一百块'] }, '换泵一百块。');
      const [mail, ...more] = await mailed();
      expect(more).to.deep.equal([]);
      expect(mail).to.include('tang.yue@example.com').and.to.include('【一百块】').and.to.include('#已致电');
    }));
});

describe('A lead', () => {
  it('may answer what somebody else has taken, without taking it away; other colleagues may not', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored } = await openActs(dataDir);
      await acts.take(act('zhaoLei'));
      expect(await acts.answer(act('tangYue'), '您好')).to.deep.equal({
        refusal: { why: 'takenBy', agent: 'zhaoLei' },
      });
      await acts.transfer(act('zhaoLei', 'k2'), '唐悦');
      await acts.take(act('tangYue', 'k3'));
      await acts.answer(act('zhaoLei', 'k4'), '我是负责人，向您致歉。');
      expect(await stored()).to.include({ agent: 'tangYue', state: 'answered' });
    }));
});

describe('A colleague who is away', () => {
  const settings = (away: string[]) => ({
    current: {
      ...sample.current,
      staff: sample.current.staff.map((one) =>
        away.includes(one.id) ? { ...one, absences: [{ from: '2026-11-23', until: '2026-11-27' }] } : one,
      ),
    },
  });

  it('has their cases answered and taken over by a deputy, and by nobody else', () =>
    inFolder(async (dataDir) => {
      const { acts, act, ticket } = await openActs(dataDir);
      await acts.take(act('zhaoLei'));
      const { store, clock, desk } = await openHouse(dataDir, { settings: settings(['zhaoLei']) });
      const later = new AgentActs({
        ...{ store, settings: settings(['zhaoLei']), gate: wordGate, clock, log: silentLog },
      });
      await desk.add(ticket, 'a2', '还在漏');
      expect((await store.read(ticket))?.mails.at(-1)).to.include({ address: 'tang.yue@example.com' });
      await later.answer(act('tangYue', 'k2'), '我先回复您。');
      expect(await store.read(ticket)).to.include({ agent: 'zhaoLei', state: 'answered' });
      expect(await later.take(act('wuPeng', 'k3'))).to.deep.equal({ refusal: { why: 'notStaff' } });
      await later.take(act('tangYue', 'k4'));
      const after = await store.read(ticket);
      expect(after).to.include({ agent: 'tangYue', state: 'answered' });
      expect(after?.events.at(-1)).to.include({ type: 'take', by: 'tangYue', from: 'zhaoLei' });
      expect(after?.tellings?.at(-1)).to.include({ line: 'handoff.accepted', agent: 'tangYue' });
    }));

  it('gets nothing handed over: it goes to who stands in', () =>
    inFolder(async (dataDir) => {
      const { act, ticket } = await openActs(dataDir);
      const { store, clock } = await openHouse(dataDir, { settings: settings(['linFang']) });
      const parts = { store, settings: settings(['linFang']), gate: wordGate, clock, log: silentLog };
      const acts = new AgentActs(parts);
      await acts.transfer(act('tangYue'), '上海');
      expect(await store.read(ticket)).to.include({ department: 'sales', owner: 'sunTao' });
    }));
});

describe('A matter in the hands of agents', () => {
  it('goes to the department, person or region that is named, and the customer hears of it', () =>
    inFolder(async (dataDir) => {
      const { acts, act, mailed, stored } = await openActs(dataDir);
      await acts.take(act('tangYue'));
      expect(await acts.transfer(act('tangYue', 'k2'), '火星')).to.deep.equal({
        refusal: { why: 'unknownTarget', named: '火星' },
      });
      await acts.transfer(act('tangYue', 'k3'), '上海', '客户要经销');
      const ticket = await stored();
      expect(ticket).to.include({ state: 'waiting', department: 'sales', owner: 'linFang' });
      expect(ticket).to.not.have.property('agent');
      expect(ticket?.tellings?.at(-1)).to.include({ line: 'handoff.transferred', department: 'sales' });
      const mails = await mailed();
      expect(
        mails.filter((mail) => mail.includes('由售后服务部转给国内销售部')).map((mail) => mail.split(':')[0]),
      ).to.deep.equal(['sales@example.com', 'after-sales@example.com']);
    }));

  it('is promised a new time when it is handed over late', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored, clock } = await openActs(dataDir);
      clock.set('2026-11-23T14:10:00+08:00');
      await acts.transfer(act('tangYue'), '质量部');
      const ticket = await stored();
      expect(ticket?.promise?.dueAt).to.equal('2026-11-23T17:10:00+08:00');
      expect(ticket?.tellings?.at(-1)).to.have.nested.property('time.iso', '2026-11-23T17:10:00+08:00');
    }));

  it('is solved with or without last words, and the customer is asked', () =>
    inFolder(async (dataDir) => {
      const { acts, act, stored } = await openActs(dataDir);
      await acts.solve(act('tangYue'), '已换新件。');
      const ticket = await stored();
      expect(ticket).to.include({ state: 'solved' });
      expect(ticket?.tellings?.map(({ line }) => line)).to.deep.equal([
        'handoff.reply',
        'handoff.resolvedCheck',
      ]);
      expect(await acts.answer(act('tangYue', 'k9'), '再说一句')).to.deep.equal({
        refusal: { why: 'state', state: 'solved' },
      });
    }));

  it('is answered by a call, and takes notes from anybody of the department', () =>
    inFolder(async (dataDir) => {
      const { acts, act, mailed, stored } = await openActs(dataDir);
      await acts.callDone(act('tangYue'), '客户周三在家');
      await acts.note(act('zhaoLei'), '老客户');
      const ticket = await stored();
      expect(ticket).to.include({ state: 'answered' });
      expect(ticket?.events.find(({ type }) => type === 'call')).to.include({
        outcome: 'kept',
        text: '客户周三在家',
      });
      expect(ticket?.tellings ?? []).to.deep.equal([]);
      expect((await mailed()).at(-1)).to.match(/^tang\.yue@example\.com: \* 赵磊的备注/);
    }));
});

describe("The customer's word on a ticket", () => {
  it('reminds whoever works on it, and the second time gives it priority', () =>
    inFolder(async (dataDir) => {
      const { acts, act, desk, mailed, stored, ticket } = await openActs(dataDir);
      await acts.take(act('tangYue'));
      await desk.urge(ticket, 'a1');
      await desk.urge(ticket, 'a1');
      expect((await stored())?.priority).to.equal('normal');
      await desk.urge(ticket, 'a2');
      expect((await stored())?.priority).to.equal('angry');
      expect((await mailed()).slice(2)).to.deep.equal([
        'tang.yue@example.com: * 客户催问（第 1 次），请尽快答复。',
        'tang.yue@example.com: * 客户催问（第 2 次），请尽快答复。',
        'zhao.lei@example.com: * 客户催问（第 2 次），请尽快答复。',
      ]);
    }));

  it('ends it when it is withdrawn, and opens it again with priority when it is not solved', () =>
    inFolder(async (dataDir) => {
      const { acts, act, desk, stored, ticket, clock } = await openActs(dataDir);
      await acts.solve(act('tangYue'));
      clock.set('2026-11-24T09:00:00+08:00');
      const view = await desk.reopen(ticket, 'a5', '又漏了');
      expect(view).to.deep.include({ state: 'waiting', promisedAt: { iso: '2026-11-24T12:00:00+08:00' } });
      expect(await stored()).to.include({ priority: 'reopened', state: 'waiting' });
      expect(await desk.withdraw(ticket, 'a6')).to.include({ state: 'withdrawn' });
      expect(await desk.withdraw(ticket, 'a7')).to.include({ state: 'withdrawn' });
      expect(await acts.take(act('tangYue', 'k2'))).to.deep.equal({
        refusal: { why: 'state', state: 'withdrawn' },
      });
    }));

  it('keeps it solved when the customer confirms, until they were visited', () =>
    inFolder(async (dataDir) => {
      const { acts, act, desk, ticket, stored } = await openActs(dataDir);
      await acts.solve(act('tangYue'));
      expect(await desk.confirm(ticket, 'a5')).to.include({ state: 'solved' });
      expect(await desk.confirm(ticket, 'a6')).to.include({ state: 'solved' });
      expect((await stored())?.events.filter(({ type }) => type === 'confirm')).to.have.lengthOf(1);
    }));
});
