import { expect } from 'chai';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const PAGE = '/console/words';
const WORDS = { 'zh-CN': '电子发票｜水单', 'en-US': 'manual | handbook' };

describe('Equal words in the console', () => {
  let house: ConsoleHouse;
  let editor: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    editor = await house.browserOf('xuNing');
  });
  afterEach(() => house.close());

  const certainty = () => house.knowledge.find('水单', 'zh-CN', house.clock.now()).certainty;
  const save = (fields: Record<string, string> = WORDS) => editor.submit(PAGE, PAGE, fields);

  it('are the shipped ones at first, and in force for the next question once others are saved', async () => {
    const { text } = await editor.get(PAGE);
    expect(text).to.contain('冰箱｜电冰箱｜雪柜').and.contain('refrigerator｜fridge｜icebox');
    expect(textOf(text)).to.contain('现在用的是产品自带的词');
    expect(certainty()).to.equal('none');
    const { location } = await save();
    expect(location).to.equal(`${PAGE}?saved`);
    expect(certainty()).to.equal('sure');
    const after = await editor.get(location);
    expect(after.text).to.contain('电子发票｜水单').and.not.contain('雪柜');
    expect(textOf(after.text)).to.contain('已保存').and.contain('现在用的是 徐宁 在');
  });

  it('go back to the shipped ones with a button, and what was written can still be read', async () => {
    await save();
    const { location } = await editor.submit(PAGE, `${PAGE}/shipped`, {});
    expect(location).to.equal(`${PAGE}?shipped`);
    const { text } = await editor.get(location);
    expect(text).to.contain('雪柜').and.contain('电子发票｜水单');
    expect(certainty()).to.equal('none');
  });

  it('with a wrong line are not saved, are told by line, and stay as they were typed', async () => {
    const answer = await save({ ...WORDS, 'zh-CN': '电子发票｜水单\n<单个词>' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('中文 第 2 行：一组至少要有两个词');
    expect(answer.text).to.contain('电子发票｜水单\n&lt;单个词&gt;').and.contain('manual | handbook');
    expect(certainty()).to.equal('none');
  });

  it('are not overwritten unseen: the second person gets both texts, and saves after looking', async () => {
    const lead = await house.browserOf('zhaoLei');
    const late = await lead.form(PAGE, PAGE);
    await save();
    const mine = { ...WORDS, 'zh-CN': '空调｜凉风机' };
    const answer = await lead.post(PAGE, { ...late, ...mine });
    expect(answer.status).to.equal(409);
    expect(answer.text).to.contain('电子发票｜水单').and.contain('空调｜凉风机');
    expect(textOf(answer.text)).to.contain('徐宁');
    const again = await lead.post(PAGE, { ...late, ...mine, basedOn: '1' });
    expect(again.location).to.equal(`${PAGE}?saved`);
    expect(house.wordBook.current['zh-CN']).to.deep.equal([['空调', '凉风机']]);
  });

  it('that were saved meanwhile are not taken back unseen', async () => {
    await save();
    const late = await editor.form(PAGE, `${PAGE}/shipped`);
    await save({ ...WORDS, 'zh-CN': '空调｜凉风机' });
    const answer = await editor.post(`${PAGE}/shipped`, late);
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('所以没有恢复').and.contain('空调｜凉风机');
  });

  it('are for content staff only', async () => {
    const agent = await house.browserOf('tangYue');
    expect((await agent.get(PAGE)).status).to.equal(403);
    expect((await (await house.browserOf('zhaoLei')).get(PAGE)).status).to.equal(200);
  });

  it('are told in English, too', async () => {
    const { text } = await editor.get(PAGE, { 'Accept-Language': 'en-US' });
    expect(textOf(text)).to.contain('The shipped words are in force').and.contain('Save and use');
  });
});
