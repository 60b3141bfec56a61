import { expect } from 'chai';
import { promiseFor } from '../../bot/desk/promise.ts';
import { promiseWords } from '../../bot/desk/promiseWords.ts';
import { hoursOf } from '../../bot/desk/settings.ts';
import { calendarInForce } from '../../bot/desk/watch/calendarInForce.ts';
import { sample } from './deskHouse.ts';

function words(at: string, minutes: number, language: 'zh-CN' | 'en-US'): string {
  const promise = promiseFor(new Date(at), minutes, hoursOf(sample.current), calendarInForce(sample.current));
  return promise ? promiseWords(promise, language) : '';
}

describe('How a promised time came about', () => {
  it('is said with its length, its beginning and the lunch that does not count', () => {
    expect(words('2026-11-23T09:30:00+08:00', 180, 'zh-CN')).to.equal(
      '3 个工作小时，从11月23日（周一）09:30起，12:00–13:30 休息不计',
    );
    expect(words('2026-11-23T09:30:00+08:00', 180, 'en-US')).to.equal(
      '3 working hours from Mon 23 Nov, 09:30; without 12:00–13:30',
    );
  });

  it('is said with the day on which it goes on, weekends and holidays left out', () => {
    expect(words('2026-09-30T17:30:00+08:00', 90, 'zh-CN')).to.equal(
      '1.5 个工作小时，从9月30日（周三）17:30起，10月8日（周四）09:00接着算',
    );
    expect(words('2026-11-28T11:50:00+08:00', 30, 'en-US')).to.equal(
      '30 working minutes from Sat 28 Nov, 11:50; going on Mon 30 Nov, 09:00',
    );
  });
});
