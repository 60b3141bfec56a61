import { expect } from 'chai';
import fc from 'fast-check';
import { isOnDuty, onDutyFor, standsInFor } from '../../bot/desk/duty.ts';
import type { Absence } from '../../bot/desk/organisation.ts';
import { personOnDuty } from '../../bot/desk/recipients.ts';
import { inChargeOf, routeFor } from '../../bot/desk/routing.ts';
import type { Service } from '../../bot/serviceSchema.ts';
import { sampleService } from '../support/pageServer.ts';

const at = new Date('2026-11-23T10:00:00+08:00');
const today = [{ from: '2026-11-23', until: '2026-11-23' }];

/** The sample company while some of its people are away. */
function without(...away: string[]): Service {
  return awayAt(Object.fromEntries(away.map((id) => [id, today])));
}

function awayAt(absences: Record<string, Absence[]>): Service {
  const staff = sampleService.staff.map((one) => ({ ...one, absences: absences[one.id] ?? [] }));
  return { ...sampleService, staff };
}

describe('Somebody who is away', () => {
  it('is away on whole days, the last one included, in the zone of the service', () => {
    const company = awayAt({ linFang: [{ from: '2026-11-23', until: '2026-11-24' }] });
    const onDuty = (time: string) => isOnDuty('linFang', new Date(time), company);
    expect(onDuty('2026-11-22T15:59:00Z')).to.equal(true);
    expect(onDuty('2026-11-22T16:00:00Z')).to.equal(false);
    expect(onDuty('2026-11-24T15:59:59Z')).to.equal(false);
    expect(onDuty('2026-11-24T16:00:00Z')).to.equal(true);
  });

  it('is away for an afternoon, to the minute', () => {
    const company = awayAt({ linFang: [{ from: '2026-11-23T13:30', until: '2026-11-23T15:00' }] });
    const onDuty = (time: string) => isOnDuty('linFang', new Date(`2026-11-23T${time}+08:00`), company);
    expect([onDuty('13:29:59'), onDuty('13:30:00'), onDuty('14:59:59'), onDuty('15:00:00')]).to.deep.equal([
      true,
      false,
      false,
      true,
    ]);
  });

  it('is stood in for by the first deputy who is there, then a lead, then administration', () => {
    expect(onDutyFor('linFang', at, without())).to.equal('linFang');
    expect(onDutyFor('linFang', at, without('linFang'))).to.equal('sunTao');
    expect(onDutyFor('linFang', at, without('linFang', 'sunTao'))).to.equal('huangYi');
    expect(onDutyFor('linFang', at, without('linFang', 'sunTao', 'huangYi'))).to.equal('chenJing');
    expect(onDutyFor('linFang', at, without('linFang', 'sunTao', 'huangYi', 'chenJing'))).to.equal('heLan');
  });

  it('is in charge all the same when everybody is away', () => {
    const nobody = without(...sampleService.staff.map(({ id }) => id));
    expect(onDutyFor('linFang', at, nobody)).to.equal('linFang');
    expect(personOnDuty('linFang', 'queue', nobody, at)?.address).to.equal('lin.fang@example.com');
  });

  it('lets deputies act for them only while they are away', () => {
    expect(standsInFor('sunTao', 'linFang', at, without())).to.equal(false);
    expect(standsInFor('sunTao', 'linFang', at, without('linFang'))).to.equal(true);
    expect(standsInFor('wuPeng', 'linFang', at, without('linFang'))).to.equal(false);
  });
});

describe('A matter while people are away', () => {
  it('of a region is in the charge of who stands in for the area manager', () => {
    const route = routeFor({ kind: 'price', priority: 'normal', region: 'east' }, without('linFang'), at);
    expect(route).to.include({ department: 'sales', owner: 'sunTao' });
    expect(route.recipients.map(({ cc }) => cc?.address)).to.deep.equal(['sun.tao@example.com']);
  });

  it('of a region that nobody owns goes to the most senior domestic-sales colleague on duty', () => {
    expect(inChargeOf('northwest', without(), at)).to.equal('chenJing');
    expect(inChargeOf('northwest', without('chenJing'), at)).to.equal('linFang');
    expect(inChargeOf('northwest', without('chenJing', 'linFang'), at)).to.equal('huangYi');
  });

  it('stays at its department, with one more mail, when whoever stands in is of another one', () => {
    const away = without('chenJing', 'linFang', 'huangYi');
    const route = routeFor({ kind: 'franchise', priority: 'normal', region: 'northwest' }, away, at);
    expect(route).to.include({ department: 'sales', owner: 'heLan' });
    expect(route.recipients.map(({ address, purpose }) => [address, purpose])).to.deep.equal([
      ['sales@example.com', 'queue'],
      ['he.lan@example.com', 'copy'],
    ]);
  });

  it('alarms who stands in for the duty person, and tells who stands in for a lead', () => {
    const addresses = (priority: 'urgent' | 'angry', company: Service) =>
      routeFor({ kind: 'repair', priority }, company, at).recipients.map(({ address }) => address);
    expect(addresses('urgent', without('zhaoLei'))).to.include('tang.yue@example.com');
    expect(addresses('angry', without('zhaoLei'))).to.deep.equal([
      'after-sales@example.com',
      'tang.yue@example.com',
    ]);
  });

  it('always has somebody who is there in charge, as long as anybody is', () => {
    const ids = sampleService.staff.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (away, id) => {
        const company = without(...away);
        const present = onDutyFor(id, at, company) ?? '';
        expect(ids).to.include(present);
        if (!away.includes('heLan')) expect(isOnDuty(present, at, company)).to.equal(true);
      }),
    );
  });
});
