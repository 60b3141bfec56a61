import { expect } from 'chai';
import { createCalendar } from '../../bot/desk/calendar.ts';
import { china } from './promiseRows.ts';

const name = { 'zh-CN': '司庆日', 'en-US': 'Company day' };

describe('The calendar', () => {
  it('knows the public holidays and make-up days by name and kind', () => {
    const calendar = createCalendar(china);
    expect(calendar.day('2026-02-17')).to.deep.equal({
      kind: 'holiday',
      name: { 'zh-CN': '春节', 'en-US': 'Spring Festival' },
    });
    expect(calendar.day('2026-02-14')).to.deep.equal({ kind: 'makeUpDay' });
    expect(calendar.day('2026-11-28')).to.deep.equal({ kind: 'ordinary' });
  });

  it('knows nothing after the day that the company set', () => {
    const calendar = createCalendar({ ...china, knownUntil: '2026-11-30' });
    expect(calendar.day('2026-11-30')).to.deep.equal({ kind: 'ordinary' });
    expect(calendar.day('2026-12-01')).to.equal(undefined);
  });

  it('never knows a year of which nobody has listed a holiday, whatever the company set', () => {
    const calendar = createCalendar({ ...china, knownUntil: '2030-12-31' });
    expect(calendar.knownUntil).to.equal('2026-12-31');
    expect(calendar.day('2027-01-01')).to.equal(undefined);
    const listed = createCalendar({
      ...china,
      knownUntil: '2030-12-31',
      holidays: [{ date: '2027-01-01', name }],
    });
    expect(listed.knownUntil).to.equal('2027-12-31');
  });

  it('follows only its own list where that is set', () => {
    const calendar = createCalendar({
      ...china,
      publicHolidays: 'listed',
      holidays: [{ date: '2026-07-03', name }],
    });
    expect(calendar.day('2026-10-01')).to.deep.equal({ kind: 'ordinary' });
    expect(calendar.day('2026-07-03')).to.deep.equal({ kind: 'holiday', name });
  });
});
