import { expect } from 'chai';
import type { HandOff } from '../../bot/core/handOff.ts';
import { silentLog } from '../../bot/core/log.ts';
import { Board } from '../../bot/staff/queue/board.ts';
import { handOff } from '../desk/deskHouse.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

describe('The queue', () => {
  let house: ConsoleHouse;
  let agent: StaffBrowser;
  let n = 0;
  beforeEach(async () => {
    house = await openConsole();
    agent = await house.browserOf('tangYue');
  });
  afterEach(() => house.close());

  const open = async (problem: string, change: Partial<HandOff> = {}) =>
    await house.desk.open(handOff({ activity: `a${++n}`, problem, ...change }));
  const listed = async (query = '', browser = agent) => {
    const { text } = await browser.get(`/console${query}`);
    return [...text.matchAll(/<span class="faint">([^<]*)<\/span>/g)].map(([, problem]) => problem);
  };

  it('says so where nothing waits', async () => {
    expect(textOf((await agent.get('/console')).text)).to.contain('现在没有等待处理的事项');
  });

  it('puts danger first, then what is due first, whatever came first', async () => {
    await open('early');
    house.clock.advance(60_000);
    await open('late');
    await open('angry', { priority: 'angry' });
    await open('urgent', { priority: 'urgent' });
    expect(await listed()).to.eql(['urgent', 'angry', 'early', 'late']);
  });

  it('shows to each the tickets of their own department, and to administrators all of them', async () => {
    await open('repair');
    await open('complaint', { kind: 'complaint' });
    await open('report', { kind: 'report' });
    expect(await listed()).to.eql(['repair']);
    expect(await listed('', await house.browserOf('qianMin'))).to.eql(['complaint']);
    expect(await listed('', await house.browserOf('heLan'))).to.have.members([
      'repair',
      'complaint',
      'report',
    ]);
  });

  it('finds what is over by the name, the phone or its last digits, until the data is deleted', async () => {
    const { ticket, number } = await open('over', { kind: 'inquiry' });
    await house.desk.withdraw(ticket, 'w');
    await house.index.note(await house.ticket(ticket));
    expect(await listed()).to.eql([]);
    for (const term of ['13800000000', '138 0000 0000', '0000', '王先生', '王', number]) {
      const { text, location } = await agent.get(`/console?q=${encodeURIComponent(term)}`);
      expect(text.includes(number) || location.endsWith(number), term).to.equal(true);
    }
    expect(await listed('?q=13800000000', await house.browserOf('qianMin'))).to.eql([]);
    await house.desk.erase(ticket);
    await house.index.note(await house.ticket(ticket));
    expect(await listed('?q=13800000000')).to.eql([]);
    expect(await house.index.find('13800000000', 9)).to.eql([]);
  });

  it('can be narrowed to a kind, a state and to what the reader has taken', async () => {
    const { ticket } = await open('taken');
    await open('return', { kind: 'returnExchange' });
    await house.acts.take({ ticket, agent: 'tangYue', key: 'k' });
    expect(await listed('?kind=returnExchange')).to.eql(['return']);
    expect(await listed('?state=taken')).to.eql(['taken']);
    expect(await listed('?whose=mine')).to.eql(['taken']);
    expect(await listed('?whose=nobody')).to.eql(['return']);
    expect(await listed('?kind=nonsense&state=nonsense')).to.have.length(2);
  });

  it('puts what is answered behind what waits, and leaves out what is solved until asked', async () => {
    const answered = await open('answered', { priority: 'angry' });
    const solved = await open('solved');
    await open('waiting');
    await house.acts.answer({ ticket: answered.ticket, agent: 'tangYue', key: 'k1' }, '您好，我来处理。');
    await house.acts.solve({ ticket: solved.ticket, agent: 'tangYue', key: 'k2' });
    expect(await listed()).to.eql(['waiting', 'answered']);
    expect(await listed('?state=solved')).to.eql(['solved']);
    expect(await listed('?state=all')).to.eql(['waiting', 'answered', 'solved']);
  });

  it('finds a customer by name or phone, and a ticket by its number as somebody says it', async () => {
    const zhang = {
      ...handOff().customer,
      name: { surname: '张', title: '女士' },
      contacts: { phone: '139 1234 5678' },
    };
    const { number } = await open('of Zhang', { customer: zhang });
    await open('of Wang');
    expect(await listed('?q=张')).to.eql(['of Zhang']);
    expect(await listed('?q=1391234')).to.eql(['of Zhang']);
    expect(await listed('?q=nobody')).to.eql([]);
    const said = encodeURIComponent(
      `${number.slice(0, 2).toLowerCase()} ${number.slice(2, 5)}-${number.slice(5)}`,
    );
    expect((await agent.get(`/console?q=${said}`)).location).to.equal(`/console/tickets/${number}`);
  });

  it('shows what customers wrote as text, whatever it is', async () => {
    const attack = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
    await open(attack, { customer: { ...handOff().customer, name: { surname: attack } } });
    const { text } = await agent.get(`/console?q=${encodeURIComponent(attack)}`);
    expect(text).to.not.contain('<script>alert').and.not.contain('<img');
    expect((await agent.get('/console')).text).to.contain('&lt;script&gt;alert(1)');
  });

  it('is parted into pages of a hundred', async () => {
    for (let count = 0; count < 103; count++) await open(`number ${count}`);
    expect(await listed()).to.have.length(100);
    expect(await listed('?page=2')).to.have.length(3);
    expect(await listed('?page=99')).to.have.length(3);
    expect(textOf((await agent.get('/console')).text)).to.contain('103 件');
  });

  it('is the same after a restart, and forgets what is over', async () => {
    const { ticket } = await open('over');
    await open('waiting');
    await house.desk.withdraw(ticket, 'w1');
    const again = new Board();
    await again.load(house.store, silentLog);
    expect(again.list({ state: 'all' }, () => true).map(({ problem }) => problem)).to.eql(['waiting']);
    expect(house.board.list({ state: 'all' }, () => true)).to.have.length(1);
  });

  it('counts down to the time that the customer was told', async () => {
    await open('waiting');
    expect(textOf((await agent.get('/console')).text)).to.match(/还有 \d+ 小时 11月23日（周一）14:30/);
    house.clock.set('2026-11-23T14:20:00+08:00');
    agent = await house.browserOf('tangYue');
    expect(textOf((await agent.get('/console')).text)).to.contain('还有 10 分钟');
    house.clock.set('2026-11-23T14:31:00+08:00');
    expect(textOf((await agent.get('/console')).text)).to.contain('已超时');
  });

  it('is told of changes, only of those that its reader may see', async () => {
    const heard = await followed(`${house.url}/console/live`, agent);
    await open('complaint', { kind: 'complaint' });
    await open('repair');
    expect(await heard.next()).to.contain('event: changed');
    expect(heard.count()).to.equal(1);
    heard.end();
  });
});

async function followed(url: string, browser: StaffBrowser) {
  const Cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const abort = new AbortController();
  const answer = await fetch(url, { headers: { Cookie }, signal: abort.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let all = '';
  return {
    async next() {
      while (!all.includes('event:')) all += (await reader?.read())?.value ?? '';
      return all;
    },
    count: () => all.split('event: changed').length - 1,
    end: () => abort.abort(),
  };
}
