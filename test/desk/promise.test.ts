import { expect } from 'chai';
import { countingVersion } from '../../bot/desk/businessHours.ts';
import { promiseFor } from '../../bot/desk/promise.ts';
import { place, rows } from './promiseRows.ts';

const shanghai = place({});

describe('The promised time', () => {
  for (const [situation, list] of Object.entries(rows)) {
    describe(situation, () => {
      for (const [{ hours, calendar }, acceptedAt, minutes, dueAt, makeUpDay] of list) {
        it(`${minutes} working minutes from ${acceptedAt} end at ${dueAt}`, () => {
          const promise = promiseFor(new Date(acceptedAt), minutes, hours, calendar);
          expect(promise?.dueAt ?? 'none').to.equal(dueAt);
          expect(promise?.makeUpDay).to.equal(makeUpDay);
        });
      }
    });
  }

  it('says which stretches of working time it counted', () => {
    const promise = promiseFor(new Date('2026-11-23T16:40:00+08:00'), 180, shanghai.hours, shanghai.calendar);
    expect(promise?.reason).to.deep.equal([
      { from: '2026-11-23T16:40:00+08:00', to: '2026-11-23T18:00:00+08:00' },
      { from: '2026-11-24T09:00:00+08:00', to: '2026-11-24T10:40:00+08:00' },
    ]);
    expect(promise).to.include({
      acceptedAt: '2026-11-23T16:40:00+08:00',
      workingMinutes: 180,
      timeZone: 'Asia/Shanghai',
      calendarVersion: countingVersion(shanghai.hours, shanghai.calendar),
    });
  });

  it('names another calendar version when a holiday is added', () => {
    const other = place({ calendar: { workingDays: ['2026-11-29'] } });
    expect(other.calendar.version).to.not.equal(shanghai.calendar.version);
  });
});
