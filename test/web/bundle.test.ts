import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { bundleChat } from '../../bot/web/bundle.ts';

const KILOBYTE = 1024;

describe('The scripts of the chat', () => {
  let cacheDir: string;
  before(() => {
    cacheDir = mkdtempSync(join(tmpdir(), 'yingda-bundle-'));
  });
  after(() => rmSync(cacheDir, { recursive: true }));

  it('are light: at most 45 KB gzip for the widget and for the page', async () => {
    const { widget, page, reference } = await bundleChat(cacheDir);
    for (const script of [widget, page]) {
      expect(gzipSync(script, { level: 9 }).length).to.be.within(20 * KILOBYTE, 45 * KILOBYTE);
    }
    expect(reference).to.contain('/chat/token');
  });

  it('are bundled once and taken from the cache afterwards', async () => {
    const [file = ''] = readdirSync(cacheDir);
    const { ino } = statSync(join(cacheDir, file));
    await bundleChat(cacheDir);
    expect(readdirSync(cacheDir)).to.eql([file]);
    expect(statSync(join(cacheDir, file)).ino).to.equal(ino);
  });
});
