import { expect } from 'chai';
import fc from 'fast-check';
import { bytesOf, split } from '../../../bot/channels/weChat/splitting.ts';
import { weChatText } from '../../../bot/channels/weChat/weChatText.ts';
import { asksForMore } from '../../../bot/channels/weChat/words.ts';

describe('Markdown for WeChat', () => {
  const shown: [markdown: string, text: string][] = [
    ['**注意** 请先断电', '注意 请先断电'],
    ['## 步骤\n\n1. 断电\n2. 等待', '步骤\n\n1. 断电\n2. 等待'],
    ['- 一\n- 二', '· 一\n· 二'],
    ['见[说明书](https://example.com/a?b=1&c=2)', '见<a href="https://example.com/a?b=1&c=2">说明书</a>'],
    ['请拨 [热线](tel:400-000-0000)', '请拨 热线 400-000-0000'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['![图](https://example.com/a.png)', '图'],
    ['按 `OK` 键', '按 OK 键'],
    ['*重要*', '重要'],
    ['3*4 与 5*6，snake_case_name', '3*4 与 5*6，snake_case_name'],
    ['> 引用', '引用'],
    ['转义 \\* 星号', '转义 * 星号'],
    ['a\n\n\n\nb', 'a\n\nb'],
  ];
  for (const [markdown, text] of shown) {
    it(`shows ${JSON.stringify(markdown)} as ${JSON.stringify(text)}`, () => {
      expect(weChatText(markdown)).to.equal(text);
    });
  }
});

describe('A text that is too long', () => {
  const unit = fc.constantFrom(
    'a',
    '你',
    '。',
    ' ',
    '\n',
    '👨‍👩‍👧‍👦',
    'é',
    '🇨🇳',
    '，',
    '<a href="https://e.com/x">看</a>',
  );

  it('is cut into pieces that fit, between signs as people see them, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (units) => {
        const text = units.join('');
        const pieces = split(text, 200);
        for (const piece of pieces) {
          expect(bytesOf(piece)).to.be.at.most(200);
          expect(piece.isWellFormed()).to.equal(true);
          expect(piece.replaceAll('👨‍👩‍👧‍👦', '')).to.not.match(/👨|👩|👧|👦|\u200d/u);
          expect(piece.replaceAll('<a href="https://e.com/x">看</a>', '')).to.not.match(/[<>]/);
        }
        expect(pieces.join('').replaceAll(/\s/g, '')).to.equal(text.replaceAll(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });

  it('is cut after a paragraph, else after a sentence', () => {
    const sentence = `${'字'.repeat(30)}。`;
    expect(split(`${sentence}${sentence}\n\n${sentence}`, 200)).to.deep.equal([
      `${sentence}${sentence}`,
      sentence,
    ]);
    expect(split(sentence.repeat(3), 200)).to.deep.equal([`${sentence}${sentence}`, sentence]);
  });

  it('is cut even where one sign is longer than a piece', () => {
    const zalgo = `e${'\u0301'.repeat(500)}`;
    expect(split(zalgo, 100).join('')).to.equal(zalgo);
  });

  it('that fits is left alone', () => {
    expect(split('你好')).to.deep.equal(['你好']);
    expect(split('')).to.deep.equal([]);
  });
});

describe('A word that asks for more', () => {
  it('is only a bare one', () => {
    for (const text of ['1', ' 1 ', '继续', '“1”', '１', 'more', '继续。'])
      expect(asksForMore(text), text).to.equal(true);
    for (const text of ['11', '1个', '请继续说说价格', '', 'more info'])
      expect(asksForMore(text), text).to.equal(false);
  });
});
