import { expect } from 'chai';
import { TestServer } from '../../support/testServer.ts';

const ORIGIN = 'https://shop.example';

describe('Direct Line for pages of another origin', () => {
  let server: TestServer;
  before(async () => {
    server = await TestServer.start();
  });
  after(() => server.stop());

  it('allows in its preflight what the clients ask for', async () => {
    for (const path of [
      '/conversations',
      '/conversations/x/activities',
      '/conversations/x/upload',
      '/tokens/refresh',
    ]) {
      const response = await fetch(server.domain + path, {
        method: 'OPTIONS',
        headers: {
          Origin: ORIGIN,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,content-type,x-ms-bot-agent,x-requested-with',
        },
      });
      expect(response.status).to.equal(204);
      expect(response.headers.get('access-control-allow-origin')).to.equal(ORIGIN);
      const allowed = response.headers.get('access-control-allow-headers')?.split(', ');
      expect(allowed).to.include.members([
        'authorization',
        'content-type',
        'x-ms-bot-agent',
        'x-requested-with',
      ]);
    }
  });

  it('lets the page see every error', async () => {
    const headers = { Origin: ORIGIN };
    const errors = [
      fetch(`${server.domain}/conversations`, { method: 'POST', headers, body: '{}' }),
      fetch(`${server.domain}/conversations/x`, { headers: { ...headers, Authorization: 'Bearer x' } }),
      fetch(`${server.domain}/nowhere`, { headers }),
      fetch(`${server.domain}/conversations`, { method: 'DELETE', headers }),
    ];
    for (const response of await Promise.all(errors)) {
      expect(response.status).to.be.oneOf([401, 403, 404, 405]);
      expect(response.headers.get('access-control-allow-origin')).to.equal(ORIGIN);
      expect(await response.json()).to.have.nested.property('error.code');
    }
  });
});
