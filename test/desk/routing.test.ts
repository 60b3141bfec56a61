import { expect } from 'chai';
import fc from 'fast-check';
import { kinds, priorities } from '../../bot/core/kinds.ts';
import { windowFor, windowsOf } from '../../bot/desk/promiseWindow.ts';
import { departmentMailbox } from '../../bot/desk/recipients.ts';
import { type Matter, routeFor } from '../../bot/desk/routing.ts';
import { sample } from './deskHouse.ts';

const company = sample.current;
const at = new Date('2026-11-23T10:00:00+08:00');

/** Who gets a mail; a person in charge who gets that of the mailbox stands behind it. */
function addresses(matter: Partial<Matter>, settings = company): string[] {
  const route = routeFor({ kind: 'repair', priority: 'normal', ...matter }, settings, at);
  return route.recipients.map(({ address, cc }) =>
    [address, cc?.address].filter(Boolean).join(' + ').replaceAll('@example.com', ''),
  );
}

describe('A matter goes to', () => {
  it('the department that takes its kind', () => {
    expect(addresses({ kind: 'repair' })).to.deep.equal(['after-sales']);
    expect(addresses({ kind: 'human' })).to.deep.equal(['after-sales']);
    expect(addresses({ kind: 'suggestion' })).to.deep.equal(['management']);
    expect(addresses({ kind: 'pitch' })).to.deep.equal(['purchasing']);
  });

  it('the area manager at their department, in one mail, when it is about dealing with us in a region', () => {
    expect(addresses({ kind: 'franchise', region: 'east' })).to.deep.equal(['sales + lin.fang']);
    expect(addresses({ kind: 'price', region: 'south' })).to.deep.equal(['sales + huang.yi']);
    expect(addresses({ kind: 'inquiry', region: 'north' })).to.deep.equal(['sales + sun.tao']);
    expect(addresses({ kind: 'inquiry' })).to.deep.equal(['after-sales']);
  });

  it('the area manager of the place where the customer lives, where no region was named', () => {
    expect(addresses({ kind: 'price', place: '广东省佛山市南海区桂城街道' })).to.deep.equal([
      'sales + huang.yi',
    ]);
    expect(addresses({ kind: 'price', place: 'somewhere' })).to.deep.equal(['sales + chen.jing']);
  });

  it('domestic sales when a dealer asks what after-sales answers for consumers', () => {
    const matter = { kind: 'orderStatus', region: 'east' } as const;
    expect(addresses(matter)).to.deep.equal(['after-sales']);
    expect(addresses({ ...matter, dealer: true })).to.deep.equal(['sales + lin.fang']);
    expect(addresses({ kind: 'complaint', dealer: true })).to.deep.equal(['quality', 'qian.min']);
  });

  it('the person whom the customer asked for, at their department', () => {
    expect(addresses({ kind: 'human', named: 'qianMin' })).to.deep.equal(['quality + qian.min']);
    expect(addresses({ kind: 'human', named: 'nobody' })).to.deep.equal(['after-sales']);
    expect(addresses({ kind: 'report', named: 'qianMin' })).to.deep.equal(['management']);
  });

  it('the senior domestic-sales colleague, where nobody owns the region or none is known', () => {
    expect(addresses({ kind: 'franchise', region: 'northwest' })).to.deep.equal(['sales + chen.jing']);
    expect(addresses({ kind: 'franchise' })).to.deep.equal(['sales + chen.jing']);
    expect(addresses({ kind: 'productInterest', region: 'moon' })).to.deep.equal(['sales + chen.jing']);
  });

  it('quality and its lead for a complaint, management too when it is critical', () => {
    expect(addresses({ kind: 'complaint' })).to.deep.equal(['quality', 'qian.min']);
    expect(addresses({ kind: 'complaint', priority: 'critical' })).to.deep.equal([
      'quality',
      'qian.min',
      'management',
    ]);
  });

  it('the lead as well when the customer is angry', () => {
    expect(addresses({ priority: 'angry' })).to.deep.equal(['after-sales', 'zhao.lei']);
  });

  it('the duty person once and at once in an emergency', () => {
    const route = routeFor({ kind: 'repair', priority: 'urgent' }, company, at);
    expect(route.recipients.map((one) => [one.address, one.purpose])).to.deep.equal([
      ['after-sales@example.com', 'queue'],
      ['zhao.lei@example.com', 'duty'],
      ['management@example.com', 'copy'],
    ]);
  });

  it('management alone for a report, whatever the departments list', () => {
    const departments = company.departments.map((one) =>
      one.id === 'sales' ? { ...one, kinds: ['report' as const] } : { ...one, kinds: [] },
    );
    const route = routeFor({ kind: 'report', priority: 'critical' }, { ...company, departments }, at);
    expect(route.recipients.map((one) => one.address)).to.deep.equal(['management@example.com']);
  });

  it('administration when no department takes it, and never to nobody', () => {
    const departments = company.departments.map((one) => ({ ...one, kinds: [] }));
    const bare = { ...company, departments, regions: [] };
    expect(routeFor({ kind: 'pitch', priority: 'normal' }, bare, at).department).to.equal('administration');
    const matters = fc.record({
      kind: fc.constantFrom(...kinds),
      priority: fc.constantFrom(...priorities),
      region: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(matters, (matter) => {
        for (const one of [company, bare]) {
          const { recipients } = routeFor(matter, one, at);
          expect(recipients[0]?.purpose).to.equal('queue');
          expect(new Set(recipients.map(({ address }) => address)).size).to.equal(recipients.length);
        }
      }),
    );
  });

  it('administration later on, if its department is no more', () => {
    expect(departmentMailbox('dissolved', company)?.address).to.equal('administration@example.com');
  });
});

describe('The window of a promise', () => {
  const windows = { reply: 180, critical: 60, kinds: { complaint: 120 } };

  it('is that of the kind, or the usual one', () => {
    expect(windowFor('repair', 'normal', windows)).to.equal(180);
    expect(windowFor('complaint', 'angry', windows)).to.equal(120);
  });

  it('is short for critical and urgent matters of any kind', () => {
    expect(windowFor('complaint', 'critical', windows)).to.equal(60);
    expect(windowFor('suggestion', 'urgent', windows)).to.equal(60);
    expect(windowFor('complaint', 'critical', { ...windows, kinds: { complaint: 30 } })).to.equal(30);
  });

  it('is that of the department, where it has one of its own', () => {
    const departments = [
      { id: 'slow', promise: { reply: 480 } },
      { id: 'quick', promise: { kinds: { repair: 30 } } },
      { id: 'usual' },
    ];
    const settings = { promise: windows, departments };
    const found = (id: string, kind: 'repair' | 'complaint') =>
      windowFor(kind, 'normal', windowsOf(id, settings));
    expect([found('slow', 'repair'), found('slow', 'complaint')]).to.deep.equal([480, 480]);
    expect([found('quick', 'repair'), found('quick', 'complaint')]).to.deep.equal([30, 120]);
    expect([found('usual', 'repair'), found('gone', 'complaint')]).to.deep.equal([180, 120]);
  });

  it('does not exist for what asks for no answer, unless the company sets one', () => {
    expect(windowFor('suggestion', 'normal', windows)).to.equal(undefined);
    expect(windowFor('pitch', 'normal', windows)).to.equal(undefined);
    expect(windowFor('pitch', 'normal', { ...windows, kinds: { pitch: 600 } })).to.equal(600);
  });
});
