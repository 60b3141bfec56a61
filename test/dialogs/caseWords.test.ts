import { expect } from 'chai';
import type { Gate } from '../../bot/turn/saying.ts';
import { Checked } from '../../knowledge/price/checked.ts';
import { agentsAt } from '../support/agentHouse.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

/** A customer with one ticket; `finished` where they have said that there is nothing else. */
async function withTicket(
  test: (house: House, ticket: string, number: string) => Promise<void>,
): Promise<void> {
  const house = await House.open({ at: '2026-11-23T10:00:00+08:00' });
  try {
    await house.enter();
    for (const line of ['我姓王，叫我王先生', '人工', '在这里回复', '可以', '没有了']) await house.say(line);
    const [id = ''] = await house.tickets.open();
    await test(house, id, (await house.tickets.read(id))?.number ?? '');
  } finally {
    await house.close();
  }
}

async function heard(house: House, text: string): Promise<string[]> {
  await house.wait(0);
  return (await house.say(text)).map(asLine);
}

describe("An agent's words", () => {
  it('stand in the conversation as those of a person, once, and disturb no open question', () =>
    withTicket(async (house, ticket, number) => {
      const { acts, act, log } = agentsAt(house);
      const question = (await heard(house, '人工')).at(-1);
      const once = act(ticket);
      await acts.answer(once, '师傅明天上门。');
      await acts.answer(once, '师傅明天上门。');
      const entries = await log();
      const last = entries.at(-1);
      expect(last).to.include({ from: 'agent' });
      expect(last?.activity.text).to.equal(`handoff.reply number=${number} text=师傅明天上门。 agent=唐悦`);
      expect(entries.filter(({ from }) => from === 'agent')).to.have.length(1);
      expect(question).to.contain('handoff.contact');
      expect((await heard(house, '在这里回复')).at(-1)).to.contain('handoff.consent');
    }));

  it('are answered to the agent: what the customer writes next joins the ticket', () =>
    withTicket(async (house, ticket, number) => {
      const { acts, act, log } = agentsAt(house);
      await acts.answer(act(ticket), '周三上午可以吗？');
      await log();
      expect(await heard(house, '周三上午我在家')).to.deep.equal([`Bot: handoff.addition number=${number}`]);
      expect((await house.tickets.read(ticket))?.events.at(-1)).to.include({
        type: 'added',
        text: '周三上午我在家',
      });
      expect(await heard(house, '谢谢')).not.to.contain('handoff.addition');
    }));

  it('that make a price together with what was said before go back to the agent, and nothing is said', () =>
    withTicket(async (house, ticket) => {
      const judge: Gate['judge'] = async (content, _texts, before) =>
        before ? { withheld: [], why: 'rule' } : { passed: Checked.byGate(content) };
      const { acts, act, log } = agentsAt(house, { gate: { judge } });
      const before = (await log()).length;
      await acts.answer(act(ticket), '三百');
      expect(await log()).to.have.length(before);
      const stored = await house.tickets.read(ticket);
      expect(stored?.events.at(-1)).to.include({ type: 'untold', why: 'price' });
      expect(stored?.mails.at(-1)).to.include({ audience: 'staff:tangYue' });
    }));

  it('reach a customer by mail whose conversation is out of reach, and become a call where there is no address', () =>
    withTicket(async (house, ticket) => {
      const { acts, act, log } = agentsAt(house, { reachableLater: false });
      await acts.answer(act(ticket), '您好');
      await log();
      const stored = await house.tickets.read(ticket);
      expect(stored?.events.at(-1)).to.include({ type: 'untold', why: 'unreachable' });
    }));
});

describe('A customer with a ticket', () => {
  it('confirms it by saying that it is solved, and has it reopened with priority by saying that it is not', () =>
    withTicket(async (house, ticket, number) => {
      const { acts, act, log } = agentsAt(house);
      await acts.solve(act(ticket));
      const entry = (await log()).at(-1);
      expect(entry && asLine(entry)).to.equal(
        `Bot: handoff.resolvedCheck number=${number} [已经好了 | 还没解决]`,
      );
      expect(await heard(house, '还没解决')).to.deep.equal([
        `Bot: handoff.reopened number=${number} time=今天 14:31 前`,
      ]);
      expect(await house.tickets.read(ticket)).to.include({ state: 'waiting', priority: 'reopened' });
      await acts.solve(act(ticket));
      await log();
      expect(await heard(house, '好了，谢谢')).to.deep.equal([`Bot: handoff.confirmed number=${number}`]);
      const confirmed = await house.tickets.read(ticket);
      expect(confirmed).to.include({ state: 'solved' });
      expect(confirmed?.events.at(-1)).to.include({ type: 'confirm', by: 'customer' });
    }));

  it('urges, and the colleague in charge is reminded', () =>
    withTicket(async (house, ticket, number) => {
      expect(await heard(house, '有消息吗')).to.deep.equal([
        `Bot: handoff.urge number=${number} time=今天 14:31 前`,
      ]);
      expect((await house.tickets.read(ticket))?.events.at(-1)).to.include({ type: 'urge', count: 1 });
    }));

  it('withdraws, and after that only hears how it stands', () =>
    withTicket(async (house, ticket, number) => {
      expect(await heard(house, '撤单')).to.deep.equal([`Bot: handoff.withdrawn number=${number}`]);
      expect(await house.tickets.read(ticket)).to.include({ state: 'withdrawn' });
      expect(await heard(house, '撤单')).to.deep.equal([
        `Bot: handoff.statusNoTime number=${number} state=已撤销`,
      ]);
    }));

  it('is told by name who took it and who has it now', () =>
    withTicket(async (house, ticket, number) => {
      const { acts, act, log } = agentsAt(house);
      await acts.take(act(ticket));
      await acts.transfer(act(ticket), '质量部');
      const told = (await log()).slice(-2).map(({ from, activity }) => `${from}: ${activity.text}`);
      expect(told).to.deep.equal([
        `bot: handoff.accepted number=${number} agent=唐悦 time=今天 14:31 前`,
        `bot: handoff.transferred number=${number} department=质量部 time=今天 14:31 前`,
      ]);
    }));
});
