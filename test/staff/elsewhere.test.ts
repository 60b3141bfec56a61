import { join } from 'node:path';
import { expect } from 'chai';
import { rowsOf } from '../../bot/commands/register/rows.ts';
import { loadScript } from '../../dialogs/script/script.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const page = '/console/contacts/new';
const fields = {
  way: 'visit',
  day: '2026-11-23',
  time: '09:15',
  name: '孙女士',
  phone: '139 1234 5678',
  unit: '云湖酒店',
  request: '冰箱 BCD-500 不制冷，昨天开始的，希望上门维修',
};

describe('A contact made elsewhere', () => {
  let house: ConsoleHouse;
  let agent: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    agent = await house.browserOf('tangYue');
  });
  afterEach(() => house.close());

  const enter = async (change: Record<string, string> = {}, browser = agent) =>
    await browser.submit(page, page, { ...fields, ...change });
  const ticketIn = async ({ location }: { location: string }) => {
    const id = await house.store.idOf(location.split('/').at(-1) ?? '');
    return await house.ticket(id ?? '');
  };

  it('becomes a ticket that is restated, routed and promised, and whoever entered it reads what to say', async () => {
    const answer = await enter();
    expect(answer.status).to.equal(303);
    const ticket = await ticketIn(answer);
    expect(ticket).to.include({
      kind: 'repair',
      department: 'afterSales',
      channel: 'visit',
      state: 'waiting',
    });
    expect(ticket.customer.contacts.phone).to.equal('13912345678');
    expect(ticket.problem).to.match(/^您的冰箱 BCD-500/);
    const saved = textOf((await agent.get(answer.location)).text);
    expect(saved).to.contain(`受理编号 ${ticket.number}`).and.contain('11月23日（周一）14:30 前答复');
    expect(textOf((await agent.get(`/console/tickets/${ticket.number}`)).text)).to.contain('唐悦登记了别处');
  });

  it('stands in the register with who handled it and what was said', async () => {
    await enter({ answer: '请先断电', settled: 'on' });
    const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));
    const ticket = (id: string) => house.store.read(id);
    const rows = [];
    for await (const contact of house.contacts.all()) {
      rows.push(
        ...(await rowsOf(contact, {
          service: house.settings.current,
          script,
          ticket,
          now: house.clock.now(),
        })),
      );
    }
    expect(rows).to.have.length(1);
    expect(rows[0]?.slice(0, 4)).to.deep.equal(['2026-11-23 09:15', 'visit', '云湖酒店', '孙女士']);
    expect(rows[0]?.slice(8, 13)).to.deep.equal([
      '请先断电',
      rows[0]?.[9],
      '唐悦',
      '已解决',
      '2026-11-23 10:00',
    ]);
  });

  it('goes to another department where it belongs there, and its author sees no more than number and time', async () => {
    const answer = await enter({ kind: 'complaint' });
    expect((await ticketIn(answer)).department).to.equal('quality');
    expect((await agent.get(answer.location)).status).to.equal(200);
    expect((await agent.get(answer.location.replace('contacts', 'tickets'))).status).to.equal(404);
    const colleague = await house.browserOf('zhaoLei');
    expect((await colleague.get(answer.location)).status).to.equal(404);
  });

  it('is told to a customer who left a mail address, and to nobody else', async () => {
    expect((await ticketIn(await enter({ email: 'sun@example.com' }))).tellings?.[0]).to.include({
      line: 'handoff.timeKnown',
    });
    expect((await ticketIn(await enter())).tellings).to.equal(undefined);
  });

  it('comes back with what was written when the request is missing, and once for a form sent twice', async () => {
    const empty = await enter({ request: ' ' });
    expect([empty.status, empty.text.includes('value="云湖酒店"')]).to.deep.equal([400, true]);
    const form = { ...(await agent.form(page, page)), ...fields };
    const [one, other] = [await agent.post(page, form), await agent.post(page, form)];
    expect(one.location).to.equal(other.location);
  });

  it('is urgent when it tells of danger', async () => {
    const ticket = await ticketIn(await enter({ request: '燃气灶漏气，满屋子煤气味' }));
    expect(ticket.priority).to.equal('urgent');
    expect(ticket.mails.map(({ address }) => address)).to.include('zhao.lei@example.com');
  });
});
