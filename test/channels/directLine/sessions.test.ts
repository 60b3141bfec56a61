import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { signingKey } from '../../../bot/core/keys.ts';
import { begin, call, read, readSession, Socket, say, texts } from '../../support/directLineCalls.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { TestServer } from '../../support/testServer.ts';

const SECRET = 'a-secret-of-at-least-24-characters';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('A Direct Line session', () => {
  const clock = new FakeClock();
  let server: TestServer;
  before(async () => {
    server = await TestServer.start({ clock, settings: { directLineSecret: SECRET } });
  });
  after(() => server.stop());

  const at = (path: string) => `${server.domain}${path}`;

  async function refusal(response: Response): Promise<[number, unknown]> {
    const body = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
    return [response.status, body.parse(await response.json()).error.code];
  }

  it('begins with 201 and greets, and is found again with 200 by the same token', async () => {
    const first = await begin(server.url);
    await server.turns.settled();
    const again = await call(at('/conversations'), { token: first.token, body: {} });
    expect(again.status).to.equal(200);
    expect((await readSession(again)).conversationId).to.equal(first.conversationId);
    await server.turns.settled();
    expect(texts(await read(server.url, first))).to.deep.equal(['hello']);
  });

  it('has a token that tells the user, for an hour', async () => {
    const { token, expires_in } = await begin(server.url);
    expect(jwt.decode(token))
      .to.have.property('user')
      .that.matches(/^dl_[\w-]{22}$/);
    expect(expires_in).to.equal(3600);
  });

  it('has ids that need no encoding in a URL and cannot be guessed', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await begin(server.url)).conversationId));
    for (const id of ids) expect(id).to.match(/^[\w-]{22}$/);
    expect(new Set(ids).size).to.equal(3);
  });

  it('is refused without and with a malformed credential', async () => {
    expect(await refusal(await call(at('/conversations'), { body: {} }))).to.deep.equal([401, 'BadArgument']);
    const headers = { Authorization: 'Basic eDp5' };
    expect(await refusal(await call(at('/conversations'), { body: {}, headers }))).to.deep.equal([
      401,
      'BadArgument',
    ]);
    const wrong = await call(at('/conversations'), { body: {}, token: 'not.a.token' });
    expect(await refusal(wrong)).to.deep.equal([403, 'BadArgument']);
  });

  it('is refused for tokens that we did not make', async () => {
    const key = signingKey(server.dataDir, 'session');
    const claims = { conv: 'c', user: 'dl_x', oat: 1 };
    const options = { issuer: 'yingda', audience: 'session', expiresIn: 9_999_999_999 };
    const forged = [
      jwt.sign(claims, 'another key', { ...options, algorithm: 'HS256' }),
      jwt.sign(claims, '', { ...options, algorithm: 'none' }),
      jwt.sign(claims, key, { ...options, audience: 'visitor', algorithm: 'HS256' }),
      jwt.sign({ user: 'dl_x' }, key, { ...options, algorithm: 'HS256' }),
    ];
    for (const token of forged) {
      expect((await call(at('/conversations'), { token, body: {} })).status).to.equal(403);
    }
  });

  it('never opens the conversation of somebody else, whatever is asked', async () => {
    const mine = await begin(server.url);
    const other = await begin(server.url);
    await say(server.url, other, { text: 'canary' });
    await server.turns.settled();
    const id = other.conversationId;
    const bodies = await Promise.all([
      call(at(`/conversations/${id}`), { token: mine.token }),
      call(at(`/conversations/${id}/activities?watermark=`), { token: mine.token }),
      call(at(`/conversations/${id}/activities`), {
        token: mine.token,
        body: { type: 'message', text: 'x' },
      }),
      call(at(`/conversations/${id}/upload?userId=x`), { token: mine.token, body: {} }),
      call(at('/conversations/does-not-exist'), { token: mine.token }),
    ]);
    const told = await Promise.all(bodies.map(async (response) => [response.status, await response.text()]));
    expect(new Set(told.map(String)).size).to.equal(1);
    expect(told[0]?.[0]).to.equal(403);
    const stream = mine.streamUrl.replace(mine.conversationId, id);
    expect(await new Socket(stream).status()).to.equal(403);
  });

  it('has a stream token that opens its WebSocket within a minute, and nothing else', async () => {
    const { streamUrl, conversationId } = await begin(server.url);
    const token = new URL(streamUrl).searchParams.get('t') ?? '';
    expect((await call(at(`/conversations/${conversationId}`), { token })).status).to.equal(403);
    clock.advance(59_000);
    const socket = new Socket(streamUrl);
    expect(await socket.status()).to.equal(101);
    clock.advance(2000);
    expect(await new Socket(streamUrl).status()).to.equal(403);
    expect(await socket.heard(1)).to.deep.equal(['hello']);
    socket.close();
  });

  it('does not open a WebSocket with its own token', async () => {
    const { streamUrl, token } = await begin(server.url);
    const url = new URL(streamUrl);
    url.searchParams.set('t', token);
    expect(await new Socket(url.href).status()).to.equal(403);
  });

  it('is refreshed by its token and not by the secret', async () => {
    const { token, conversationId } = await begin(server.url);
    const refreshed = await call(at('/tokens/refresh'), { token, method: 'POST' });
    expect(refreshed.status).to.equal(200);
    expect(await refreshed.json()).to.include({ conversationId, expires_in: 3600 });
    expect((await call(at('/tokens/refresh'), { token: SECRET, method: 'POST' })).status).to.equal(403);
  });

  it('opens again after the laptop slept for a day, and not after two', async () => {
    const asleep = await begin(server.url);
    clock.advance(24 * HOUR);
    const back = await call(at(`/conversations/${asleep.conversationId}?watermark=`), {
      token: asleep.token,
    });
    expect(back.status).to.equal(200);
    clock.advance(2 * HOUR);
    const late = await call(at('/tokens/refresh'), { token: asleep.token, method: 'POST' });
    expect(await refusal(late)).to.deep.equal([403, 'TokenExpired']);
  });

  it('cannot be kept alive by late tokens for ever', async () => {
    let { token } = await begin(server.url);
    for (let day = 0; day < 30; day++) {
      clock.advance(24 * HOUR);
      const response = await call(at('/tokens/refresh'), { token, method: 'POST' });
      token = z.object({ token: z.string() }).parse(await response.json()).token;
    }
    clock.advance(24 * HOUR);
    expect((await call(at('/tokens/refresh'), { token, method: 'POST' })).status).to.equal(403);
  });

  it('is made for others by those who know the secret alone', async () => {
    const generate = (token: string, body: unknown) => call(at('/tokens/generate'), { token, body });
    const answer = await generate(SECRET, { User: { Id: 'dl_partner' } });
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    expect(jwt.decode(token)).to.include({ user: 'dl_partner' });
    expect(await refusal(await generate(SECRET, { user: { id: 'partner' } }))).to.deep.equal([
      400,
      'BadArgument',
    ]);
    expect(await refusal(await generate(token, {}))).to.deep.equal([403, 'BadArgument']);
    expect((await generate('a-wrong-secret-of-24-characters', {})).status).to.equal(403);
  });

  it('begun with the secret takes the user that it is told, except one that only tokens may tell', async () => {
    const started = await call(at('/conversations'), { token: SECRET, body: { user: { id: 'crm-42' } } });
    expect(started.status).to.equal(201);
    expect(jwt.decode((await readSession(started)).token)).to.include({ user: 'crm-42' });
    const reserved = await call(at('/conversations'), {
      token: SECRET,
      body: { user: { id: 'dl_someone' } },
    });
    expect(reserved.status).to.equal(400);
  });

  it('with a list of origins is refused to pages of others', async () => {
    const body = { trustedOrigins: ['https://partner.example'] };
    const answer = await call(at('/tokens/generate'), { token: SECRET, body });
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    const from = (origin: string) =>
      call(at('/conversations'), { token, body: {}, headers: { Origin: origin } });
    expect((await from('https://partner.example')).status).to.equal(201);
    const foreign = await from('https://evil.example');
    expect(foreign.status).to.equal(403);
    expect(foreign.headers.get('access-control-allow-origin')).to.equal('https://evil.example');
    const { streamUrl } = await readSession(await from('https://partner.example'));
    expect(await new Socket(streamUrl, { Origin: 'https://evil.example' }).status()).to.equal(403);
  });

  it('answers 404 for a conversation that nobody began', async () => {
    const gone = await call(at('/conversations/never-begun'), { token: SECRET });
    expect(await refusal(gone)).to.deep.equal([404, 'BadArgument']);
    expect((await call(at('/conversations/%2e%2e%2f/activities'), { token: SECRET })).status).to.equal(404);
  });

  it('gives a session id for sign-in cards to those who have a token', async () => {
    const { token } = await begin(server.url);
    expect(await (await call(at('/session/getsessionid'), { token })).json()).to.have.property('sessionId');
    expect((await call(at('/session/getsessionid'))).status).to.equal(401);
  });
});
