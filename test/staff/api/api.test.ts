import { expect } from 'chai';
import type { ApiScope } from '../../../bot/staff/api/apiTokens.ts';
import { handOff } from '../../desk/deskHouse.ts';
import { sampleService } from '../../support/pageServer.ts';
import { type ConsoleHouse, openConsole } from '../consoleHouse.ts';
import { StaffBrowser } from '../staffBrowser.ts';
import { ApiClient } from './apiClient.ts';

const BASE = '/console/api/tickets';
const all: ApiScope[] = ['tickets.read', 'tickets.write', 'agents.any'];

describe('Tickets for other programs', () => {
  let house: ConsoleHouse;
  let api: ApiClient;
  let opened = 0;
  before(async () => {
    house = await openConsole();
    api = await clientOf('tangYue');
  });
  after(() => house.close());

  const clientOf = async (staff: string, scopes: ApiScope[] = all) =>
    new ApiClient(
      house.url,
      await house.tokens.create({ name: 'help desk', staff, scopes, createdBy: 'heLan' }),
    );
  const open = async () => (await house.desk.open({ ...handOff(), activity: `a${++opened}` })).number;
  const waiting = async () => `${BASE}/${await open()}`;

  it('are read, answered and solved as by a colleague', async () => {
    const path = await waiting();
    const read = await api.get(path);
    expect(read.value).to.include({ state: 'waiting', version: 1, department: 'afterSales' });
    expect((await api.post(`${path}/take`)).value).to.include({ state: 'taken', agent: 'tangYue' });
    await api.post(`${path}/note`, { text: '已查保修' });
    await api.post(`${path}/progress`, { text: '配件已寄出' });
    await api.post(`${path}/call`, { text: '已通话' });
    expect((await api.post(`${path}/reply`, { text: '您好，明天上门。' })).value.state).to.equal('answered');
    expect((await api.post(`${path}/solve`)).value.state).to.equal('solved');
    expect((await api.post(`${path}/reopen`)).value.state).to.equal('waiting');
    const moved = await (await clientOf('heLan')).post(`${path}/transfer`, {
      to: '质量部',
      text: '像是批次问题',
    });
    expect(moved.value).to.include({ department: 'quality', state: 'waiting' });
    const number = path.split('/').at(-1) ?? '';
    const ticket = await house.ticket((await house.store.idOf(number)) ?? '');
    expect(ticket.tellings?.map(({ text }) => text)).to.include('您好，明天上门。');
  });

  it('keep a price and a private contact from the customer, and say where they stand', async () => {
    const path = await waiting();
    const price = await api.post(`${path}/reply`, { text: '维修费199元，明天上门。' });
    expect([price.status, price.value.code, price.value.places]).to.deep.equal([422, 'price', ['199元']]);
    const contact = await api.post(`${path}/solve`, { text: '加我微信 13912345678' });
    expect([contact.status, contact.value.code]).to.deep.equal([422, 'contact']);
    expect(contact.headers.get('content-type')).to.equal('application/problem+json');
    expect((await api.get(path)).value.state).to.equal('waiting');
  });

  it('are acted on once by a key, and never by a key that stood for something else', async () => {
    const path = await waiting();
    const key = { 'Idempotency-Key': 'crm:4711:reply' };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => api.post(`${path}/reply`, { text: '您好' }, key)),
    );
    expect(new Set(replies.map(({ status }) => status))).to.deep.equal(new Set([200]));
    const { events } = (await api.get(path)).value as { events: { type: string }[] };
    expect(events.filter(({ type }) => type === 'answer')).to.have.length(1);
    expect((await api.post(`${path}/reply`, { text: '再见' }, key)).value.code).to.equal('keyReused');
    expect((await api.post(`${path}/solve`, {}, key)).value.code).to.equal('keyReused');
    expect((await api.post(`${path}/take`, {}, { 'Idempotency-Key': '' })).value.code).to.equal('keyMissing');
  });

  it('are left alone when they are not as they were seen', async () => {
    const path = await waiting();
    const etag = (await api.get(path)).headers.get('etag') ?? '';
    await api.post(`${path}/note`, { text: '同事已打过电话' });
    const late = await api.post(`${path}/solve`, {}, { 'If-Match': etag });
    expect([late.status, late.value.code]).to.deep.equal([412, 'changed']);
    const now = (await api.get(path)).headers.get('etag') ?? '';
    expect((await api.post(`${path}/solve`, {}, { 'If-Match': now })).status).to.equal(200);
    expect((await api.post(`${path}/take`, {}, { 'If-Match': 'W/"1"' })).value.code).to.equal('changed');
  });

  it('are not taken from a colleague, nor shown to another department', async () => {
    const path = await waiting();
    await (await clientOf('zhaoLei')).post(`${path}/take`);
    const taken = await api.post(`${path}/reply`, { text: '您好' });
    expect([taken.status, taken.value.code, taken.value.agent]).to.deep.equal([409, 'takenBy', 'zhaoLei']);
    const other = await clientOf('qianMin');
    expect((await other.get(path)).status).to.equal(404);
    expect((await other.post(`${path}/take`)).status).to.equal(404);
    expect((await api.get(`${BASE}/HX000000`)).value.code).to.equal('notFound');
  });

  it('are acted on in the name of a colleague by a program that may', async () => {
    const path = await waiting();
    const taken = await api.post(`${path}/take`, { agent: 'zhaoLei' });
    expect(taken.value.agent).to.equal('zhaoLei');
    expect((await api.post(`${path}/take`, { agent: 'nobody' })).value.code).to.equal('unknownAgent');
    const modest = await clientOf('tangYue', ['tickets.write']);
    expect((await modest.post(`${path}/take`, { agent: 'zhaoLei' })).value.code).to.equal('scope');
  });

  it('are listed page by page, each once, also while some come and go', async () => {
    const own = await openConsole();
    const token = { name: 'list', staff: 'heLan', scopes: all, createdBy: 'heLan' };
    const reader = new ApiClient(own.url, await own.tokens.create(token));
    const numbers: string[] = [];
    for (let n = 0; n < 25; n++) {
      own.clock.advance(n % 3 === 0 ? 1000 : 0);
      numbers.push((await own.desk.open({ ...handOff(), activity: `b${n}` })).number);
    }
    const listed: unknown[] = [];
    let next: unknown = '';
    while (next !== null) {
      const { value } = await reader.get(`${BASE}?limit=10${next && `&cursor=${next}`}`);
      listed.push(...(value.tickets as { number: string }[]).map(({ number }) => number));
      next = value.next;
      const [ticket] = value.tickets as { id: string }[];
      await own.desk.withdraw(ticket?.id ?? '', 'gone');
    }
    expect(listed).to.have.length(25);
    expect(new Set(listed)).to.deep.equal(new Set(numbers));
    const left = (await reader.get(`${BASE}?kind=repair&agent=nobody`)).value.tickets;
    expect(left).to.have.length(22);
    expect((await reader.get(`${BASE}?department=quality`)).value).to.deep.equal({ tickets: [], next: null });
    expect((await reader.get(`${BASE}?cursor=bogus`)).value.code).to.equal('invalid');
    expect((await reader.get(`${BASE}?limit=0`)).value.errors).to.have.length(1);
    await own.close();
  });

  it('refuse what does not fit, and say what', async () => {
    const path = await waiting();
    const unknown = await api.post(`${path}/reply`, { text: '您好', urgent: true });
    expect([unknown.status, unknown.value.code]).to.deep.equal([400, 'invalid']);
    expect((await api.post(`${path}/reply`, {})).value.errors).to.have.length(1);
    expect((await api.post(`${path}/reply`, { text: '长'.repeat(4001) })).status).to.equal(400);
    expect((await api.post(`${path}/reply`, { text: ' ' })).value.code).to.equal('empty');
    expect((await api.post(`${path}/transfer`, { to: '火星部' })).value.code).to.equal('unknownTarget');
    expect((await api.post(`${path}/take`, {}, { 'Content-Type': 'text/plain' })).status).to.equal(415);
    expect((await api.post(`${path}/note`, { text: 'x'.repeat(70_000) })).status).to.equal(413);
    await (await clientOf('tangYue')).post(`${path}/solve`, {});
    expect((await api.post(`${path}/reply`, { text: '您好' })).value.code).to.equal('state');
  });

  it('answer every operation as they are described', async () => {
    await api.get('/console/api/problems/price');
    const { paths } = await api.description();
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const called = new Set(
      [...api.seen].filter((one) => one.endsWith(' 200')).map((one) => one.split(' ')[0]),
    );
    const others = ['describe', 'listTickets', 'transferTicket'];
    expect(operations.map(({ operationId }) => operationId)).to.have.members([...called, ...others]);
  });
});

