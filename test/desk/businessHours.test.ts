import { expect } from 'chai';
import { openAt } from '../../bot/desk/businessHours.ts';
import { place } from './promiseRows.ts';

const { hours, calendar } = place({});
const at = (time: string) => openAt(new Date(`${time}+08:00`), hours, calendar);

describe('Business hours', () => {
  it('are open from the opening minute until the closing minute', () => {
    expect(at('2026-11-23T09:00')).to.deep.equal({ open: true });
    expect(at('2026-11-23T11:59:59')).to.deep.equal({ open: true });
    expect(at('2026-11-23T08:59:59')).to.deep.equal({
      open: false,
      backAt: { iso: '2026-11-23T09:00:00+08:00' },
    });
  });

  it('close over lunch and tell the afternoon', () => {
    expect(at('2026-11-23T12:00').backAt?.iso).to.equal('2026-11-23T13:30:00+08:00');
  });

  it('name the holiday and the first working day after it', () => {
    expect(at('2026-10-01T10:00')).to.deep.equal({
      open: false,
      holiday: { 'zh-CN': '国庆节', 'en-US': 'National Day' },
      backAt: { iso: '2026-10-08T09:00:00+08:00' },
    });
  });

  it('do not name a holiday on the evening before it', () => {
    expect(at('2026-09-30T20:00')).to.deep.equal({
      open: false,
      backAt: { iso: '2026-10-08T09:00:00+08:00' },
    });
  });

  it('mark a make-up working day on which people are back', () => {
    expect(at('2026-02-13T19:00').backAt).to.deep.equal({
      iso: '2026-02-14T09:00:00+08:00',
      makeUpDay: true,
    });
    expect(at('2026-02-14T15:00')).to.deep.equal({ open: true });
  });

  it('go by the week past the end of the calendar and give no time', () => {
    expect(at('2027-01-04T10:00')).to.deep.equal({ open: true });
    expect(at('2027-01-04T20:00')).to.deep.equal({ open: false });
    expect(at('2026-12-31T20:00')).to.deep.equal({ open: false });
  });
});
