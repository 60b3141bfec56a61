import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseJson, readJson } from '../../bot/web/body.ts';
import { json } from '../../bot/web/exchange.ts';
import type { WebServer } from '../../bot/web/server.ts';
import { rawRequest, statusOf } from '../support/rawRequest.ts';
import { startWebServer } from '../support/webServer.ts';

const LIMIT = 64 * 1024;

describe('A request body', () => {
  let server: WebServer;
  let port: number;
  let url: string;
  before(async () => {
    ({ server, port, url } = await startWebServer(
      (made) => made.route('POST', '/echo', async ({ request }) => json(200, await readJson(request, LIMIT))),
      { slowest: { headers: 300, request: 600 } },
    ));
  });
  after(() => server.stop());

  async function post(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return await fetch(`${url}/echo`, { method: 'POST', body, headers });
  }

  async function stillAlive(): Promise<void> {
    expect(await (await post('{"alive":true}')).json()).to.deep.equal({ alive: true });
  }

  it('that is JSON is read', stillAlive);

  it('of 15 bytes that claims to be gzip is refused and ends nothing', async () => {
    const response = await post('not gzip at all', { 'Content-Encoding': 'gzip' });
    expect(response.status).to.equal(415);
    expect(await response.json()).to.have.nested.property('error.code', 'UnsupportedMediaType');
    await stillAlive();
  });

  it('that is compressed for real is refused before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, '0'));
    expect((await post(new Uint8Array(bomb), { 'Content-Encoding': 'gzip' })).status).to.equal(415);
  });

  it('of 3 MB in chunks without a length is cut off at the limit', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const head = 'POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
    const answer = await rawRequest(port, head, ...Array<string>(48).fill(chunk), '0\r\n\r\n');
    expect([413, 0]).to.include(statusOf(answer));
    await stillAlive();
  });

  it('that announces more than the limit is refused at once', async () => {
    const answer = await rawRequest(
      port,
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n',
    );
    expect(statusOf(answer)).to.equal(413);
    expect(answer).to.match(/connection: close/i);
  });

  it('of 30,000 open brackets is refused and ends nothing', async () => {
    const response = await post('['.repeat(30_000));
    expect(response.status).to.equal(400);
    expect(await response.json()).to.have.nested.property('error.code', 'InvalidContent');
    await stillAlive();
  });

  it('that never comes does not hold its connection', async () => {
    const answer = await rawRequest(port, 'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{');
    expect(statusOf(answer)).to.equal(408);
  });

  it('that is followed by a client that goes away ends nothing', async () => {
    const away = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'));
        setImmediate(() => away.abort());
      },
    });
    const options = { method: 'POST', body, duplex: 'half', signal: away.signal } as const;
    await fetch(`${url}/echo`, options).catch(() => undefined);
    await stillAlive();
  });
});

describe('JSON from outside', () => {
  it('of at most 32 levels is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'small', maxDepth: 6 }), (text) => {
        expect(parseJson(text)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('may hold any number of brackets within strings', () => {
    expect(parseJson(JSON.stringify({ text: `"${'['.repeat(100)}\\` }))).to.have.property('text');
  });

  it('of 33 levels is refused', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseJson(nested(32))).to.be.an('array');
    expect(() => parseJson(nested(33))).to.throw('nested too deeply');
  });
});