describe('The way in for other programs', () => {
  let house: ConsoleHouse;
  before(async () => {
    house = await openConsole({
      service: { ...sampleService, limits: { ...sampleService.limits, api: { requests: 40, seconds: 60 } } },
    });
  });
  after(() => house.close());

  const path = (one: string) => house.url + one.replace(':number', 'HX000000').replace(':code', 'price');

  it('is a token: no cookie of a colleague, no other site, no token that was ended', async () => {
    const browser = await house.browserOf('heLan');
    const cookie = `staff=${browser.cookies.get('staff')}`;
    const token = await house.tokens.create({ name: 'x', staff: 'heLan', scopes: all, createdBy: 'heLan' });
    const [known] = await house.tokens.list();
    await house.tokens.revoke(known?.digest ?? '');
    const keys = [
      {},
      { Cookie: cookie },
      { Authorization: `Bearer ${token}` },
      { Authorization: 'Basic eDp5' },
    ];
    const guarded = house.api.filter(({ scope }) => scope !== undefined);
    expect(guarded).to.have.length(10);
    for (const { method, path: route } of guarded.slice(0, 4)) {
      for (const headers of keys) {
        const answer = await fetch(path(route), {
          method,
          headers: { ...headers, Origin: 'https://evil.example' },
        });
        expect(answer.status, route).to.equal(401);
        expect(answer.headers.get('www-authenticate')).to.equal('Bearer');
        expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
        expect(answer.headers.getSetCookie()).to.deep.equal([]);
      }
    }
    expect(house.api.filter(({ scope }) => scope === undefined).map(({ id }) => id)).to.deep.equal([
      'describe',
      'explainProblem',
    ]);
  });

  it('stays shut when a token is ended while it is being used', async () => {
    house.clock.advance(1000);
    const token = await house.tokens.create({ name: 'x', staff: 'heLan', scopes: all, createdBy: 'heLan' });
    const [known] = await house.tokens.list();
    await Promise.all([
      house.tokens.find(token),
      house.tokens.revoke(known?.digest ?? ''),
      house.tokens.find(token),
    ]);
    expect(await house.tokens.find(token)).to.equal(undefined);
  });

  it('opens only what the scope names', async () => {
    const create = (scopes: ApiScope[]) =>
      house.tokens.create({ name: 'x', staff: 'tangYue', scopes, createdBy: 'heLan' });
    const reader = new ApiClient(house.url, await create(['tickets.read']));
    expect((await reader.post(`${BASE}/HX000000/take`)).value.code).to.equal('scope');
    const writer = new ApiClient(house.url, await create(['tickets.write']));
    expect((await writer.get(BASE)).value.code).to.equal('scope');
  });

  it('says the same way what is not there, and what takes another method', async () => {
    const unknown = await fetch(`${house.url}/console/api/customers`);
    expect(unknown.headers.get('content-type')).to.equal('application/problem+json');
    expect(await unknown.json()).to.include({ status: 404, code: 'notFound' });
    const wrong = await fetch(`${house.url}${BASE}`, { method: 'DELETE' });
    expect(await wrong.json()).to.include({
      status: 405,
      code: 'method',
      type: '/console/api/problems/method',
    });
    const page = await fetch(`${house.url}/console/nothing`);
    expect(await page.json()).to.have.property('error');
  });

  it('closes for a while after too many calls, and tells when to come back', async () => {
    const token = await house.tokens.create({ name: 'x', staff: 'tangYue', scopes: all, createdBy: 'heLan' });
    const client = new ApiClient(house.url, token);
    const answers = [];
    for (let n = 0; n < 41; n++) answers.push(await client.get(BASE));
    expect(answers.slice(0, 40).every(({ status }) => status === 200)).to.equal(true);
    expect(answers.at(-1)?.status).to.equal(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).to.be.greaterThan(0);
  });

  it('is given by administrators: shown once, kept as a digest, ended by a click', async () => {
    const browser = await house.browserOf('heLan');
    const page = '/console/connections';
    const create = '/console/connections/tokens';
    const incomplete = await browser.submit(page, create, { name: 'CRM' });
    expect(incomplete.status).to.equal(409);
    const made = await browser.submit(page, create, { name: 'CRM', staff: 'tangYue', scope: 'tickets.read' });
    const [token = ''] = /yingda_[\w-]{43}/.exec(made.text) ?? [];
    expect(await house.tokens.find(token)).to.include({ name: 'CRM', staff: 'tangYue', createdBy: 'heLan' });
    const later = await browser.get(page);
    expect(later.text).to.include('CRM').and.to.not.include(token);
    const digest = (await house.tokens.find(token))?.digest ?? '';
    expect((await browser.submit(page, `${create}/${digest}/revoke`, {})).location).to.equal(page);
    expect(await house.tokens.find(token)).to.equal(undefined);
    const agent = await house.browserOf('tangYue');
    expect((await agent.get(page)).status).to.equal(403);
    expect((await new StaffBrowser(house.url).get(page)).location).to.include('/console/login');
  });
});
