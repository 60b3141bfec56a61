import { expect } from 'chai';
import { missId } from '../../knowledge/misses/miss.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const ID = 'dishwasher-detergent';
const QUESTION = '洗碗机可以用普通洗洁精吗';
const detergent = {
  ...{
    act: 'save',
    id: ID,
    locale: 'zh-CN',
    title: '洗碗机用什么洗涤剂',
    kind: 'inquiry',
    owner: 'afterSales',
  },
  answer: '请用**洗碗机专用**洗涤剂，普通洗洁精泡沫太多，会溢出来。',
  questions: [QUESTION, '洗碗机放洗洁精行不行', '洗碗机用什么洗涤剂', '洗碗机洗涤剂怎么选'].join('\n'),
};

describe('Articles in the console', () => {
  let house: ConsoleHouse;
  let editor: StaffBrowser;
  let lead: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    editor = await house.browserOf('xuNing');
    lead = await house.browserOf('zhaoLei');
  });
  afterEach(() => house.close());

  const page = `/console/articles/${ID}`;
  const answered = (question = QUESTION) => {
    const found = house.knowledge.find(question, 'zh-CN', house.clock.now());
    return found.certainty === 'sure' ? found.article.answer : undefined;
  };

  /** Writes the article, or what is changed in it, from the page that was open. */
  async function write(browser: StaffBrowser, change: Record<string, string> = {}, from = '/console/write') {
    const hidden = await browser.form(from, '/console/write');
    return await browser.post('/console/write', { ...hidden, ...detergent, ...change });
  }

  const press = async (browser: StaffBrowser, act: string, fields: Record<string, string> = {}) =>
    await browser.submit(page, `${page}/zh-CN/${act}`, fields);

  async function published(): Promise<void> {
    await write(editor);
    await press(lead, 'review', { also: 'publish' });
  }

  it('are listed with both languages, how far they are, and how often they helped', async () => {
    house.usage.note('washer-cleaning', 'zh-CN', 'shown', house.clock.now());
    house.usage.note('washer-cleaning', 'en-US', 'shown', house.clock.now());
    house.usage.note('washer-cleaning', 'zh-CN', 'notSolved', house.clock.now());
    const { text } = await editor.get('/console/articles?q=washer-cleaning');
    expect(textOf(text))
      .to.contain('1 篇')
      .and.contain('中文 · 已发布')
      .and.contain('展示 2 · 解决 0 · 未解决 1');
    const unsolved = await editor.get('/console/articles?trait=unsolved');
    expect(textOf(unsolved.text)).to.contain('1 篇');
    const none = await editor.get('/console/articles?kind=report');
    expect(textOf(none.text)).to.contain('没有符合条件的文章');
  });

  it('are written by one and approved by another, and customers get them at once', async () => {
    const saved = await write(editor);
    expect([saved.status, saved.location]).to.eql([303, `${page}?done=saved&check=zh-CN`]);
    expect(textOf((await editor.get(saved.location)).text)).to.contain('另一种语言还没有这篇文章');
    expect(answered()).to.equal(undefined);
    expect(textOf((await editor.get(page)).text)).to.contain('需要另一位同事审核');
    expect((await press(lead, 'review')).location).to.equal(`${page}?done=reviewed`);
    expect(answered()).to.equal(undefined);
    expect((await press(editor, 'publish')).location).to.equal(`${page}?done=published`);
    expect(answered()).to.contain('洗碗机专用');
  });

  it('cannot be approved by their author, whatever they send', async () => {
    await write(editor);
    const hidden = await lead.form(page, `${page}/zh-CN/review`);
    const own = await editor.form('/console/write', '/console/write');
    const answer = await editor.post(`${page}/zh-CN/review`, { ...hidden, form: own.form ?? '' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('自己写的不能自己审核');
  });

  it('take effect at the time that was chosen, in the zone of the service', async () => {
    await write(editor);
    await press(lead, 'review');
    const { location } = await press(lead, 'publish', { from: '2026-11-23T12:00' });
    expect(location).to.contain('scheduled');
    expect(textOf((await lead.get(page)).text))
      .to.contain('待生效')
      .and.contain('11月23日（周一）12:00 起生效');
    house.clock.advance(2 * 60 * 60_000);
    await house.releases.tick();
    expect(answered()).to.contain('洗碗机专用');
  });

  it('with a price are not published, and the place is told', async () => {
    await write(editor, { answer: '专用洗涤剂一盒 59 元。' });
    const answer = await press(lead, 'review', { also: 'publish' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('“59 元”像是价格（答案）');
    expect(answered()).to.equal(undefined);
  });

  it('that break a question of the test set are not published', async () => {
    const question = '你会唱歌吗';
    await editor.submit('/console/tests', '/console/tests', { question, in: 'zh-CN', expected: 'refuse' });
    expect(textOf((await editor.get('/console/tests')).text)).to.contain('1 题，现在通过 1 题');
    await write(editor, { questions: [question, '唱一首歌', '能唱歌吗', '唱歌给我听'].join('\n') });
    const answer = await press(lead, 'review', { also: 'publish' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain(`测试题“${question}”答不对`);
  });

  it('show what is missing beside what was typed', async () => {
    const answer = await write(editor, { questions: '一种问法', title: '' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('至少要有四种问法').and.contain('一种问法');
  });

  it('do not overwrite each other: the second one sees what differs, and saves after looking', async () => {
    await published();
    const edit = `${page}/zh-CN/edit`;
    const late = await lead.form(edit, '/console/write');
    await write(editor, { title: '徐宁的标题' }, edit);
    const answer = await lead.post('/console/write', { ...late, ...detergent, title: '赵磊的标题' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('徐宁在').and.contain('赵磊的标题');
    expect(answer.text).to.contain('<del>徐宁</del>').and.contain('<ins>赵磊</ins>');
    expect(answer.text).to.contain('name="basedOn" value="2"');
    const again = await lead.post('/console/write', {
      ...late,
      ...detergent,
      basedOn: '2',
      title: '赵磊的标题',
    });
    expect(again.status).to.equal(303);
  });

  it('go back to an earlier version, which one person may publish again', async () => {
    await published();
    await write(editor, { answer: '随便用什么都行。' }, `${page}/zh-CN/edit`);
    await press(lead, 'review', { also: 'publish' });
    expect(answered()).to.equal('随便用什么都行。');
    const compared = await editor.get(`${page}/zh-CN/versions/2`);
    expect(textOf(compared.text)).to.contain('第 1 版 → 第 2 版');
    await press(editor, 'back', { number: '1' });
    await press(editor, 'publish');
    expect(answered()).to.contain('洗碗机专用');
  });

  it('are withdrawn by one person, at once', async () => {
    await published();
    await press(editor, 'withdraw', { why: '说错了' });
    expect(answered()).to.equal(undefined);
    expect(textOf((await editor.get(page)).text))
      .to.contain('徐宁 撤下')
      .and.contain('说错了');
  });

  it('say when one language changed and the other did not', async () => {
    const both = '/console/articles/washer-cleaning';
    const edit = `${both}/zh-CN/edit`;
    const { text } = await editor.get(edit);
    const fields = typedIn(text);
    await editor.post('/console/write', { ...fields, act: 'save', answer: `${fields.answer}\n请戴手套。` });
    expect(textOf((await editor.get(both)).text)).to.contain('中文改了，英文没有改');
    await editor.submit(both, `${both}/instep`, {});
    expect((await editor.get(both)).text).to.not.contain('英文没有改');
  });

  it('begin with what was asked in vain, and tell the misses', async () => {
    const id = missId('a1');
    await house.misses.record({
      ...{ id, activity: 'a1', conversation: 'c1', at: house.clock.now().toISOString(), locale: 'zh-CN' },
      ...{ kind: 'inquiry', question: QUESTION, restated: '', shown: [] },
    });
    const { text } = await editor.get(`/console/write?miss=${id}&from=${id}`);
    expect(typedIn(text)).to.include({ title: QUESTION, questions: QUESTION, miss: id });
    await write(editor, { miss: id });
    expect((await editor.get('/console/misses?view=drafted')).text).to.contain(QUESTION);
    await press(lead, 'review', { also: 'publish' });
    expect(textOf((await editor.get(page)).text)).to.contain('重问 1 个说法，现在能答 1 个');
  });

  it('are previewed in the lines that say them, steps and cautions too', async () => {
    const form = await editor.form('/console/write', '/console/write');
    const steps: [string, string][] = ['关水', '拔电', '开门'].flatMap((one, n): [string, string][] => [
      ['step.text', one],
      ['step.caution', n === 1 ? '手要干' : ''],
    ]);
    const body = new URLSearchParams([...Object.entries({ ...form, ...detergent, minutes: '5' }), ...steps]);
    const { text } = await editor.send('/console/write/preview', body);
    expect(textOf(text)).to.contain('关水').and.contain('手要干').and.contain('解决了');
    expect(text).to.contain('<strong>洗碗机专用</strong>').and.contain('请用洗碗机专用洗涤剂');
  });

  it('show what was written as text, whatever it is', async () => {
    const nasty = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    await write(editor, { title: nasty.slice(0, 60), answer: nasty, internal: nasty });
    for (const path of ['/console/articles', page, `${page}/zh-CN/edit`, `${page}/zh-CN/versions/1`]) {
      expect((await editor.get(path)).text, path).to.not.match(/<script>|<img/);
    }
  });

  it('answer a question that is tried, and say why', async () => {
    await published();
    const { text } = await editor.get(`/console/try?in=zh-CN&q=${encodeURIComponent(QUESTION)}`);
    expect(textOf(text))
      .to.contain('会直接回答')
      .and.contain('洗碗机用什么洗涤剂')
      .and.contain(`因为问法“${QUESTION}”`);
  });

  it('are not there by a made-up id, language or version', async () => {
    for (const path of [
      'none',
      '..%2fx',
      'washer-cleaning/fr-FR/edit',
      'washer-cleaning/zh-CN/versions/99',
    ]) {
      expect((await editor.get(`/console/articles/${path}`)).status, path).to.equal(404);
    }
  });
});

/** What stands in the fields of the form that saves an article. */
function typedIn(page: string): Record<string, string> {
  const [, form = ''] = /<form class="editor"[^>]*>(.*?)<\/form>/s.exec(page) ?? [];
  const inputs = [...form.matchAll(/<input [^>]*?name="([^"]+)" value="([^"]*)"/g)];
  const areas = [...form.matchAll(/<textarea name="([^"]+)"[^>]*>([^<]*)</g)];
  const selects = [...form.matchAll(/<select name="([^"]+)">.*?<option value="([^"]*)" selected>/gs)];
  const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const all = [...inputs, ...areas, ...selects].map(([, name = '', value = '']) => [name, decoded(value)]);
  const typed: Record<string, string> = Object.fromEntries(all);
  delete typed['step.text'];
  delete typed['step.caution'];
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('allowed.')));
}
