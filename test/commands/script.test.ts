import { join } from 'node:path';
import { expect } from 'chai';
import { differentPlaceholders } from '../../bot/commands/script/differentPlaceholders.ts';
import { longLines } from '../../bot/commands/script/longLines.ts';
import { sourcesIn, unusedLines } from '../../bot/commands/script/unusedLines.ts';
import { checkedScript } from '../../bot/content/checkedScript.ts';
import { lineKeys } from '../../dialogs/script/lines.ts';

const root = join(import.meta.dirname, '../..');

describe('Every line of the script', () => {
  it('is said by some code', () => {
    expect(unusedLines(lineKeys, sourcesIn(root))).to.be.empty;
  });

  it('fits into a bubble', () => {
    expect(longLines(checkedScript(join(root, 'dialogs/script')).texts())).to.be.empty;
  });

  it('says the same in every language', () => {
    expect(differentPlaceholders(checkedScript(join(root, 'dialogs/script')).texts())).to.be.empty;
  });
});

describe('A line', () => {
  it('that leaves something out in one language is found; a name may come in one of them only', () => {
    const texts = [
      { place: 'zh-CN.yaml a.b', text: '{name}，{number}[，{time}]' },
      { place: 'en-US.yaml a.b', text: 'Case {number}' },
    ];
    expect(differentPlaceholders(texts)).to.deep.equal([
      'en-US.yaml a.b: says nothing of {time}, which zh-CN.yaml does',
    ]);
  });

  it('that no code names, not even by a pattern, is found', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: sources as they stand in a file
    const sources = ["say('name.ask')", 'say(`${kind}.start`)', 'say(`form.${field}`)', 'log(`${key}`)'];
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: sources as they stand in a file
    const keys = ['name.ask', 'name.thanks', 'repair.start', 'repair.done', 'form.phone'];
    expect(unusedLines(keys, sources)).to.deep.equal(['name.thanks', 'repair.done']);
  });

  it('that is too long for its language is found', () => {
    const texts = ['zh-CN.yaml a.b', 'en-US.yaml a.b'].map((place) => ({ place, text: '长'.repeat(121) }));
    expect(longLines(texts)).to.deep.equal(['zh-CN.yaml a.b: 121 characters, 120 are allowed; shorten it']);
  });
});
