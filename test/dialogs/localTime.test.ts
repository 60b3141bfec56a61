import { join } from 'node:path';
import { expect } from 'chai';
import { sayAt, sayBy } from '../../dialogs/localTime.ts';
import { loadScript } from '../../dialogs/script/script.ts';

const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));
const now = { iso: '2026-10-09T15:00:00+08:00' };
const makeUpDay = true as const;

describe('A time as customers are told it', () => {
  it('is today, tomorrow with its weekday, or a date', () => {
    expect(sayBy(script, 'zh-CN', { iso: '2026-10-09T16:40:00+08:00' }, now)).to.equal('今天 16:40 前');
    expect(sayBy(script, 'en-US', { iso: '2026-10-09T16:40:00+08:00' }, now)).to.equal('by 16:40 today');
    expect(sayAt(script, 'zh-CN', { iso: '2026-10-10T09:00:00+08:00' }, now)).to.equal(
      '明天（周六）上午 9:00',
    );
    expect(sayAt(script, 'en-US', { iso: '2026-10-12T09:00:00+08:00' }, now)).to.equal(
      'at 09:00 on October 12 (Monday)',
    );
  });

  it('names a make-up working day where the day is named', () => {
    const said = (iso: string, day: string) =>
      (['zh-CN', 'en-US'] as const).map((locale) => sayBy(script, locale, { iso, makeUpDay }, { iso: day }));
    expect(said('2026-10-10T11:51:00+08:00', now.iso)).to.deep.equal([
      '明天（周六，调休上班）上午 11:51 前',
      'by 11:51 tomorrow (Saturday, a make-up working day)',
    ]);
    expect(said('2026-10-10T16:21:00+08:00', '2026-10-10T12:00:00+08:00')).to.deep.equal([
      '今天（周六，调休上班）16:21 前',
      'by 16:21 today (Saturday, a make-up working day)',
    ]);
    expect(said('2026-10-10T11:51:00+08:00', '2026-10-07T12:00:00+08:00')).to.deep.equal([
      '10月10日（周六，调休上班）上午 11:51 前',
      'by 11:51 on October 10 (Saturday, a make-up working day)',
    ]);
  });
});
