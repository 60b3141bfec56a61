import { expect } from 'chai';
import { labels } from '../../../bot/web/chat/labels.ts';
import { dayInWords, timeOfDay } from '../../../bot/web/chat/when.ts';

describe('When something was said', () => {
  const now = new Date(2026, 10, 23, 0, 30).getTime();
  const day = (at: Date, locale: 'zh-CN' | 'en-US') => dayInWords(at.getTime(), now, locale, labels[locale]);

  it('is told as today, yesterday or a date', () => {
    expect(day(new Date(2026, 10, 23, 0, 1), 'zh-CN')).to.equal('今天');
    expect(day(new Date(2026, 10, 22, 0, 1), 'zh-CN')).to.equal('昨天');
    expect(day(new Date(2026, 10, 20), 'zh-CN'))
      .to.contain('11月20日')
      .and.not.to.contain('2026');
    expect(day(new Date(2025, 10, 20), 'zh-CN')).to.contain('2025年11月20日');
    expect(day(new Date(2026, 10, 20), 'en-US')).to.equal('Fri, November 20');
  });

  it('is told by the clock that people of the language use', () => {
    const afternoon = new Date(2026, 10, 23, 14, 5).getTime();
    expect(timeOfDay(afternoon, 'zh-CN')).to.equal('14:05');
    expect(timeOfDay(new Date(2026, 10, 23, 9, 5).getTime(), 'zh-CN')).to.equal('09:05');
    expect(timeOfDay(afternoon, 'en-US')).to.match(/^2:05\sPM$/);
  });
});
