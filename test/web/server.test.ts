import { expect } from 'chai';
import { ServiceError } from '../../bot/core/errors.ts';
import type { LogFields } from '../../bot/core/log.ts';
import { silentLog } from '../../bot/core/log.ts';
import { json } from '../../bot/web/exchange.ts';
import { Readiness, registerHealth } from '../../bot/web/health.ts';
import { Metrics } from '../../bot/web/metrics.ts';
import { RequestError } from '../../bot/web/requestError.ts';
import { page } from '../../bot/web/securityHeaders.ts';
import { WebServer } from '../../bot/web/server.ts';
import { rawRequest, statusOf } from '../support/rawRequest.ts';
import { noHttpMetrics, startWebServer } from '../support/webServer.ts';

const SECRET = 'secret path /etc/passwd';

describe('The web server', () => {
  const lines: [string, LogFields | undefined][] = [];
  const log = { ...silentLog, info: (event: string, fields?: LogFields) => lines.push([event, fields]) };
  let server: WebServer;
  let port: number;
  let url: string;
  before(async () => {
    ({ server, port, url } = await startWebServer(
      (made) => {
        made.route('GET', '/hello/:name', ({ params }) => json(200, { hello: params.name }));
        made.route('GET', '/page', () => page((nonce) => `<script nonce="${nonce}"></script>`));
        made.route('GET', '/refused', () => {
          throw new RequestError(403, 'You may not.');
        });
        made.route('GET', '/broken', () => {
          throw new TypeError(SECRET);
        });
        made.route('GET', '/full', () => {
          throw new ServiceError('storage/write-failed', SECRET);
        });
        made.route('GET', '/busy', () => {
          throw new ServiceError('turn/busy', SECRET);
        });
        made.route('GET', '/whoami', ({ client, baseUrl }) => json(200, { client, baseUrl }));
        made.route('GET', '/open', () => json(200, {}));
        made.allowCrossOrigin({ prefix: '/open', allows: (origin) => origin === 'https://shop.example' });
      },
      { log, slowest: { headers: 300, request: 600 }, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] },
    ));
  });
  after(() => server.stop());

  async function errorAt(path: string): Promise<[number, unknown]> {
    const response = await fetch(url + path);
    const text = await response.text();
    expect(text).not.to.include('passwd');
    return [response.status, JSON.parse(text)];
  }

  it('answers with a request id and headers that forbid what is not needed', async () => {
    const { headers } = await fetch(`${url}/hello/%E7%8E%8B`);
    expect(headers.get('x-request-id')).to.match(/^[\w-]{22}$/);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('server')).to.equal(null);
  });

  it('gives a page another nonce every time', async () => {
    const [one, two] = await Promise.all([fetch(`${url}/page`), fetch(`${url}/page`)]);
    const nonce = /nonce="([^"]+)"/.exec(await one.text())?.[1];
    expect(one.headers.get('content-security-policy')).to.include(`'nonce-${nonce}'`);
    expect(await two.text()).not.to.include(nonce);
  });

  it('answers HEAD like GET, without the body', async () => {
    const response = await fetch(`${url}/hello/x`, { method: 'HEAD' });
    expect([response.status, await response.text()]).to.deep.equal([200, '']);
  });

  it('tells every error in one shape and never its cause', async () => {
    const messages = await Promise.all(['/refused', '/broken', '/full', '/busy', '/nowhere'].map(errorAt));
    expect(messages.map(([status]) => status)).to.deep.equal([403, 500, 503, 429, 404]);
    for (const [, body] of messages) expect(body).to.have.nested.property('error.code');
    expect(await (await fetch(`${url}/page`, { method: 'DELETE' })).json()).to.have.nested.property(
      'error.code',
      'MethodNotAllowed',
    );
  });

  it('refuses paths that cannot be decoded and stays alive', async () => {
    for (const path of ['/hello/%', '/hello/%ff', '/%2f..%2f..%2fetc%2fpasswd', '//', '/hello/%00']) {
      expect(
        statusOf(await rawRequest(port, `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)),
      ).to.be.lessThan(500);
    }
  });

  it('lets listed origins read its answers, errors included, and no other', async () => {
    const ask = async (path: string, origin: string, method = 'GET') =>
      (
        await fetch(url + path, {
          method,
          headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
        })
      ).headers.get('access-control-allow-origin');
    expect(await ask('/open', 'https://shop.example')).to.equal('https://shop.example');
    expect(await ask('/open/nowhere', 'https://shop.example')).to.equal('https://shop.example');
    expect(await ask('/open', 'https://shop.example', 'OPTIONS')).to.equal('https://shop.example');
    expect(await ask('/open', 'https://evil.example')).to.equal(null);
    expect(await ask('/page', 'https://shop.example')).to.equal(null);
  });

  it('believes forwarding headers of trusted proxies alone', async () => {
    const headers = { 'X-Forwarded-For': '1.1.1.1, 203.0.113.7, 10.2.3.4', 'X-Forwarded-Proto': 'https' };
    const seen = await (await fetch(`${url}/whoami`, { headers })).json();
    expect(seen).to.deep.equal({ client: '203.0.113.7', baseUrl: `https://127.0.0.1:${port}` });
    const other = await startWebServer((made) =>
      made.route('GET', '/whoami', ({ client }) => json(200, client)),
    );
    expect(await (await fetch(`${other.url}/whoami`, { headers })).json()).to.equal('127.0.0.1');
    await other.server.stop();
  });

  it('logs the route and never path or query', async () => {
    lines.length = 0;
    await fetch(`${url}/hello/13800138000?t=token`);
    const [line] = lines;
    expect(line).to.have.deep.nested.property('[1].route', '/hello/:name');
    expect(JSON.stringify(lines)).not.to.match(/13800138000|token/);
  });

  it('ends connections whose headers do not come', async () => {
    expect([408, 0]).to.include(statusOf(await rawRequest(port, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')));
  });

  it('finishes running requests when it stops, and takes no new ones', async () => {
    const running = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const other = await startWebServer((made) =>
      made.route('GET', '/slow', async () => {
        begun.resolve();
        await running.promise;
        return json(200, 'finished');
      }),
    );
    const answer = fetch(`${other.url}/slow`);
    await begun.promise;
    const stopped = other.server.stop();
    expect(await fetch(`${other.url}/slow`).catch(() => 'refused')).to.equal('refused');
    running.resolve();
    expect(await (await answer).json()).to.equal('finished');
    await stopped;
  });

  it('says which port is taken instead of throwing something foreign', async () => {
    const second = new WebServer({
      host: '127.0.0.1',
      port,
      trustedProxies: [],
      log: silentLog,
      metrics: noHttpMetrics,
    });
    const error: unknown = await second.listen().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ServiceError).with.property('code', 'config/invalid');
  });

  it('refuses a trusted proxy that is no address', () => {
    const options = { host: '127.0.0.1', port: 0, log: silentLog, metrics: noHttpMetrics };
    expect(() => new WebServer({ ...options, trustedProxies: ['proxy.example'] })).to.throw(
      'TRUSTED_PROXIES',
    );
    expect(() => new WebServer({ ...options, trustedProxies: ['10.0.0.0/64'] })).to.throw('TRUSTED_PROXIES');
  });
});

describe('The health of the service', () => {
  it('is ready after its start, not while a problem is told, and not when it stops', async () => {
    const readiness = new Readiness();
    const metrics = new Metrics();
    let problem: string | undefined;
    readiness.watch(() => problem);
    const { server, url } = await startWebServer((made) => registerHealth(made, readiness, metrics), {
      metrics,
    });
    const ready = async () => (await fetch(`${url}/readyz`)).status;
    expect(await ready()).to.equal(503);
    readiness.begin();
    expect(await ready()).to.equal(200);
    problem = 'service.yaml is invalid; the last valid one is in force.';
    expect(await (await fetch(`${url}/readyz`)).json()).to.deep.equal({ ready: false, reasons: [problem] });
    problem = undefined;
    readiness.end();
    expect(await ready()).to.equal(503);
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    metrics.price.decided(0.2, 3);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).to.include('http_request_seconds_count{route="/readyz",method="GET",status="503"} 3');
    expect(text).to.include('nodejs_eventloop_lag_seconds');
    expect(text).to.include('price_texts_checked_total 3').and.to.include('price_decision_seconds_count 1');
    await server.stop();
  });
});

describe('Two hundred clients that never finish their headers', () => {
  it('are all closed, and keep nobody else waiting', async () => {
    const slowest = { headers: 300, request: 600 };
    const { server, port, url } = await startWebServer(
      (made) => made.route('GET', '/ok', () => json(200, 'ok')),
      {
        slowest,
      },
    );
    const slow = Array.from({ length: 200 }, () => rawRequest(port, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '));
    const good = Array.from({ length: 50 }, async () => (await fetch(`${url}/ok`)).status);
    expect(new Set(await Promise.all(good))).to.deep.equal(new Set([200]));
    for (const answer of await Promise.all(slow)) expect(statusOf(answer)).to.be.oneOf([408, 0]);
    await server.stop();
  });
});
