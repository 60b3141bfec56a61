import { expect } from 'chai';
import { readVisit } from '../../../bot/desk/dispatch/visit.ts';

const now = new Date('2026-12-30T10:00:00+08:00');

describe('The time of a visit', () => {
  const rows: [text: string, from: string | undefined, until?: string][] = [
    ['2026-12-31 14:00-16:00', '2026-12-31T14:00:00+08:00', '2026-12-31T16:00:00+08:00'],
    ['12月31日 9:30至11:30', '2026-12-31T09:30:00+08:00', '2026-12-31T11:30:00+08:00'],
    ['１２-３１　１４：００－１６：００', '2026-12-31T14:00:00+08:00', '2026-12-31T16:00:00+08:00'],
    ['明天 14:00~16:00', '2026-12-31T14:00:00+08:00', '2026-12-31T16:00:00+08:00'],
    ['1-5 9:00 to 10:00', '2027-01-05T09:00:00+08:00', '2027-01-05T10:00:00+08:00'],
    ['明天下午', undefined],
    ['14:00-16:00', undefined],
    ['13-45 14:00-16:00', undefined],
    ['2026-12-31 25:00-26:00', undefined],
    ['', undefined],
  ];
  for (const [text, from, until] of rows) {
    it(`is ${from ?? 'not read'} in “${text}”`, () => {
      const visit = from === undefined ? undefined : { from, until };
      expect(readVisit(text, now, 'Asia/Shanghai')).to.deep.equal(visit);
    });
  }
});
