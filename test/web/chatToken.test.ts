import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { call } from '../support/directLineCalls.ts';
import { TestServer } from '../support/testServer.ts';

const SHOP = 'https://shop.example';

const answer = z.object({
  token: z.string(),
  conversationId: z.string(),
  visitor: z.string(),
  expires_in: z.number(),
});

describe('A page that asks for a token', () => {
  let server: TestServer;
  before(async () => {
    server = await TestServer.start({ allowedOrigins: [SHOP] });
  });
  after(() => server.stop());

  async function ask(body: object, origin?: string) {
    const response = await call(`${server.url}/chat/token`, {
      body,
      ...(origin !== undefined && { headers: { Origin: origin } }),
    });
    expect(response.status).to.equal(200);
    const { token, ...rest } = answer.parse(await response.json());
    return { ...rest, token, user: z.object({ user: z.string() }).parse(jwt.decode(token)).user };
  }

  it('gets one that works', async () => {
    const { token, conversationId } = await ask({});
    const begun = await call(`${server.domain}/conversations`, { token, body: {} });
    expect(await begun.json()).to.include({ conversationId });
  });

  it('finds its visitor and their conversation again, as often as it comes back', async () => {
    const first = await ask({}, SHOP);
    const second = await ask({ visitor: first.visitor }, SHOP);
    const third = await ask({ visitor: second.visitor }, SHOP);
    for (const later of [second, third]) {
      expect(later).to.include({ user: first.user, conversationId: first.conversationId });
    }
  });

  it('begins anew where that is wished, and that is what it finds the next time', async () => {
    const first = await ask({});
    const fresh = await ask({ visitor: first.visitor, fresh: true });
    expect(fresh.user).to.equal(first.user);
    expect(fresh.conversationId).not.to.equal(first.conversationId);
    expect((await ask({ visitor: fresh.visitor })).conversationId).to.equal(fresh.conversationId);
  });

  it('has a conversation of its own on another origin, as the same visitor', async () => {
    const first = await ask({}, SHOP);
    const other = await ask({ visitor: first.visitor }, server.url);
    expect(other.user).to.equal(first.user);
    expect(other.conversationId).not.to.equal(first.conversationId);
  });

  it('is a stranger with a visitor id that we did not sign', async () => {
    const { visitor, user, token } = await ask({});
    for (const forged of [`${visitor}x`, visitor.slice(0, -2), token, 'x', '']) {
      expect((await ask({ visitor: forged })).user).not.to.equal(user);
    }
  });

  it('is refused from an origin that is not listed', async () => {
    for (const origin of ['https://evil.example', 'null', `${SHOP}.evil.example`, 'http://shop.example']) {
      const response = await call(`${server.url}/chat/token`, { body: {}, headers: { Origin: origin } });
      expect(response.status, origin).to.equal(403);
      expect(response.headers.get('access-control-allow-origin')).to.equal(null);
    }
  });

  it('gets a token that pages of other origins cannot use', async () => {
    const { token } = await ask({}, SHOP);
    const use = (origin: string) =>
      call(`${server.domain}/conversations`, { token, body: {}, headers: { Origin: origin } });
    expect((await use('https://evil.example')).status).to.equal(403);
    expect((await use(SHOP)).status).to.equal(201);
  });

  it('must send JSON, which no form of another page can', async () => {
    const response = await fetch(`${server.url}/chat/token`, { method: 'POST', body: '{}' });
    expect(response.status).to.equal(415);
  });

  it('is limited in its rate', async () => {
    const strict = await TestServer.start({ limits: { token: { requests: 1, seconds: 60 } } });
    const statuses = [];
    for (let n = 0; n < 2; n++) statuses.push((await call(`${strict.url}/chat/token`, { body: {} })).status);
    expect(statuses).to.deep.equal([200, 429]);
    await strict.stop();
  });

  it('is greeted in the language that it asked for', async () => {
    const { token, conversationId } = await ask({ locale: 'en-GB' });
    await call(`${server.domain}/conversations`, { token, body: {} });
    expect((await server.conversations.get(conversationId))?.locale).to.equal('en-US');
  });
});
