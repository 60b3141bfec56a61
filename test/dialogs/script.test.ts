import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { checkedScript } from '../../bot/content/checkedScript.ts';
import { ProblemsError } from '../../bot/core/errors.ts';
import { fill } from '../../dialogs/script/fill.ts';
import { lineKeys } from '../../dialogs/script/lines.ts';

const shipped = join(import.meta.dirname, '../../dialogs/script');

describe('The script', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yingda-script-'));
    cpSync(shipped, folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function change(file: string, from: string, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).to.contain(from);
    writeFileSync(path, text.replace(from, to));
  }

  function problems(): readonly string[] {
    try {
      checkedScript(folder);
      return [];
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems;
      throw error;
    }
  }

  it('as shipped is complete in both languages and names no price', () => {
    const script = checkedScript(shipped);
    for (const key of lineKeys.filter((one) => !one.startsWith('words.'))) {
      for (const locale of ['zh-CN', 'en-US'] as const) {
        expect(script.line(key, locale, 0, {}).text, `${locale} ${key}`).not.to.equal('');
      }
    }
  });

  it('has several wordings for every line that is said often', () => {
    const script = checkedScript(shipped);
    const often = lineKeys.filter(
      (key) => !key.startsWith('words.') && key !== 'answer.step' && !key.startsWith('handoff.mail'),
    );
    for (const key of often) {
      const wordings = [0, 1].map((heard) => script.line(key, 'zh-CN', heard, {}).text);
      expect(wordings[0], key).not.to.equal(wordings[1]);
    }
  });

  it('keeps to the style: no 亲, no superlative, no inner word, no 小姐', () => {
    const zh = checkedScript(shipped)
      .texts()
      .filter(({ place }) => place.startsWith('zh-CN'));
    for (const { place, text } of zh)
      expect(text, place).not.to.match(/亲[，！~]|最|第一|工单|座席|队列|知识库|升级|小姐/);
  });

  it('keeps lines short', () => {
    for (const { place, text } of checkedScript(shipped).texts()) {
      expect([...text].length, place).to.be.at.most(place.startsWith('zh') ? 120 : 300);
    }
  });

  it('does not start with a missing line, and says which', () => {
    change('zh-CN.yaml', '  goodbye:', '  goodbyes:');
    expect(problems()).to.have.members([
      'zh-CN.yaml closing.goodbyes: no code says this line; remove it or mend the key',
      'zh-CN.yaml closing.goodbye: is missing',
    ]);
  });

  it('does not start with a placeholder that nobody fills', () => {
    change('en-US.yaml', '{restated}. Is that right?', '{restate}. Is that right?');
    expect(problems()).to.deep.equal(['en-US.yaml restate.confirm: {restate} is not known to this line']);
  });

  it('does not start with other buttons in one language than in the other', () => {
    change('en-US.yaml', 'buttons: ["Yes", "No"]', 'buttons: ["Yes"]');
    expect(problems().join()).to.contain('different numbers of buttons');
  });

  it('does not start with a price in a line, and says where', () => {
    change('zh-CN.yaml', '好的，您请说。', '这款只要 1999 元，您请说。');
    expect(problems().join()).to.match(/zh-CN\.yaml opening\.describe: ".*1999.*" is a price/);
  });

  it('does not start with a file that is no YAML', () => {
    writeFileSync(join(folder, 'en-US.yaml'), 'opening: [');
    expect(problems()[0]).to.contain('en-US.yaml');
  });
});

describe('A wording', () => {
  it('leaves an optional part out when a value in it is unknown', () => {
    expect(fill('好的[，{name}]。', { name: '王先生' })).to.equal('好的，王先生。');
    expect(fill('好的[，{name}]。', { name: '' })).to.equal('好的。');
    expect(fill('好的[，{name}]。', {})).to.equal('好的。');
  });

  it('never reads what a customer said as a placeholder', () => {
    fc.assert(
      fc.property(fc.string(), (said) => fill('您说：{said}', { said, name: '王先生' }) === `您说：${said}`),
    );
  });
});
