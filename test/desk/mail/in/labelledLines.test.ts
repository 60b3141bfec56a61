import { expect } from 'chai';
import fc from 'fast-check';
import { labelledLines } from '../../../../bot/desk/mail/in/labelledLines.ts';

const labels = { 电话: 'phone', phone: 'phone', 'call time': 'time' } as const;

describe('Lines with labels', () => {
  it('are read by the words before the colon, whatever its width and their case', () => {
    const text = '王女士来电\n电话：138 0000 0000\nCall time : after three\n她要退货：外箱破了';
    expect(labelledLines(text, labels)).to.deep.equal({
      fields: { phone: '138 0000 0000', time: 'after three' },
      rest: '王女士来电\n她要退货：外箱破了',
    });
  });

  it('count once; what comes again is words', () => {
    expect(labelledLines('phone: 1\nphone: 2', labels)).to.deep.equal({
      fields: { phone: '1' },
      rest: 'phone: 2',
    });
  });

  it('lose no line of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z:： ]{0,30}$/)), (lines) => {
        const { fields, rest } = labelledLines(lines.join('\n'), labels);
        for (const line of lines) {
          const value = line.split(/[:：]/).at(-1)?.trim() ?? '';
          expect(`${rest}\n${Object.values(fields).join('\n')}`).to.include(value);
        }
      }),
    );
  });
});
