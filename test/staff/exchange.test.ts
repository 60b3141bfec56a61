import { expect } from 'chai';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type Answer, type StaffBrowser, textOf } from './staffBrowser.ts';

const PAGE = '/console/exchange';

describe('Import and export in the console', () => {
  let house: ConsoleHouse;
  let editor: StaffBrowser;
  let lead: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    editor = await house.browserOf('xuNing');
    lead = await house.browserOf('zhaoLei');
  });
  afterEach(() => house.close());

  const upload = async (browser: StaffBrowser, name: string, content: string): Promise<Answer> =>
    await browser.upload(PAGE, PAGE, {}, new File([content], name));

  const planOf = ({ text }: Answer) => /name="id" value="([\w-]+)"/.exec(text)?.[1] ?? '';

  async function apply(browser: StaffBrowser, id: string): Promise<Answer> {
    const { form = '' } = await browser.form(PAGE, PAGE);
    return await browser.post(`${PAGE}/apply`, { form, id });
  }

  const exported = async () => (await editor.get(`${PAGE}/articles.csv`)).text;

  it('takes back unchanged what it gave out, and finds nothing to do', async () => {
    const answer = await upload(editor, 'articles.csv', await exported());
    expect(textOf(answer.text)).to.contain('新增 0 · 修改 0 · 没有变化 11 · 问题 0');
    expect(planOf(answer)).to.equal('');
  });

  it('says first what would change, and saves it as drafts when told to', async () => {
    const file = (await exported()).replace('洗碗机漏水怎么办', '洗碗机漏水先断电');
    const planned = await upload(editor, 'articles.csv', file);
    expect(textOf(planned.text)).to.contain('新增 0 · 修改 1 · 没有变化 10 · 问题 0');
    const newest = () => house.releases.list().find(({ id }) => id === 'dishwasher-leak');
    expect(newest()).to.include({ newest: 1, stage: 'published' });
    expect(textOf((await apply(editor, planOf(planned))).text)).to.contain('已存为草稿');
    expect(newest()).to.include({ newest: 2, stage: 'draft', savedBy: 'xuNing', title: '洗碗机漏水先断电' });
  });

  it('lets nobody save what a colleague has looked at, nor twice, nor after half an hour', async () => {
    const file = (await exported()).replace('洗碗机漏水怎么办', '洗碗机漏水先断电');
    const id = planOf(await upload(editor, 'articles.csv', file));
    expect((await apply(lead, id)).status).to.equal(409);
    expect((await apply(editor, id)).status).to.equal(200);
    expect((await apply(editor, id)).status).to.equal(409);
    const late = planOf(await upload(editor, 'articles.csv', file.replace('先断电', '先关水')));
    house.clock.advance(29 * 60_000);
    await editor.get(PAGE);
    house.clock.advance(60_000);
    expect((await apply(editor, late)).status).to.equal(409);
  });

  it('names the row and the column of what is wrong', async () => {
    const file = (await exported()).replace('dishwasher-leak', 'Dishwasher Leak');
    const answer = await upload(editor, 'articles.csv', file);
    expect(textOf(answer.text)).to.match(/第 \d+ 行 [A-Z] 列 · 编号：编号只能用小写字母和数字/);
  });

  it('refuses what is no file of articles, and says why', async () => {
    for (const [name, content, why] of [
      ['articles.exe', 'MZ', '只能导入'],
      ['articles.xlsx', 'PK no zip', '损坏'],
      ['articles.csv', 'a,b\n1,2', '表头'],
    ] as const) {
      const answer = await upload(editor, name, content);
      expect(answer.status, name).to.equal(409);
      expect(textOf(answer.text), name).to.contain(why);
    }
  });

  it('gives out Excel, Markdown and a template, and nothing by another name', async () => {
    for (const file of ['articles.xlsx', 'articles.zip', 'template.xlsx']) {
      const { status, headers } = await editor.get(`${PAGE}/${file}`);
      expect([status, headers.get('content-disposition')]).to.eql([200, `attachment; filename="${file}"`]);
    }
    for (const file of ['keys.xlsx', 'articles.json', '..%2fx.csv', 'articles.csv.csv', 'con.csv']) {
      expect((await editor.get(`${PAGE}/${file}`)).status, file).to.equal(404);
    }
  });

  it('takes the whole base back to a point in time, for leads only', async () => {
    const at = '2026-11-23T10:00';
    house.clock.advance(60_000);
    await house.releases.withdraw({ id: 'dishwasher-leak', locale: 'zh-CN' }, { by: 'xuNing' });
    expect((await editor.get(PAGE)).text).to.not.contain('/console/exchange/restore');
    const answer = await lead.submit(PAGE, `${PAGE}/restore`, { to: at, why: '撤错了' });
    expect(textOf(answer.text)).to.contain('已退回，1 篇文章有变化');
    expect(house.knowledge.article('dishwasher-leak', 'zh-CN')?.title).to.equal('洗碗机漏水怎么办');
  });
});
