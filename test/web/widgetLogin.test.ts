import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { call } from '../support/directLineCalls.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { TestServer } from '../support/testServer.ts';

const SECRET = 'a-secret-of-the-shop-and-of-nobody-else';
const NOW = Math.floor(Date.parse('2026-11-23T10:00:00+08:00') / 1000);

const answer = z.object({ token: z.string(), conversationId: z.string(), visitor: z.string() });
const claims = z.object({ user: z.string(), profile: z.record(z.string(), z.string()).optional() });

/** A login as a shop signs it. */
function loginOf(sub: string, changes: object = {}, secret = SECRET): string {
  return jwt.sign({ sub, exp: NOW + 600, ...changes }, secret, { algorithm: 'HS256', noTimestamp: true });
}

describe('A page whose site signs a login', () => {
  let server: TestServer;
  before(async () => {
    server = await TestServer.start({ clock: new FakeClock(), widgetLoginSecret: SECRET });
  });
  after(() => server.stop());

  async function ask(body: object) {
    const response = await call(`${server.url}/chat/token`, { body });
    expect(response.status).to.equal(200);
    const { token, ...rest } = answer.parse(await response.json());
    return { ...rest, token, ...claims.parse(jwt.decode(token)) };
  }

  async function refusal(login: string, at = server) {
    const response = await call(`${at.url}/chat/token`, { body: { login } });
    const { error } = z
      .object({ error: z.object({ code: z.string(), message: z.string() }) })
      .parse(await response.json());
    return `${response.status} ${error.code}: ${error.message}`;
  }

  it('is the same customer on every device, in a conversation of its own on each', async () => {
    const [phone, desktop] = [await ask({ login: loginOf('4711') }), await ask({ login: loginOf('4711') })];
    expect(desktop.user).to.equal(phone.user);
    expect(desktop.conversationId).not.to.equal(phone.conversationId);
    expect((await ask({ login: loginOf('4712') })).user).not.to.equal(phone.user);
    expect(phone.user).not.to.contain('4711');
  });

  it('goes on with its conversation while the login is there, and is a stranger without it', async () => {
    const first = await ask({ login: loginOf('4711') });
    const again = await ask({ login: loginOf('4711'), visitor: first.visitor });
    expect(again.conversationId).to.equal(first.conversationId);
    const loggedOut = await ask({ visitor: first.visitor });
    expect(loggedOut.user).not.to.equal(first.user);
    expect(loggedOut.conversationId).not.to.equal(first.conversationId);
  });

  it('never takes over what another visitor of the same browser said', async () => {
    const stranger = await ask({});
    const known = await ask({ login: loginOf('4711'), visitor: stranger.visitor });
    const other = await ask({ login: loginOf('4712'), visitor: known.visitor });
    expect(new Set([stranger, known, other].map(({ conversationId }) => conversationId)).size).to.equal(3);
    expect(new Set([stranger, known, other].map(({ user }) => user)).size).to.equal(3);
  });

  it('is refused with a login that cannot be trusted, and told why', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${loginOf('4711').split('.')[1]}.`;
    const rs = jwt.sign({ sub: '4711', exp: NOW + 600 }, SECRET, { algorithm: 'HS512' });
    const notOurs = [loginOf('4711', {}, `${SECRET}x`), `${loginOf('4711')}x`, unsigned, rs, 'x', ''];
    for (const login of [...notOurs, loginOf('', {}), jwt.sign({ sub: '4711' }, SECRET)]) {
      expect(await refusal(login)).to.match(/^401 InvalidLogin: The login is not signed with/);
    }
    expect(await refusal(loginOf('4711', { exp: NOW - 60 }))).to.contain(
      '401 InvalidLogin: The login has expired',
    );
    expect(await refusal(loginOf('4711', { exp: NOW + 90_000 }))).to.contain('24 hours ahead at most');
    const closed = await TestServer.start();
    expect(await refusal(loginOf('4711'), closed)).to.contain('WIDGET_LOGIN_SECRET is not set');
    await closed.stop();
  });

  it('introduces its customer before they are greeted, and puts nothing of it into an address', async () => {
    const profile = { name: '王小明', phone: '13812345678' };
    const { token, conversationId, profile: told } = await ask({ login: loginOf('4713', profile) });
    expect(told).to.deep.equal(profile);
    const begun = await call(`${server.domain}/conversations`, { token, body: {} });
    const { streamUrl } = z.object({ streamUrl: z.string() }).parse(await begun.json());
    const stream = jwt.decode(new URL(streamUrl).searchParams.get('t') ?? '');
    expect(stream).to.be.an('object').and.not.have.property('profile');
    const keys = (await server.conversations.get(conversationId))?.seen.map(({ key }) => key.split('.')[0]);
    expect(keys).to.deep.equal(['profile', 'begin']);
  });
});
