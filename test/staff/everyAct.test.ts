import { expect } from 'chai';
import type { AgentActs } from '../../bot/desk/acts/agentActs.ts';
import type { Ticket } from '../../bot/desk/ticket.ts';
import { handOff, inFolder } from '../desk/deskHouse.ts';
import { openIntake, reply } from '../desk/mail/in/intakeHouse.ts';
import { openConsole } from './consoleHouse.ts';

type Step = (acts: AgentActs, ticket: string) => Promise<unknown>;

/** One act, as it is written in a mail and as a form of the console sends it; the outcome has to be the same. */
interface Row {
  act: string;
  agent?: 'tangYue' | 'zhaoLei';
  before?: Step[];
  mail: string;
  form: [path: string, fields: Record<string, string>];
  becomes: { state: Ticket['state']; type: string; step?: string };
}

const by = (ticket: string, agent: string, key: string) => ({ ticket, agent, key });
const take: Step = (acts, ticket) => acts.take(by(ticket, 'tangYue', 'b1'));
const solve: Step = (acts, ticket) => acts.solve(by(ticket, 'tangYue', 'b2'));
const draft =
  (outside = false): Step =>
  (acts, ticket) =>
    acts.dispatch(by(ticket, 'tangYue', 'b3'), {
      step: 'draft',
      written: {
        address: '杭州市西湖区青岭街 6 号',
        plan: '更换门封',
        technician: '周师傅',
        visit: { from: '2026-11-24T14:00:00+08:00', until: '2026-11-24T16:00:00+08:00' },
      },
      outside,
    });
const issue: Step = (acts, ticket) => acts.dispatch(by(ticket, 'zhaoLei', 'b4'), { step: 'issue', text: '' });
const order = {
  ...{ technician: '周师傅', plan: '更换门封', address: '杭州市西湖区青岭街 6 号', symptom: '漏水' },
  ...{ day: '2026-11-24', from: '14:00', until: '16:00', material: '', vehicle: '' },
};
const orderLines =
  '师傅：周师傅\n方案：更换门封\n地址：杭州市西湖区青岭街 6 号\n时间：2026-11-24 14:00-16:00';

const rows: Row[] = [
  { act: 'takes', mail: '#接手', form: ['take', {}], becomes: { state: 'taken', type: 'take' } },
  {
    act: 'answers',
    mail: '师傅明天上门。',
    form: ['reply', { text: '师傅明天上门。', act: 'answer' }],
    becomes: { state: 'answered', type: 'answer' },
  },
  {
    act: 'answers and solves',
    mail: '#已解决\n已换新件。',
    form: ['reply', { text: '已换新件。', act: 'solve' }],
    becomes: { state: 'solved', type: 'solve' },
  },
  {
    act: 'solves',
    before: [take],
    mail: '#solved',
    form: ['solve', {}],
    becomes: { state: 'solved', type: 'solve' },
  },
  {
    act: 'tells what is new',
    before: [take],
    mail: '#进展 配件已到',
    form: ['reply', { text: '配件已到', act: 'progress' }],
    becomes: { state: 'taken', type: 'note' },
  },
  {
    act: 'has called',
    mail: '#已致电 周三在家',
    form: ['call', { text: '周三在家' }],
    becomes: { state: 'answered', type: 'call' },
  },
  {
    act: 'notes',
    mail: '#备注 老客户',
    form: ['note', { text: '老客户' }],
    becomes: { state: 'waiting', type: 'note' },
  },
  {
    act: 'hands over',
    mail: '#转 质量部\n批次问题',
    form: ['transfer', { target: 'quality', text: '批次问题' }],
    becomes: { state: 'waiting', type: 'transfer' },
  },
  {
    act: 'opens again',
    before: [take, solve],
    mail: '#重新受理',
    form: ['reopen', {}],
    becomes: { state: 'waiting', type: 'reopen' },
  },
  {
    act: 'draws up an order',
    before: [take],
    mail: `#派工\n${orderLines}`,
    form: ['orders/draft', order],
    becomes: { state: 'taken', type: 'dispatch', step: 'draft' },
  },
  {
    act: 'approves an order',
    agent: 'zhaoLei',
    before: [take, draft(true)],
    mail: '#批准',
    form: ['orders/approve', {}],
    becomes: { state: 'taken', type: 'dispatch', step: 'approve' },
  },
  {
    act: 'issues an order',
    agent: 'zhaoLei',
    before: [take, draft()],
    mail: '#签发',
    form: ['orders/issue', {}],
    becomes: { state: 'answered', type: 'dispatch', step: 'issue' },
  },
  {
    act: 'sends the technician off',
    before: [take, draft(), issue],
    mail: '#出发',
    form: ['orders/onTheWay', {}],
    becomes: { state: 'answered', type: 'dispatch', step: 'onTheWay' },
  },
  {
    act: 'reports the visit done',
    before: [take, draft(), issue],
    mail: '#完工',
    form: ['orders/done', {}],
    becomes: { state: 'answered', type: 'dispatch', step: 'done' },
  },
  {
    act: 'calls the visit off',
    before: [take, draft(), issue],
    mail: '#取消派工 客户改期',
    form: ['orders/cancel', { text: '客户改期' }],
    becomes: { state: 'answered', type: 'dispatch', step: 'cancel' },
  },
];

