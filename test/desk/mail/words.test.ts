import { expect } from 'chai';
import { customerWords } from '../../../bot/desk/mail/customerWords.ts';
import { timeWords } from '../../../bot/desk/mail/timeWords.ts';

describe('A customer in a mail', () => {
  const names: [name: Parameters<typeof customerWords>[0], words: string | undefined][] = [
    [{ surname: '王', title: '先生' }, '王先生'],
    [{ surname: '李', title: '总', given: '明' }, '李总'],
    [{ surname: '欧阳' }, '欧阳'],
    [{ surname: '王', given: '小明' }, '王小明'],
    [{ title: '先生' }, '先生'],
    [{ surname: 'Smith', title: 'Mr' }, 'Mr Smith'],
    [{ surname: 'Smith', given: 'John' }, 'John Smith'],
    [{ given: 'Ann' }, 'Ann'],
    [{ surname: 'Smith', title: '先生' }, 'Smith先生'],
    [{ declinedAt: '2026-11-23T02:00:00Z' }, undefined],
  ];
  for (const [name, words] of names) {
    it(`is ${words ?? 'nameless'} for ${JSON.stringify(name)}`, () => {
      expect(customerWords(name)).to.equal(words);
    });
  }
});

describe('A time in a mail', () => {
  it('is said in the service’s zone and the language of the staff', () => {
    const iso = '2026-11-24T01:40:00Z';
    expect(timeWords(iso, 'Asia/Shanghai', 'zh-CN')).to.equal('11月24日（周二）09:40');
    expect(timeWords(iso, 'America/New_York', 'en-US')).to.equal('Mon 23 Nov, 20:40');
  });

  it('names a make-up working day as one', () => {
    const iso = '2026-10-10T11:00:00+08:00';
    expect(timeWords(iso, 'Asia/Shanghai', 'zh-CN', true)).to.equal('10月10日（周六，调休上班）11:00');
    expect(timeWords(iso, 'Asia/Shanghai', 'en-US', true)).to.equal(
      'Sat 10 Oct (make-up working day), 11:00',
    );
  });
});
