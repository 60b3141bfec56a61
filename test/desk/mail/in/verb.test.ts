import { expect } from 'chai';
import fc from 'fast-check';
import { readVerb } from '../../../../bot/desk/mail/in/verb.ts';

describe('The first line of a mail', () => {
  const rows: [text: string, verb: ReturnType<typeof readVerb>][] = [
    ['您好，师傅明天到。', { verb: 'answer', text: '您好，师傅明天到。' }],
    ['#take', { verb: 'take', text: '' }],
    ['＃接手', { verb: 'take', text: '' }],
    ['#solved\n已换新件。', { verb: 'solve', text: '已换新件。' }],
    ['# 已解决', { verb: 'solve', text: '' }],
    ['#transfer 上海', { verb: 'transfer', to: '上海', text: '' }],
    ['#转 上海\n客户要经销', { verb: 'transfer', to: '上海', text: '客户要经销' }],
    ['#转上海', { verb: 'transfer', to: '上海', text: '' }],
    ['#转给：质量部', { verb: 'transfer', to: '质量部', text: '' }],
    ['#Note call back', { verb: 'note', text: 'call back' }],
    ['#备注\n老客户', { verb: 'note', text: '老客户' }],
    ['#call', { verb: 'call', text: '' }],
    ['#已致电 周三在家', { verb: 'call', text: '周三在家' }],
    ['#进展 派工单已下', { verb: 'progress', text: '派工单已下' }],
    ['#new\n王女士来电', { verb: 'new', text: '王女士来电' }],
    ['#派工\n师傅: 周师傅', { verb: 'draftOrder', text: '师傅: 周师傅' }],
    ['#批准', { verb: 'approveOrder', text: '' }],
    ['#Issue', { verb: 'issueOrder', text: '' }],
    ['#出发', { verb: 'setOut', text: '' }],
    ['#已完工', { verb: 'orderDone', text: '' }],
    ['#取消派工 客户改期', { verb: 'cancelOrder', text: '客户改期' }],
    ['#重新受理', { verb: 'reopen', text: '' }],
    ['#sovled', { verb: 'unknown', named: 'sovled' }],
    ['#', { verb: 'unknown', named: '' }],
    ['#备注\u2028只给同事看', { verb: 'note', text: '只给同事看' }],
    ['单号#solved', { verb: 'answer', text: '单号#solved' }],
  ];
  for (const [text, verb] of rows) {
    it(`is read: ${text.replaceAll('\n', ' / ')}`, () => expect(readVerb(text)).to.deep.equal(verb));
  }

  it('with a # never becomes an answer to the customer', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readVerb(`#${text}`).verb !== 'answer'));
  });
});