/** What an act left: the state, the last event and all that the customer is to be told. */
function outcome(ticket: Ticket | undefined) {
  const { key: _key, at: _at, ...event } = ticket?.events.at(-1) ?? { type: 'opened' };
  const told = ticket?.tellings?.map(({ line, text = '' }) => `${line} ${text}`) ?? [];
  const { order: _order, ...last } = { order: '', ...event };
  return { state: ticket?.state, department: ticket?.department, agent: ticket?.agent, last, told };
}

async function byMail({ agent = 'tangYue', before = [], mail }: Row) {
  let found: ReturnType<typeof outcome> | undefined;
  await inFolder(async (dataDir) => {
    const { acts, ticket, opened, receive, stored } = await openIntake(dataDir);
    for (const step of before) await step(acts, ticket);
    const from = agent === 'tangYue' ? 'tang.yue@example.com' : 'zhao.lei@example.com';
    await receive(reply(opened, mail, { from }));
    found = outcome(await stored());
  });
  return found;
}

async function inConsole({ agent = 'tangYue', before = [], form: [path, fields] }: Row) {
  const house = await openConsole();
  try {
    const { ticket, number } = await house.desk.open(handOff());
    for (const step of before) await step(house.acts, ticket);
    const browser = await house.browserOf(agent);
    const page = `/console/tickets/${number}`;
    const answer = await browser.submit(page, `${page}/${path}`, fields);
    expect(answer.status, answer.text.slice(0, 300)).to.equal(303);
    return outcome(await house.ticket(ticket));
  } finally {
    await house.close();
  }
}

describe('An agent, by mail and in the console alike,', () => {
  it('can do all that the console offers for a ticket', async () => {
    const house = await openConsole();
    await house.close();
    const offered = house.routes
      .filter(({ method, path }) => method === 'POST' && path.startsWith('/console/tickets/:number/'))
      .map(({ path }) => path.slice('/console/tickets/:number/'.length));
    expect(new Set(rows.map(({ form: [path] }) => path))).to.deep.equal(new Set(offered));
  });

  for (const row of rows) {
    it(row.act, async () => {
      const [mailed, clicked] = [await byMail(row), await inConsole(row)];
      expect(clicked).to.deep.equal(mailed);
      const { state, ...last } = row.becomes;
      expect(clicked?.state).to.equal(state);
      expect(clicked?.last).to.include({ ...last, by: row.agent ?? 'tangYue' });
    });
  }
});
