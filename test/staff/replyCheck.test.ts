import { expect } from 'chai';
import fc from 'fast-check';
import { cannedLines } from '../../bot/staff/conversation/cannedLines.ts';
import { replyWarnings } from '../../bot/staff/conversation/replyWarnings.ts';
import { marked } from '../../bot/staff/ticket/marked.ts';
import { findPrices } from '../../knowledge/price/detect.ts';

describe('What an agent is warned of before sending', () => {
  const rows: [text: string, why: string | undefined][] = [
    ['我们的产品质量最好', 'superlative'],
    ['This is the best machine.', 'superlative'],
    ['这是你自己的问题', 'rude'],
    ['As I already said, press the button.', 'rude'],
    ['保证明天修好', 'promise'],
    ['I guarantee it will work.', 'promise'],
    ['最近一周内师傅会联系您。', undefined],
    ['请先断开电源，师傅明天上午上门。', undefined],
    ['The engineer comes tomorrow morning.', undefined],
  ];
  for (const [text, why] of rows) {
    it(`${why ?? 'nothing'}: ${text}`, () => {
      expect(replyWarnings(text)[0]?.why).to.equal(why);
    });
  }

  it('nothing of what the ready-made lines say, which name no price either', () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en-US'] as const) {
      const lines = cannedLines(locale, { customer: '王先生', agent: '唐悦', number: 'HX482716' });
      for (const line of lines) {
        expect(replyWarnings(line), line).to.be.empty;
        expect(findPrices(line, { free: 'pass' }), line).to.be.empty;
      }
    }
  });

  it('each place once', () => {
    expect(replyWarnings('最好的，最好的')).to.have.length(1);
  });
});

describe('A text with its places marked', () => {
  it('is the same text, whatever the places are', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, places) => {
        const shown = marked(text, places).text.replaceAll(/<\/?mark>/g, '');
        expect(shown).to.equal(marked(text, []).text);
      }),
    );
  });

  it('has the longer of two places that begin alike, and nothing in it is a tag', () => {
    expect(marked('<b>280 元整', ['280 元', '280 元整']).text).to.equal('&lt;b&gt;<mark>280 元整</mark>');
  });
});
