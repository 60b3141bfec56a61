import { expect } from 'chai';
import { mayOpen } from '../../bot/staff/can.ts';
import { handOff } from '../desk/deskHouse.ts';
import { sampleService } from '../support/pageServer.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { formsOf, StaffBrowser } from './staffBrowser.ts';

/** All that may be asked for by who is not signed in. */
const open = [
  'GET /console/login',
  'POST /console/login',
  'GET /console/login/link',
  'POST /console/login/link',
  'GET /console/peek/:token',
  'GET /console/peek/chats/:token',
];

describe('The routes of the console', () => {
  let house: ConsoleHouse;
  let number: string;
  before(async () => {
    house = await openConsole();
    ({ number } = await house.desk.open(handOff()));
  });
  after(() => house.close());

  const address = (path: string) =>
    path.replace(':number', number).replace(':file', 'x.png').replace(':name', 'x');
  const guarded = () => house.routes.filter(({ access }) => access !== 'anybody');
  const fieldsOf = async (browser: StaffBrowser) => {
    const begin = await browser.get('/console');
    const { text } = begin.location === '' ? begin : await browser.get(begin.location);
    const [form] = formsOf(text).filter(({ action }) => action === '/console/logout');
    return { ...form?.hidden, key: 'A'.repeat(22), text: '您好' };
  };

  it('are behind the login, all but those that lead to it', () => {
    const found = house.routes.filter(({ access }) => access === 'anybody');
    expect(found.map(({ method, path }) => `${method} ${path}`)).to.have.members(open);
    expect(guarded().length).to.be.greaterThan(12);
  });

  it('send a stranger to the login and tell nothing', async () => {
    for (const { method, path } of guarded()) {
      const browser = new StaffBrowser(house.url);
      const answer =
        method === 'GET' ? await browser.get(address(path)) : await browser.post(address(path), {});
      expect(answer.status, path).to.equal(303);
      expect(answer.location, path).to.match(/^\/console\/login/);
      expect(answer.text, path).to.equal('');
    }
  });

  it('refuse a form that another site has sent, or one without the word of the session', async () => {
    const posts = house.routes.filter(({ method }) => method === 'POST');
    for (const { path, access } of posts) {
      const browser = await house.browserOf('tangYue');
      const fields = await fieldsOf(browser);
      const tries: Record<string, string>[] = [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
        { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
      ];
      for (const headers of tries) {
        expect((await browser.post(address(path), fields, headers)).status, path).to.equal(403);
      }
      if (access === 'anybody') continue;
      const without = await browser.post(address(path), { ...fields, form: '' });
      const others = await browser.post(address(path), await fieldsOf(await house.browserOf('zhaoLei')));
      expect([without.status, others.status], path).to.eql([403, 403]);
    }
    expect((await house.ticket((await house.desk.open(handOff())).ticket)).state).to.equal('waiting');
  });

  for (const staff of ['tangYue', 'zhaoLei', 'xuNing', 'heLan']) {
    it(`answer ${staff} as their roles allow, and no other way`, async () => {
      const browser = await house.browserOf(staff);
      const fields = await fieldsOf(browser);
      for (const { method, path, access } of guarded()) {
        if (path === '/console/logout' || path === '/console/live') continue;
        const answer =
          method === 'GET' ? await browser.get(address(path)) : await browser.post(address(path), fields);
        const may = access === 'signedIn' || access === 'anybody' || mayOpen(staff, access, sampleService);
        expect(answer.status === 403, `${method} ${path}`).to.equal(!may);
      }
    });
  }

  it('say the same of a ticket of another department as of one that does not exist', async () => {
    const stranger = await house.browserOf('qianMin');
    const theirs = await stranger.get(`/console/tickets/${number}`);
    const none = await stranger.get('/console/tickets/ZZ000000');
    expect([theirs.status, none.status]).to.eql([404, 404]);
    const without = (text: string) => text.replace(/nonce="[^"]*"/g, '');
    expect(without(theirs.text)).to.equal(without(none.text));
  });

  it('are never kept by a browser or a proxy, nor shown in a frame', async () => {
    const agent = await house.browserOf('tangYue');
    const { headers } = await agent.get('/console');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('content-security-policy'))
      .to.contain("frame-ancestors 'none'")
      .and.to.contain("form-action 'self'");
  });
});
