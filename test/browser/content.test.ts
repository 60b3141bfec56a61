import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { startBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { fronts } from '../support/fronts.ts';
import { Journey } from '../support/journey.ts';
import { noisyPicture } from '../support/noisyPicture.ts';
import { OtherSite } from '../support/otherSite.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';
import { signedInAs } from '../support/staffPages.ts';

const MONDAY_MORNING = '2026-11-23T10:00:00+08:00';
const QUESTION = '洗碗机可以用普通洗洁精吗';
const ANSWER = '请不要用普通洗洁精，泡沫太多会溢出来，请用洗碗机专用的洗涤剂。';
const CHANGED = '请只用洗碗机专用的洗碗块，每次放一块。';
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const ALT = '洗碗粉放在门内左边的盒子里';

const [fullPage] = fronts;

describe("A content editor's day", function () {
  this.timeout(90_000);
  let browser: Browser;
  let service: RealService;
  let site: OtherSite;
  let editor: Page;
  let lead: Page;
  let number: string;
  let article: string;
  before(async function () {
    this.timeout(100_000);
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start()]);
    service = await startRealService({ cacheHolder, smtpUrl: '', allowedOrigins: [], at: MONDAY_MORNING });
    [editor, lead] = await Promise.all([signedIn('xuNing'), signedIn('zhaoLei')]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), site.stop()]);
  });

  const signedIn = (staff: string, options = {}) =>
    signedInAs(staff, { browser, service, at: MONDAY_MORNING }, options);

  /** A customer comes to the chat and asks; what is said to it is heard from the journey. */
  async function customer(): Promise<Journey> {
    const talk = await fullPage?.open(browser, service.url, site, 'zh-CN');
    if (!talk) throw new RangeError('There is no full page.');
    const journey = new Journey(talk, 'zh-CN');
    await journey.hears('opening.greeting');
    await talk.say(QUESTION);
    return journey;
  }

  const asked = { 'name.ask': '王先生', 'restate.confirm': 0, 'handoff.contact': 0, 'handoff.consent': 0 };

  it('begins with a question that nothing answers, and an answer by a colleague', async () => {
    const journey = await customer();
    const { text } = await journey.goesOnTo('handoff.promise', asked);
    number = /[A-Z]{2}\d{6}/.exec(text)?.[0] ?? '?';
    const agent = await signedIn('tangYue');
    await agent.goto(`${service.url}/console/tickets/${number}`);
    await agent.locator('textarea#reply').fill(`王先生您好，我是唐悦。${ANSWER}`);
    await agent.getByRole('button', { name: '发送答复' }).click();
    await agent.getByRole('status').filter({ hasText: '答复已提交' }).waitFor();
    await agent.context().close();
  });

  it('shows it among the misses without the person, and makes an article of the answer', async () => {
    await editor.goto(`${service.url}/console/misses`);
    await expectAccessible(editor);
    await editor.getByRole('link', { name: QUESTION }).click();
    await editor.getByText(ANSWER).waitFor();
    await editor.locator('summary').first().click();
    await expectAccessible(editor);
    expect(await editor.locator('main').innerText()).to.not.contain('王先生');
    await editor.getByRole('link', { name: '用这个答复写文章' }).click();
    await editor.getByRole('heading', { name: '写新文章' }).waitFor();
    await expectAccessible(editor);
    article = await editor.locator('input[name="id"]').inputValue();
  });

  it('asks before what was typed is lost, and shows at once how it looks', async () => {
    const answer = editor.locator('textarea[name="answer"]');
    await answer.fill(`**${ANSWER}**`);
    await editor.locator('.preview.web strong').filter({ hasText: ANSWER }).waitFor();
    await editor.locator('.preview.wechat').getByText(ANSWER).waitFor();
    const asks = editor.waitForEvent('dialog');
    const leaving = editor.getByRole('navigation').getByRole('link', { name: '话术' }).click();
    const dialog = await asks;
    expect(dialog.type()).to.equal('beforeunload');
    await dialog.dismiss();
    await leaving.catch(() => undefined);
    expect(await answer.inputValue()).to.contain(ANSWER);
  });

  it('takes a picture with its words, and shows it as customers will see it', async () => {
    await editor.locator('summary').filter({ hasText: '图片' }).click();
    const buffer = noisyPicture(320, 200);
    await editor
      .locator('input[name="picture"]')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
    await editor.locator('input[name="newAlt"]').fill(ALT);
    await editor.getByRole('button', { name: '预览' }).click();
    for (const channel of ['web', 'wechat'])
      await editor.locator(`.preview.${channel}`).getByRole('img', { name: ALT }).waitFor();
    await expectAccessible(editor);
  });

  it('saves with the keyboard, and is told what is missing', async () => {
    await editor.locator('textarea[name="answer"]').press('Control+s');
    await editor.getByRole('alert').getByText('至少要有四种问法').waitFor();
    await expectAccessible(editor);
    const questions = [QUESTION, '洗碗机放洗洁精行不行', '洗碗机用什么洗涤剂', '没有洗碗粉可以用洗洁精吗'];
    await editor.locator('textarea[name="questions"]').fill(questions.join('\n'));
    await editor.locator('input[name="title"]').fill('洗碗机用什么洗涤剂');
    await editor.locator('textarea[name="questions"]').press('Control+s');
    await editor.getByRole('status').filter({ hasText: '草稿已保存' }).waitFor();
    await editor.getByText('需要另一位同事审核').waitFor();
    await expectAccessible(editor);
  });

  it('keeps the question in the test set, which the draft has yet to pass', async () => {
    await editor.goto(`${service.url}/console/tests`);
    await editor.locator('input[name="question"]').fill(QUESTION);
    await editor.locator('input[name="article"]').fill(article);
    await editor.getByRole('button', { name: '添加' }).click();
    await editor.getByRole('listitem').filter({ hasText: QUESTION }).getByText('没有通过').waitFor();
    await expectAccessible(editor);
  });

  it('is published by a second person, passes the test, and the misses are answered', async () => {
    await lead.goto(`${service.url}/console/articles/${article}`);
    await lead.getByRole('button', { name: '审核并发布' }).click();
    await lead.getByRole('status').filter({ hasText: '已发布' }).waitFor();
    await lead.getByText('重问 1 个说法，现在能答 1 个').waitFor();
    await expectAccessible(lead);
    await editor.goto(`${service.url}/console/tests`);
    await editor.getByRole('listitem').filter({ hasText: QUESTION }).getByText('✓ 通过').waitFor();
    await editor.goto(`${service.url}/console/try?in=zh-CN&q=${encodeURIComponent(QUESTION)}`);
    await editor.getByText('会直接回答').waitFor();
    await expectAccessible(editor);
  });

  it('reaches the next customer who asks, and is counted', async () => {
    const journey = await customer();
    const { text } = await journey.goesOnTo('answer.restated', asked);
    expect(text).to.contain(ANSWER);
    const picture = journey.talk.page.getByRole('log').getByRole('img', { name: ALT });
    await picture.waitFor();
    await eventually(async () =>
      (await picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)) === 320
        ? true
        : undefined,
    );
    await journey.press('answer.check', 0);
    await editor.goto(`${service.url}/console/articles?q=${article}`);
    await editor.getByText('展示 1 · 解决').waitFor();
    await expectAccessible(editor);
  });

  it('is changed, and the next customer hears the new answer', async () => {
    await editor.goto(`${service.url}/console/articles/${article}/zh-CN/edit`);
    await editor.locator('textarea[name="answer"]').fill(CHANGED);
    await editor.locator('textarea[name="answer"]').press('Control+s');
    await editor.getByRole('status').filter({ hasText: '草稿已保存' }).waitFor();
    await lead.goto(`${service.url}/console/articles/${article}`);
    await lead.getByRole('button', { name: '审核并发布' }).click();
    await lead.getByRole('status').filter({ hasText: '已发布' }).waitFor();
    const { text } = await (await customer()).goesOnTo('answer.restated', asked);
    expect(text).to.contain(CHANGED).and.not.contain(ANSWER);
  });

  it('goes back to the earlier version, and the next customer hears the old answer again', async () => {
    await lead.getByRole('button', { name: '取回这一版' }).click();
    await lead.getByRole('status').filter({ hasText: '已把旧版本取回为最新一版' }).waitFor();
    await expectAccessible(lead);
    await lead.getByRole('button', { name: '发布', exact: true }).click();
    await lead.getByRole('status').filter({ hasText: '已发布' }).waitFor();
    const { text } = await (await customer()).goesOnTo('answer.restated', asked);
    expect(text).to.contain(ANSWER).and.not.contain(CHANGED);
  });

  it('is taken back by one person, and is not told any more', async () => {
    await editor.goto(`${service.url}/console/articles/${article}`);
    await editor.locator('summary', { hasText: '撤下' }).click();
    await editor.getByRole('button', { name: '撤下' }).click();
    await editor.getByRole('status').filter({ hasText: '已撤下' }).waitFor();
    const journey = await customer();
    await journey.goesOnTo('handoff.explain', asked);
  });

  it('changes what the bot says, and the next customer hears it', async () => {
    const line = `${service.url}/console/lines/command.help`;
    await editor.goto(line);
    for (const field of await editor.locator('textarea[name="zh-CN.wording"]').all()) await field.fill('');
    await editor.locator('textarea[name="zh-CN.wording"]').first().fill('直接说您的问题就好，您慢慢说。');
    await editor.locator('.preview.wechat').getByText('您慢慢说').first().waitFor();
    await editor.getByRole('button', { name: '存为草稿' }).click();
    await editor.getByRole('status').filter({ hasText: '草稿已保存' }).waitFor();
    await expectAccessible(editor);
    await lead.goto(line);
    await lead.getByRole('button', { name: '发布' }).click();
    await lead.getByRole('status').filter({ hasText: '已发布' }).waitFor();
    const talk = await fullPage?.open(browser, service.url, site, 'zh-CN');
    await talk?.say('帮助');
    await talk?.page.getByRole('log').getByText('您慢慢说').waitFor();
  });

  it('is as good in English, in the dark and on a phone', async () => {
    const phone = await signedIn('heLan', { ...PHONE, locale: 'en-US', colorScheme: 'dark' as const });
    const paths = [
      'articles',
      `articles/${article}`,
      `articles/${article}/zh-CN/versions/1`,
      'articles/washer-leaking/en-US/edit',
      `articles/${article}/zh-CN/edit`,
      'write',
      'try?in=en-US&q=my+washing+machine+leaks',
      'words',
      'tests',
      'exchange',
      'misses',
      'lines',
      'lines/handoff.promise',
    ];
    for (const path of paths) {
      await phone.goto(`${service.url}/console/${path}`);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(phone);
      expect(await phone.evaluate('document.documentElement.scrollWidth'), path).to.be.at.most(390);
    }
    await phone.context().close();
  });
});
