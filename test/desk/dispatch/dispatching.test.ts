import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { AgentActs } from '../../../bot/desk/acts/agentActs.ts';
import type { WrittenOrder } from '../../../bot/desk/dispatch/order.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { FakeTransport, handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

const visit = { from: '2026-11-24T14:00:00+08:00', until: '2026-11-24T16:00:00+08:00' };
const written: WrittenOrder = {
  address: '杭州市西湖区青岭街 6 号',
  plan: '更换门封',
  material: '门封一条',
  technician: '周师傅',
  visit,
  vehicle: '浙A12345',
};

async function openOrders(dataDir: string) {
  const transport = new FakeTransport();
  const house = await openHouse(dataDir, { transport });
  const { store, outbox, clock, desk } = house;
  const acts = new AgentActs({
    ...{ store, settings: sample, gate: wordGate, clock, log: silentLog },
  });
  const { ticket, number } = await desk.open(handOff());
  await outbox.deliverDue();
  transport.sent.length = 0;
  let key = 0;
  const act = (agent: string) => ({ ticket, agent, key: `k${++key}` });
  const draft = (agent: string, change: WrittenOrder = {}, outside = false) =>
    acts.dispatch(act(agent), { step: 'draft', written: { ...written, ...change }, outside });
  const step = (agent: string, name: 'approve' | 'issue' | 'onTheWay' | 'done' | 'cancel', text = '') =>
    acts.dispatch(act(agent), { step: name, text });
  const stored = async () => {
    const read = await store.read(ticket);
    if (!read) throw new RangeError('The ticket is gone.');
    return read;
  };
  const told = async () => (await stored()).tellings?.map(({ line }) => line) ?? [];
  const mailed = async () => {
    await outbox.deliverDue();
    return transport.sent.splice(0).map(({ to, text }) => `${to.address}: ${text.split('\n')[0]}`);
  };
  return { ...house, acts, act, draft, step, stored, told, mailed, number, id: ticket, transport };
}

