import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import { LoginLinks } from '../../bot/staff/login/loginLinks.ts';
import { handOff } from '../desk/deskHouse.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { StaffBrowser, textOf } from './staffBrowser.ts';

describe('The link of a group chat', () => {
  let house: ConsoleHouse;
  let number: string;
  let ticket: string;
  before(async () => {
    house = await openConsole();
    ({ number, ticket } = await house.desk.open(handOff()));
  });
  after(() => house.close());

  const open = async (token: string, method = 'GET') =>
    await fetch(`${house.url}/console/peek/${token}`, { method, redirect: 'manual' });

  it('shows number, kind, state and time, and nothing of the customer', async () => {
    const answer = await open(house.peeks.issue(number));
    const text = textOf(await answer.text());
    expect(text).to.include(number).and.to.include('报修').and.to.include('待受理');
    const { customer, problem } = handOff();
    const personal = [customer.name.surname ?? '?', ...Object.values(customer.contacts), problem];
    for (const one of personal) expect(text).to.not.include(one);
    expect(answer.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(answer.headers.get('cache-control')).to.include('no-store');
    expect(answer.headers.getSetCookie()).to.deep.equal([]);
  });

  it('leads to the login, and after it to the ticket', async () => {
    const page = await (await open(house.peeks.issue(number))).text();
    const [, href = ''] = /<a class="button" href="([^"]+)"/.exec(page) ?? [];
    const browser = new StaffBrowser(house.url);
    expect((await browser.get(href)).location).to.equal(`/console/login?next=${encodeURIComponent(href)}`);
  });

  it('changes nothing, however often a scanner opens it', async () => {
    const before = await house.ticket(ticket);
    const token = house.peeks.issue(number);
    for (let n = 0; n < 50; n++) await open(token, n % 2 === 0 ? 'GET' : 'HEAD');
    expect(await house.ticket(ticket)).to.equal(before);
  });

  it('shows how many customers wait at a department, and leads to the chats', async () => {
    await house.live.waits('c1', '王先生的洗碗机漏水');
    const answer = await open(`chats/${house.peeks.issue('afterSales')}`);
    const page = await answer.text();
    expect(textOf(page))
      .to.contain('售后服务部')
      .and.to.match(/等待人工的客户\s*1/)
      .and.not.contain('王先生');
    expect(page).to.contain('href="/console/chats"');
    expect((await open(`chats/${house.peeks.issue(number)}`)).status).to.equal(404);
    expect((await open(house.peeks.issue('afterSales'))).status).to.equal(404);
  });

  it('is worth nothing with one sign changed, for another ticket, purpose or time', async () => {
    const token = house.peeks.issue(number);
    for (let n = 0; n < token.length; n++) {
      const changed = token.slice(0, n) + (token[n] === '7' ? '8' : '7') + token.slice(n + 1);
      expect(house.peeks.read(changed), changed).to.equal(undefined);
    }
    const logins = new LoginLinks(createSecretKey(Buffer.alloc(32, 4)), house.clock);
    expect(house.peeks.read(logins.issue('heLan'))).to.equal(undefined);
    expect(logins.read(token)).to.equal(undefined);
    expect((await open('AA000000.1.x')).status).to.equal(404);
    house.clock.advance(8 * 86_400_000);
    expect((await open(token)).status).to.equal(404);
  });
});
