import { expect } from 'chai';
import { type LogFields, silentLog } from '../../bot/core/log.ts';
import { watchCalendar } from '../../bot/desk/calendarWatch.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { sample } from './deskHouse.ts';

const DAY = 24 * 3_600_000;

describe('The end of the calendar', () => {
  it('is announced in the log once a day, from sixty days before', () => {
    const clock = new FakeClock('2026-10-30T12:00:00+08:00');
    const warnings: LogFields[] = [];
    const log = { ...silentLog, warn: (_event: string, fields: LogFields = {}) => warnings.push(fields) };
    const stop = watchCalendar(sample, clock, log);
    clock.advance(2 * DAY);
    expect(warnings).to.have.length(0);
    clock.advance(3 * DAY);
    expect(warnings).to.have.length(3);
    expect(warnings[0]?.detail).to.include('2026-12-31');
    stop();
    clock.advance(DAY);
    expect(warnings).to.have.length(3);
  });
});
