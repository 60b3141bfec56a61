import { expect } from 'chai';
import { meaningOf, sampleValues } from '../../bot/staff/lines/placeholders.ts';
import { lineKeys, placeholdersOf } from '../../dialogs/script/lines.ts';
import { sampleService } from '../support/pageServer.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

const sample = sampleValues(sampleService, 'zh-CN');
const PAGE = '/console/lines/command.help';

describe('Lines in the console', () => {
  let house: ConsoleHouse;
  let editor: StaffBrowser;
  let lead: StaffBrowser;
  beforeEach(async () => {
    house = await openConsole();
    editor = await house.browserOf('xuNing');
    lead = await house.browserOf('zhaoLei');
  });
  afterEach(() => house.close());

  const said = () => house.script.line('command.help', 'zh-CN', 0, {}).text;

  /** Fills the Chinese wordings in; the English ones stay as they are. */
  async function write(browser: StaffBrowser, text: string, more: Record<string, string> = {}) {
    const hidden = await browser.form(PAGE, PAGE);
    const english = house.script.shipped('command.help')['en-US'].wordings[0] ?? '';
    return await browser.post(PAGE, {
      ...hidden,
      ...{ act: 'save', 'zh-CN.wording': text, 'en-US.wording': english },
      ...more,
    });
  }

  const press = async (browser: StaffBrowser, act: string) =>
    await browser.submit(PAGE, `${PAGE}/${act}`, {});

  it('are listed in the order of a talk, and found by their words', async () => {
    const { text } = await editor.get('/console/lines');
    expect(text.indexOf('opening.greeting')).to.be.lessThan(text.indexOf('closing.goodbye'));
    const found = await editor.get(`/console/lines?q=${encodeURIComponent('怎么称呼您')}`);
    expect(found.text).to.contain('name.ask').and.not.contain('closing.goodbye');
  });

  it('are all listed, and every placeholder has a meaning in both languages', async () => {
    const { text } = await editor.get('/console/lines');
    const listed = [...text.matchAll(/href="\/console\/lines\/([\w.]+)"/g)].map(([, key]) => key);
    expect(listed).to.have.members([...lineKeys]);
    const names = new Set(lineKeys.flatMap((key) => [...placeholdersOf(key)]));
    const bare = [...names].filter((name) => meaningOf(name, 'zh-CN') === name || !(name in sample));
    expect(bare).to.eql([]);
  });

  it('are written by one, published by another, and said at once', async () => {
    const before = said();
    expect((await write(editor, '您可以直接说问题。')).location).to.equal(`${PAGE}?saved`);
    expect(said()).to.equal(before);
    expect(textOf((await editor.get(PAGE)).text)).to.contain('需要另一位同事来发布');
    expect((await editor.get('/console/lines?view=draft')).text).to.contain('command.help');
    expect((await press(lead, 'publish')).location).to.equal(`${PAGE}?published`);
    expect(said()).to.equal('您可以直接说问题。');
    expect(textOf((await lead.get(PAGE)).text)).to.contain('徐宁 写，赵磊 发布');
  });

  it('cannot be published by their author, whatever they send', async () => {
    await write(editor, '您可以直接说问题。');
    const { at = '' } = house.scriptBook.record('command.help').draft ?? {};
    const hidden = await editor.form(PAGE, `${PAGE}/discard`);
    const answer = await editor.post(`${PAGE}/publish`, { ...hidden, draftAt: at });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('自己写的不能自己发布');
  });

  it('go back to the shipped wording with one click', async () => {
    const before = said();
    await write(editor, '您可以直接说问题。');
    await press(lead, 'publish');
    const hidden = await editor.form(PAGE, `${PAGE}/again`);
    await editor.post(`${PAGE}/again`, { ...hidden, edition: '0' });
    expect(said()).to.equal(before);
  });

  it('are not saved with a price, and keep what was typed', async () => {
    const answer = await write(editor, '现在下单只要 199 元。');
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('“199 元”像是价格').and.contain('现在下单只要 199 元。');
    expect(house.scriptBook.record('command.help').draft).to.equal(undefined);
  });

  it('are shown as web chat and WeChat show them, before anything is saved', async () => {
    const form = await editor.form(PAGE, PAGE);
    const answer = await editor.post(`${PAGE}/preview`, {
      ...form,
      'zh-CN.wording': '**{name}**，请看 https://example.com/help 。<script>alert(1)</script>',
      'en-US.wording': 'Hello',
    });
    expect(answer.text)
      .to.contain('<strong>王先生</strong>')
      .and.contain('<a href="https://example.com/help"')
      .and.contain('王先生，请看 https://example.com/help')
      .and.not.contain('<script>');
  });

  it('do not overwrite each other: the second one sees both texts', async () => {
    const late = await lead.form(PAGE, PAGE);
    await write(editor, '徐宁写的。');
    const answer = await write(lead, '赵磊写的。', late);
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text))
      .to.contain('徐宁保存了另一份草稿')
      .and.contain('徐宁写的。')
      .and.contain('赵磊写的。');
    expect(house.scriptBook.record('command.help').draft?.by).to.equal('xuNing');
  });

  it('are not overwritten by who only looked at the preview meanwhile', async () => {
    const late = await lead.form(PAGE, PAGE);
    await write(editor, '徐宁写的。');
    const looked = await write(lead, '赵磊写的。', { ...late, act: 'preview' });
    expect(looked.text).to.contain('name="basedOn" value=""');
  });

  it('are not there by a key that nobody says', async () => {
    expect((await editor.get('/console/lines/opening.nonsense')).status).to.equal(404);
  });
});