describe('A dispatch order', () => {
  it('is drawn up with what the ticket knows, issued by the one person, and told to the customer once', () =>
    inFolder(async (dataDir) => {
      const { draft, step, stored, told, mailed, number, clock } = await openOrders(dataDir);
      await draft('tangYue');
      expect((await stored()).orders).to.deep.equal([
        {
          ...written,
          number: `${number}-1`,
          state: 'drafted',
          symptom: '洗碗机门下漏水，希望上门维修。',
          receiver: 'tangYue',
          acceptedAt: (await stored()).openedAt,
          draftedAt: clock.now().toISOString(),
        },
      ]);
      expect(await told()).to.deep.equal([]);
      expect(await mailed()).to.include(`zhao.lei@example.com: * 唐悦填写了派工单 ${number}-1，待签发。`);
      expect(await step('tangYue', 'issue')).to.deep.equal({
        refusal: { why: 'order', problem: 'notIssuer', issuer: 'zhaoLei' },
      });
      await step('zhaoLei', 'issue');
      const issued = await stored();
      expect(issued).to.include({ state: 'answered', agent: 'tangYue' });
      expect(issued.events.at(-1)).to.include({
        type: 'dispatch',
        step: 'issue',
        by: 'zhaoLei',
        outcome: 'kept',
      });
      expect(issued.tellings?.at(-1)).to.include({ line: 'handoff.visitFixed', order: `${number}-1` });
      await step('tangYue', 'onTheWay');
      expect(await step('tangYue', 'onTheWay')).to.have.nested.property('refusal.problem', 'orderState');
      await step('tangYue', 'done');
      expect(await told()).to.deep.equal([
        'handoff.visitFixed',
        'handoff.visitOnTheWay',
        'handoff.visitDone',
      ]);
      expect(await step('tangYue', 'done')).to.have.nested.property('refusal.problem', 'noOrder');
    }));

  it('outside the city is issued only after a lead or an administrator approved it, which is recorded', () =>
    inFolder(async (dataDir) => {
      const { draft, step, stored, clock, mailed } = await openOrders(dataDir);
      await draft('tangYue', { address: '上海市静安区云岭路 18 号' });
      expect((await stored()).orders?.[0]).to.include({ outside: true });
      expect((await mailed()).some((mail) => mail.startsWith('zhao.lei@'))).to.equal(true);
      expect(await step('zhaoLei', 'issue')).to.have.nested.property('refusal.problem', 'unapproved');
      expect(await step('tangYue', 'approve')).to.have.nested.property('refusal.problem', 'notApprover');
      clock.advance(60_000);
      await step('heLan', 'approve');
      expect((await stored()).orders?.[0]).to.include({
        approvedBy: 'heLan',
        approvedAt: clock.now().toISOString(),
      });
      expect(await step('zhaoLei', 'issue')).to.have.property('ticket');
    }));

  it('that is changed after the approval has to be approved again', () =>
    inFolder(async (dataDir) => {
      const { draft, step, stored } = await openOrders(dataDir);
      await draft('tangYue', {}, true);
      await step('zhaoLei', 'approve');
      await draft('tangYue', { vehicle: '浙A99999' }, true);
      expect((await stored()).orders).to.have.length(1);
      expect(await step('zhaoLei', 'issue')).to.have.nested.property('refusal.problem', 'unapproved');
    }));

  it('that is cancelled is told to the customer only if they had heard of it, and another may follow', () =>
    inFolder(async (dataDir) => {
      const { draft, step, told, stored, number } = await openOrders(dataDir);
      await draft('tangYue');
      await step('tangYue', 'cancel', '客户改期');
      expect(await told()).to.deep.equal([]);
      await draft('tangYue');
      await step('zhaoLei', 'issue');
      expect(await draft('tangYue')).to.have.nested.property('refusal.problem', 'orderState');
      await step('tangYue', 'cancel');
      expect(await told()).to.deep.equal(['handoff.visitFixed', 'handoff.visitCancelled']);
      expect((await stored()).orders?.map((one) => [one.number, one.state])).to.deep.equal([
        [`${number}-1`, 'cancelled'],
        [`${number}-2`, 'cancelled'],
      ]);
    }));

  it('says what it lacks, and takes neither a visit that is past nor a private number', () =>
    inFolder(async (dataDir) => {
      const { draft, stored } = await openOrders(dataDir);
      const before = await stored();
      expect(await draft('tangYue', { plan: ' ', technician: '' })).to.deep.equal({
        refusal: { why: 'empty' },
      });
      expect(await draft('tangYue', { plan: ' ', address: '' })).to.deep.equal({
        refusal: { why: 'order', problem: 'incomplete', missing: ['address', 'plan'] },
      });
      const past = { from: '2026-11-22T14:00:00+08:00', until: '2026-11-22T16:00:00+08:00' };
      expect(await draft('tangYue', { visit: past })).to.have.deep.nested.property('refusal.missing', [
        'visit',
      ]);
      expect(await draft('tangYue', { technician: '周师傅 13911112222' })).to.have.nested.property(
        'refusal.why',
        'contact',
      );
      expect(await stored()).to.equal(before);
    }));

  it('is issued by who stands in while the issuer is away', () =>
    inFolder(async (dataDir) => {
      const { draft, act, id, store, clock } = await openOrders(dataDir);
      await draft('tangYue');
      const staff = sample.current.staff.map((one) =>
        one.id === 'zhaoLei' ? { ...one, absences: [{ from: '2026-11-23', until: '2026-11-23' }] } : one,
      );
      const settings = { current: { ...sample.current, staff } };
      const acts = new AgentActs({ store, settings, gate: wordGate, clock, log: silentLog });
      expect(await acts.dispatch(act('tangYue'), { step: 'issue', text: '' })).to.have.property('ticket');
      expect((await store.read(id))?.orders?.[0]).to.include({ state: 'issued', issuedBy: 'tangYue' });
    }));

  it('is called off when the customer withdraws, and holds nothing personal once their data is deleted', () =>
    inFolder(async (dataDir) => {
      const { draft, step, desk, id, stored } = await openOrders(dataDir);
      await draft('tangYue');
      await step('zhaoLei', 'issue');
      await desk.withdraw(id, 'a9');
      expect((await stored()).orders?.[0]?.state).to.equal('cancelled');
      await desk.erase(id);
      expect(JSON.stringify((await stored()).orders)).to.not.match(/西湖|门封|周师傅|漏水/);
    }));
});
