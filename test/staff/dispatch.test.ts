import { expect } from 'chai';
import { handOff } from '../desk/deskHouse.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const fields = {
  technician: '周师傅',
  day: '2026-11-24',
  from: '14:00',
  until: '16:00',
  address: '杭州市西湖区青岭街 6 号',
  symptom: '门下漏水',
  plan: '更换门封',
  material: '<b>门封</b>',
  vehicle: '浙A12345',
};

describe('A dispatch order in the console', () => {
  let house: ConsoleHouse;
  let agent: StaffBrowser;
  let lead: StaffBrowser;
  let page: string;
  let number: string;
  beforeEach(async () => {
    house = await openConsole();
    ({ number } = await house.desk.open(handOff()));
    page = `/console/tickets/${number}`;
    [agent, lead] = [await house.browserOf('tangYue'), await house.browserOf('zhaoLei')];
  });
  afterEach(() => house.close());

  const act = async (browser: StaffBrowser, step: string, given: Record<string, string> = {}) =>
    await browser.submit(page, `${page}/orders/${step}`, given);
  const shown = async (browser: StaffBrowser) => textOf((await browser.get(page)).text);

  it('is drawn up by an agent, issued by the lead, and stands in the history', async () => {
    const drafted = await act(agent, 'draft', fields);
    expect([drafted.status, drafted.location]).to.eql([303, `${page}?done=dispatch`]);
    expect(await shown(agent))
      .to.contain('待签发')
      .and.contain('11月24日（周二）14:00–16:00')
      .and.not.contain('签发并告知客户');
    await act(lead, 'issue');
    expect(await shown(agent))
      .to.contain('已派出')
      .and.contain('赵磊签发了派工单')
      .and.contain('师傅已出发');
    await act(agent, 'onTheWay');
    await act(agent, 'done');
    expect(await shown(agent)).to.contain('再派一次工');
  });

  it('outside the city waits for an approval', async () => {
    await act(agent, 'draft', { ...fields, outside: 'on' });
    expect(await shown(lead))
      .to.contain('批准外地派工')
      .and.not.contain('签发并告知客户');
    await act(lead, 'approve');
    expect(await shown(lead))
      .to.contain('赵磊 · 11月23日')
      .and.contain('签发并告知客户');
  });

  it('keeps what was written when something is missing, and says what', async () => {
    const answer = await act(agent, 'draft', { ...fields, day: '2026-11-22' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('派工单还缺：上门时间');
    expect(answer.text).to.contain('value="浙A12345"').and.contain('<details open>');
  });

  it('is printed from a page of its own, which shows words as words', async () => {
    await act(agent, 'draft', fields);
    const sheet = await agent.get(`${page}/orders/${number}-1`);
    expect(textOf(sheet.text)).to.contain('13800000000').and.contain('客户签字');
    await act(lead, 'issue');
    expect(textOf((await agent.get(`${page}/orders/${number}-1`)).text)).to.contain('赵磊 · 11月23日');
    expect(sheet.text).to.contain('&lt;b&gt;门封').and.not.contain('<b>门封');
    const stranger = await house.browserOf('qianMin');
    expect((await stranger.get(`${page}/orders/${number}-1`)).status).to.equal(404);
    expect((await agent.get(`${page}/orders/${number}-2`)).status).to.equal(404);
  });

  it('is offered for repairs only, and not once a matter is over', async () => {
    const other = await house.desk.open(handOff({ activity: 'a2', kind: 'inquiry' }));
    expect((await agent.get(`/console/tickets/${other.number}`)).text).to.not.contain('id="orders"');
    await agent.submit(page, `${page}/solve`, {});
    expect(await shown(agent)).to.not.contain('填写派工单');
  });
});
