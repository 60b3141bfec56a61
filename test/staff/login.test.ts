import { expect } from 'chai';
import { rawRequest, statusOf } from '../support/rawRequest.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { StaffBrowser, textOf } from './staffBrowser.ts';

const MINUTE = 60_000;

describe('Signing in to the console', () => {
  let house: ConsoleHouse;
  let browser: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    browser = new StaffBrowser(house.url);
  });
  afterEach(() => house.close());

  const mailedLink = () => {
    const [, path = ''] = /https?:\/\/[^/]+(\/\S+)/.exec(house.transport.sent.at(-1)?.text ?? '') ?? [];
    return path;
  };
  const tokenOf = (path: string) => new URL(path, house.url).searchParams.get('token') ?? '';

  it('leads from a typed address over a mail to the queue', async () => {
    expect((await browser.get('/console')).location).to.equal('/console/login');
    await browser.submit('/console/login', '/console/login', { mail: 'Tang.Yue@example.com' });
    expect(house.transport.sent.map(({ to }) => to.address)).to.eql(['tang.yue@example.com']);
    const answer = await browser.submit(mailedLink(), '/console/login/link', {});
    expect([answer.status, answer.location]).to.eql([303, '/console']);
    expect((await browser.get('/console')).text).to.contain('唐悦');
  });

  it('leads back to the ticket that was asked for', async () => {
    const { location } = await browser.get('/console/tickets/HX482716');
    expect(location).to.equal('/console/login?next=%2Fconsole%2Ftickets%2FHX482716');
    await browser.submit(location, '/console/login', { mail: 'tang.yue@example.com' });
    const answer = await browser.submit(mailedLink(), '/console/login/link', {});
    expect(answer.location).to.equal('/console/tickets/HX482716');
  });

  it('never leads to another site', async () => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/console/../x',
      '/console//evil',
      '/other',
    ]) {
      const token = house.links.issue('tangYue');
      const { location } = await browser.post('/console/login/link', { token, next });
      expect(new URL(location, house.url).origin).to.equal(house.url);
      expect(location).to.match(/^\/console/);
    }
  });

  it('answers the same whether or not somebody has the address', async () => {
    const known = await browser.submit('/console/login', '/console/login', { mail: 'tang.yue@example.com' });
    const unknown = await browser.submit('/console/login', '/console/login', { mail: 'nobody@example.com' });
    expect(textOf(unknown.text)).to.equal(textOf(known.text));
    expect(house.transport.sent).to.have.length(1);
  });

  it('mails no link to a host that a request has made up', async () => {
    const { port } = new URL(house.url);
    const sent = await rawRequest(
      Number(port),
      [
        'POST /console/login HTTP/1.1',
        'Host: evil.example',
        'Origin: http://evil.example',
        'Content-Type: application/x-www-form-urlencoded',
        'Content-Length: 28',
        'Connection: close',
        '',
        'mail=tang.yue%40example.com&',
      ].join('\r\n'),
    );
    expect(statusOf(sent)).to.equal(200);
    expect(house.transport.sent.at(-1)?.text)
      .to.contain('https://desk.example.com/console/login/link')
      .and.not.contain('evil');
  });

  it('changes nothing when programs open the link, however often', async () => {
    const token = house.links.issue('tangYue');
    for (let n = 0; n < 20; n++) await browser.get(`/console/login/link?token=${token}`);
    await fetch(`${house.url}/console/login/link?token=${token}`, { method: 'HEAD' });
    expect(browser.cookies.size).to.equal(0);
    expect((await browser.post('/console/login/link', { token })).location).to.equal('/console');
  });

  it('takes a link once, even from many at the same time', async () => {
    const token = house.links.issue('tangYue');
    const tries = Array.from({ length: 10 }, () =>
      new StaffBrowser(house.url).post('/console/login/link', { token }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).to.have.length(1);
    expect(statuses.filter((status) => status === 403)).to.have.length(9);
  });

  it('refuses a link after 15 minutes, one that was altered, and one of who has left', async () => {
    const late = house.links.issue('tangYue');
    house.clock.advance(15 * MINUTE);
    const good = house.links.issue('tangYue');
    const other = good.replace('tangYue', 'heLan');
    const altered = `${good.slice(0, -2)}${good.endsWith('AA') ? 'BB' : 'AA'}`;
    const gone = house.links.issue('whoLeft');
    for (const token of [late, other, altered, gone, '', 'x'.repeat(5000)]) {
      expect((await browser.post('/console/login/link', { token })).status, token.slice(0, 20)).to.equal(403);
    }
    expect((await browser.post('/console/login/link', { token: good })).status).to.equal(303);
  });

  it('gives a session an id of its own and does not adopt one that was planted', async () => {
    const planted = 'A'.repeat(22);
    browser.cookies.set('staff', planted);
    expect((await browser.get('/console')).status).to.equal(303);
    await browser.post('/console/login/link', { token: house.links.issue('tangYue') });
    expect(browser.cookies.get('staff'))
      .to.match(/^[\w-]{22}$/)
      .and.not.equal(planted);
  });

  it('ends after half an hour without a click, and after 12 hours in any case', async () => {
    const idle = await house.browserOf('tangYue');
    house.clock.advance(29 * MINUTE);
    expect((await idle.get('/console')).status).to.equal(200);
    house.clock.advance(30 * MINUTE);
    expect((await idle.get('/console')).status).to.equal(303);
    const busy = await house.browserOf('tangYue');
    for (let n = 0; n < 28; n++) {
      house.clock.advance(25 * MINUTE);
      expect((await busy.get('/console')).status).to.equal(200);
    }
    house.clock.advance(25 * MINUTE);
    expect((await busy.get('/console')).status).to.equal(303);
  });

  it('is not kept alive by a page that looks again by itself', async () => {
    const left = await house.browserOf('tangYue');
    for (let n = 0; n < 5; n++) {
      house.clock.advance(6 * MINUTE);
      await left.get('/console', { 'X-Quiet': 'yes' });
    }
    expect((await left.get('/console')).status).to.equal(303);
  });

  it('ends on the server too: a copy of the cookie opens nothing after signing out', async () => {
    const agent = await house.browserOf('tangYue');
    const copy = new StaffBrowser(house.url);
    copy.cookies.set('staff', agent.cookies.get('staff') ?? '');
    expect((await copy.get('/console')).status).to.equal(200);
    await agent.submit('/console', '/console/logout', {});
    expect(agent.cookies.size).to.equal(0);
    expect((await copy.get('/console')).status).to.equal(303);
  });

  it('is over as soon as somebody is no longer in service.yaml', async () => {
    const agent = await house.browserOf('tangYue');
    const { current } = house.settings;
    house.settings.current = { ...current, staff: current.staff.filter(({ id }) => id !== 'tangYue') };
    expect((await agent.get('/console')).status).to.equal(303);
  });

  it('mails one address five times a quarter of an hour at most', async () => {
    const ask = () => browser.post('/console/login', { mail: 'tang.yue@example.com' });
    const statuses = [];
    for (let n = 0; n < 7; n++) statuses.push((await ask()).status);
    expect(statuses).to.eql([200, 200, 200, 200, 200, 429, 429]);
    expect(house.transport.sent).to.have.length(5);
    expect(tokenOf(mailedLink())).to.match(/^tangYue\./);
  });

  it('mails in the language of the page it was asked on', async () => {
    await browser.post('/console/login?locale=en-US', { mail: 'tang.yue@example.com' });
    expect(house.transport.sent.at(-1)?.subject).to.equal(
      'Sign in to the service desk of Yunling Appliances',
    );
  });

  it('keeps the cookie to the host and to https where the address is https', async () => {
    const secure = await openConsole({ publicUrl: 'https://chat.example.com' });
    const token = secure.links.issue('tangYue');
    const answer = await new StaffBrowser(secure.url).post(
      '/console/login/link',
      { token },
      { Origin: 'https://chat.example.com' },
    );
    expect(answer.headers.get('set-cookie')).to.match(
      /^__Host-staff=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    await secure.close();
  });
});
