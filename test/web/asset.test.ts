import { expect } from 'chai';
import { Asset } from '../../bot/web/asset.ts';
import type { WebServer } from '../../bot/web/server.ts';
import { startWebServer } from '../support/webServer.ts';

const script = 'export const words = "你好";\n'.repeat(500);

describe('A file for browsers', () => {
  let server: WebServer;
  let url: string;
  before(async () => {
    const asset = new Asset(script, {
      contentType: 'text/javascript; charset=utf-8',
      caching: 'revalidate',
      crossOrigin: true,
    });
    ({ server, url } = await startWebServer((made) => made.route('GET', '/a.js', (ask) => asset.reply(ask))));
  });
  after(() => server.stop());

  async function ask(headers: Record<string, string>): Promise<Response> {
    return await fetch(`${url}/a.js`, { headers });
  }

  it('comes in the best compression that the browser takes, and plain to others', async () => {
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await ask({ 'Accept-Encoding': accepted });
      expect(response.headers.get('content-encoding')).to.equal(encoding);
      expect(await response.text()).to.equal(script);
    }
  });

  it('is not sent again while it is the same', async () => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    const again = await ask({ 'If-None-Match': tag });
    expect([again.status, await again.text()]).to.deep.equal([304, '']);
  });

  it('may be loaded by other origins where it says so', async () => {
    expect((await ask({})).headers.get('cross-origin-resource-policy')).to.equal('cross-origin');
  });
});
