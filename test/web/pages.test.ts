import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import type { Service } from '../../bot/serviceSchema.ts';
import { registerPages } from '../../bot/web/pages.ts';
import { referenceClientFile } from '../../bot/web/referenceClient.ts';
import type { WebServer } from '../../bot/web/server.ts';
import { sampleService } from '../support/pageServer.ts';
import { startWebServer } from '../support/webServer.ts';

describe('The customer’s pages', () => {
  let service: Service = sampleService;
  let dataDir: string;
  let server: WebServer;
  let url: string;
  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'yingda-pages-'));
    const prepared: Promise<void>[] = [];
    ({ server, url } = await startWebServer((made) => {
      prepared.push(registerPages(made, { dataDir, service: () => service }));
    }));
    await Promise.all(prepared);
  });
  after(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });
  afterEach(() => {
    service = sampleService;
  });

  async function read(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return await fetch(url + path, { headers });
  }

  it('are in the language that the browser prefers, or that the address asks for', async () => {
    const german = await (await read('/', { 'Accept-Language': 'de,zh-CN;q=0.5,en;q=0.8' })).text();
    expect(german).to.contain('<html lang="en-US">').and.to.contain('Yunling Appliances');
    const asked = await (await read('/?locale=zh-CN', { 'Accept-Language': 'en' })).text();
    expect(asked).to.contain('<html lang="zh-CN">').and.to.contain('云岭电器有限公司');
    for (const path of ['/widget', '/webchat']) {
      expect(await (await read(`${path}?locale=en-US`)).text()).to.contain('<html lang="en-US">');
    }
  });

  it('let nothing of service.yaml become markup', async () => {
    const name = { 'zh-CN': '<script>"\'&', 'en-US': 'A' };
    service = { ...sampleService, company: { ...sampleService.company, name } };
    const text = await (await read('/?locale=zh-CN')).text();
    expect(text).to.contain('&lt;script&gt;&quot;&#39;&amp;').and.not.to.contain('<script>"');
  });

  it('load scripts by the nonce of their policy only', async () => {
    const response = await read('/');
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '?';
    const tags = (await response.text()).match(/<(script|style)\b[^>]*>/g) ?? [];
    expect(tags).to.have.length(2);
    for (const tag of tags) expect(tag).to.contain(`nonce="${nonce}"`);
  });

  it('load a script from an address that changes with it, and is kept', async () => {
    const script = async () =>
      /src="(\/chat\/page\.js\?v=[\w-]+)"/.exec(await (await read('/')).text())?.[1] ?? '';
    const before = await script();
    expect((await read(before)).headers.get('cache-control')).to.contain('immutable');
    service = { ...sampleService, company: { ...sampleService.company, hotline: '400-000-0009' } };
    const after = await script();
    expect(after).not.to.equal(before);
    expect(await (await read(after)).text()).to.contain('400-000-0009');
  });

  it('give the widget to every site, compressed, and again only when it has changed', async () => {
    const first = await read('/widget.js', { 'Accept-Encoding': 'br' });
    expect(first.headers.get('cross-origin-resource-policy')).to.equal('cross-origin');
    expect(first.headers.get('content-encoding')).to.equal('br');
    const again = await read('/widget.js', { 'If-None-Match': first.headers.get('etag') ?? '' });
    expect(again.status).to.equal(304);
  });

  it('name the address of the service in the tag to copy', async () => {
    expect(await (await read('/widget')).text()).to.contain(`&lt;script src=&quot;${url}/widget.js&quot;`);
  });

  it('say in words that Web Chat is not there, until it is', async () => {
    const missing = await read('/webchat?locale=zh-CN');
    expect(missing.status).to.equal(503);
    expect(await missing.text()).to.contain('尚未下载');
    const file = referenceClientFile(dataDir);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'window.WebChat = {};');
    const there = await read('/webchat');
    expect(there.status).to.equal(200);
    const [, client = ''] = /src="(\/chat\/webchat\.js\?v=[\w-]+)"/.exec(await there.text()) ?? [];
    expect(await (await read(client)).text()).to.equal('window.WebChat = {};');
  });
});
