import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { newPage, startBrowser } from '../support/browser.ts';
import { type ChatDriver, openPage } from '../support/chatDriver.ts';
import { noisyPicture } from '../support/noisyPicture.ts';
import { startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

const UPLOAD_BYTES = 400_000;

describe('A picture', () => {
  let browser: Browser;
  let server: TestServer;
  let chat: ChatDriver;
  before(async () => {
    const limits = { uploadBytes: UPLOAD_BYTES };
    [browser, server] = await Promise.all([startBrowser(), startPageServer({ handler: showing, limits })]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    chat = await openPage(await newPage(browser), server.url);
  });
  afterEach(() => chat.page.context().close());

  async function choose(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await chat.page.locator('input[type=file]').setInputFiles(files);
  }

  it('is shown before it is sent, arrives, and can be looked at', async () => {
    await choose({ name: '铭牌.png', mimeType: 'image/png', buffer: noisyPicture(400, 300) });
    await chat.page.getByRole('img', { name: '铭牌.png' }).waitFor();
    await chat.page.getByRole('button', { name: '发送' }).click();
    await chat.hears('got 1');
    const picture = chat.log.getByRole('img', { name: '铭牌.png' });
    expect(await picture.getAttribute('src')).to.match(new RegExp(`^${server.url}/uploads/`));
    expect(await picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)).to.equal(400);
    const [shown, log] = [await picture.boundingBox(), await chat.log.boundingBox()];
    expect(shown?.x, 'on the right, where one’s own words are').to.be.above(
      (log?.x ?? 0) + (log?.width ?? 0) / 2,
    );
    expect(await chat.page.locator('.chosen').count()).to.equal(0);
  });

  it('leaves the end of the conversation in sight while it is chosen', async () => {
    for (const text of ['1', '2', '3', '4', '5', '6']) {
      await chat.say(text);
      await chat.hears(`you said ${text}`);
    }
    await choose({ name: 'a.png', mimeType: 'image/png', buffer: noisyPicture(60, 40) });
    await chat.page.getByRole('img', { name: 'a.png' }).waitFor();
    const last = await chat.log.locator('.bubble').last().boundingBox();
    const preview = await chat.page.locator('.chosen').boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).to.be.below(preview?.y ?? 0);
  });

  it('can be taken back', async () => {
    await choose({ name: 'a.png', mimeType: 'image/png', buffer: noisyPicture(60, 40) });
    await chat.page.getByRole('button', { name: '移除图片 a.png' }).click();
    expect(await chat.page.getByRole('button', { name: '发送' }).isDisabled()).to.equal(true);
  });

  it('is made smaller when it is a large photograph', async () => {
    const buffer = noisyPicture(600, 500);
    expect(buffer.length).to.be.above(UPLOAD_BYTES);
    await choose({ name: 'large.png', mimeType: 'image/png', buffer });
    await chat.page.getByRole('button', { name: '发送' }).click();
    await chat.hears('got 1');
    await chat.log.getByRole('img', { name: 'large.jpg' }).waitFor();
  });

  it('is refused with a reason when it is no picture or too large', async () => {
    await choose({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await chat.page.getByText('请选择 JPG、PNG、GIF 或 WebP 格式的图片').waitFor();
    await choose({ name: 'a.gif', mimeType: 'image/gif', buffer: Buffer.alloc(UPLOAD_BYTES + 1) });
    await chat.page.getByText('图片太大').waitFor();
    expect(await chat.page.locator('.chosen').count()).to.equal(0);
  });
});
