import { expect } from 'chai';
import type { HandOff } from '../../../bot/core/handOff.ts';
import { silentLog } from '../../../bot/core/log.ts';
import { AgentActs } from '../../../bot/desk/acts/agentActs.ts';
import type { DeskSettings } from '../../../bot/desk/settings.ts';
import { PromiseWatch } from '../../../bot/desk/watch/promiseWatch.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { FakeTransport, handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

interface WatchedOptions {
  at?: string;
  request?: Partial<HandOff>;
  settings?: { current: DeskSettings };
}

/** A watched ticket, opened on Monday at 10:00 and promised for 14:30 unless a test says otherwise. */
async function watched(dataDir: string, { at, request, settings = sample }: WatchedOptions = {}) {
  const transport = new FakeTransport();
  const clock = new FakeClock(at);
  const house = await openHouse(dataDir, { transport, clock, settings });
  const { store, outbox, desk } = house;
  const parts = { store, settings, clock, log: silentLog };
  let watch = new PromiseWatch(parts);
  store.onStored((stored) => watch.ticker.notice(stored));
  await watch.ticker.start();
  const acts = new AgentActs({ ...parts, gate: wordGate });
  const { ticket } = await desk.open(handOff(request));
  await outbox.deliverDue();
  transport.sent.length = 0;
  return {
    ...{ acts, clock, desk, store, ticket },
    watch: () => watch,
    /** The service ends and starts anew, at a later time. */
    async restart(time: string): Promise<void> {
      await watch.ticker.stop();
      clock.set(time);
      watch = new PromiseWatch(parts);
      await watch.ticker.start();
      await watch.ticker.settled();
    },
    /** Time passes minute by minute; gives what happened to the ticket, as `hh:mm type`. */
    async until(time: string): Promise<string[]> {
      const before = (await store.read(ticket))?.events.length ?? 0;
      while (clock.now().getTime() < Date.parse(time)) {
        clock.advance(Math.min(60_000, Date.parse(time) - clock.now().getTime()));
        await watch.ticker.settled();
      }
      const events = (await store.read(ticket))?.events.slice(before) ?? [];
      return events.map(
        (event) => `${local(event.at)} ${event.type}${'share' in event ? ` ${event.share}` : ''}`,
      );
    },
    async told(): Promise<string[]> {
      const { tellings = [] } = (await store.read(ticket)) ?? {};
      return tellings.map(({ line, time }) => `${line}${time ? ` ${time.iso.slice(5, 16)}` : ''}`);
    },
    async mailed(): Promise<string[]> {
      await outbox.deliverDue();
      return transport.sent.splice(0).map(({ to, text }) => `${to.address}: ${text.split('\n')[0]}`);
    },
  };
}

function local(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16);
}

describe('A promise that nobody keeps', () => {
  it('is warned about at 50 and 80 %, apologised for before it is missed, renewed once, and given to the lead', () =>
    inFolder(async (dataDir) => {
      const { until, told } = await watched(dataDir);
      expect(await until('2026-11-24T18:00:00+08:00')).to.deep.equal([
        '11:30 warned 50',
        '13:54 warned 80',
        '14:15 renewed',
        '14:30 missed',
        '16:00 warned 50',
        '16:54 warned 80',
        '17:15 leadWrites',
        '17:30 missed',
      ]);
      expect(await told()).to.deep.equal(['handoff.delay 11-23T17:30', 'handoff.missedTwice']);
    }));

  it('is known to the queue while it waits, to its agent once it is taken, and to the lead when it is missed', () =>
    inFolder(async (dataDir) => {
      const { acts, ticket, until, mailed } = await watched(dataDir);
      await until('2026-11-23T11:30:00+08:00');
      expect(await mailed()).to.deep.equal([
        'after-sales@example.com: * 距答复时限的工作时间已过 50%，请在 11月23日（周一）14:30 前答复。',
      ]);
      await acts.take({ ticket, agent: 'tangYue', key: 'k' });
      await mailed();
      await until('2026-11-23T14:29:00+08:00');
      expect((await mailed()).map((mail) => mail.split(':')[0])).to.deep.equal([
        'tang.yue@example.com',
        'tang.yue@example.com',
        'after-sales@example.com',
      ]);
      await until('2026-11-23T14:31:00+08:00');
      expect(await mailed()).to.deep.equal([
        'after-sales@example.com: * 已超过答复时限 11月23日（周一）14:30，客户还没有得到答复。',
        'tang.yue@example.com: * 已超过答复时限 11月23日（周一）14:30，客户还没有得到答复。',
        'zhao.lei@example.com: * 已超过答复时限 11月23日（周一）14:30，客户还没有得到答复。',
      ]);
    }));

  it('is silent once it is answered, and the answer tells how it was kept', () =>
    inFolder(async (dataDir) => {
      const { acts, ticket, until, store } = await watched(dataDir);
      await until('2026-11-23T14:20:00+08:00');
      await acts.answer({ ticket, agent: 'tangYue', key: 'k' }, '您好');
      expect(await until('2026-11-23T18:00:00+08:00')).to.deep.equal([]);
      const answer = (await store.read(ticket))?.events.find(({ type }) => type === 'answer');
      expect(answer).to.include({ outcome: 'kept' });
    }));

  it('counts as renewed when the new time is kept', () =>
    inFolder(async (dataDir) => {
      const { acts, ticket, until, store } = await watched(dataDir);
      await until('2026-11-23T16:20:00+08:00');
      await acts.answer({ ticket, agent: 'tangYue', key: 'k' }, '您好');
      const answer = (await store.read(ticket))?.events.find(({ type }) => type === 'answer');
      expect(answer).to.include({ outcome: 'renewed' });
    }));

  it('is warned about once, also over a restart, and never at night', () =>
    inFolder(async (dataDir) => {
      const house = await watched(dataDir, { at: '2026-11-23T16:30:00+08:00' });
      expect(await house.until('2026-11-23T18:00:00+08:00')).to.deep.equal(['18:00 warned 50']);
      await house.restart('2026-11-24T03:00:00+08:00');
      expect(await house.until('2026-11-24T08:59:00+08:00')).to.deep.equal([]);
      expect(await house.until('2026-11-24T10:00:00+08:00')).to.deep.equal(['09:54 warned 80']);
    }));

  it('that ran out while the service was down is made good when people are back', () =>
    inFolder(async (dataDir) => {
      const house = await watched(dataDir);
      await house.restart('2026-11-23T22:00:00+08:00');
      expect(await house.told()).to.deep.equal([]);
      await house.until('2026-11-24T09:02:00+08:00');
      expect((await house.told())[0]).to.equal('handoff.delay 11-24T12:00');
    }));

  it('of an urgent matter is seen to at any hour, and alarms the duty person while nobody takes it', () =>
    inFolder(async (dataDir) => {
      const request = { priority: 'urgent', reason: 'urgent' } as const;
      const { until, mailed } = await watched(dataDir, { at: '2026-11-22T03:00:00+08:00', request });
      expect(await until('2026-11-22T03:30:00+08:00')).to.deep.equal(['03:15 alarmed']);
      expect((await mailed()).map((mail) => mail.split(':')[0])).to.include('zhao.lei@example.com');
    }));
});

describe('What a customer is told unasked', () => {
  it('is that a look-up has no result yet, after thirty working minutes, once', () =>
    inFolder(async (dataDir) => {
      const { until, told } = await watched(dataDir, { request: { kind: 'orderStatus' } });
      expect(await until('2026-11-23T11:00:00+08:00')).to.deep.equal(['10:30 noResultYet']);
      expect(await told()).to.deep.equal(['handoff.noResultYet 11-23T14:30']);
    }));

  it('is a later time when the calendar changes for the worse, and nothing when it changes for the better', () =>
    inFolder(async (dataDir) => {
      const settings = { current: sample.current };
      const { watch, store, ticket, told } = await watched(dataDir, {
        at: '2026-11-23T17:00:00+08:00',
        settings,
      });
      const { calendar } = sample.current;
      const name = { 'zh-CN': '盘点', 'en-US': 'Stocktaking' };
      const holidays = [...calendar.holidays, { date: '2026-11-24', name }];
      settings.current = { ...sample.current, calendar: { ...calendar, holidays } };
      await watch().ticker.lookAtAll();
      await watch().ticker.settled();
      expect(await told()).to.deep.equal(['handoff.delay 11-25T11:00']);
      settings.current = sample.current;
      await watch().ticker.lookAtAll();
      await watch().ticker.settled();
      expect(await told()).to.have.length(1);
      expect((await store.read(ticket))?.promise?.dueAt).to.equal('2026-11-25T11:00:00+08:00');
    }));

  it('is a later time when people begin to work less, and nothing when another department does', () =>
    inFolder(async (dataDir) => {
      const settings = { current: sample.current };
      const { watch, told } = await watched(dataDir, { at: '2026-11-23T17:00:00+08:00', settings });
      const tuesday = ['10:00-12:00', '13:30-18:00'];
      const week = { ...sample.current.businessHours, tuesday };
      const ofOthers = sample.current.departments.map((one) =>
        one.id === 'purchasing' ? { ...one, businessHours: week } : one,
      );
      settings.current = { ...sample.current, departments: ofOthers };
      await watch().ticker.lookAtAll();
      await watch().ticker.settled();
      expect(await told()).to.deep.equal([]);
      settings.current = { ...sample.current, businessHours: week };
      await watch().ticker.lookAtAll();
      await watch().ticker.settled();
      expect(await told()).to.deep.equal(['handoff.delay 11-24T12:00']);
    }));

  it('is the time once it is known', () =>
    inFolder(async (dataDir) => {
      const settings = { current: sample.current };
      const { watch, told } = await watched(dataDir, { at: '2027-01-04T10:00:00+08:00', settings });
      const holidays = [{ date: '2027-01-01', name: { 'zh-CN': '元旦', 'en-US': 'New Year' } }];
      settings.current = {
        ...sample.current,
        calendar: { ...sample.current.calendar, holidays, knownUntil: '2027-12-31' },
      };
      await watch().ticker.lookAtAll();
      await watch().ticker.settled();
      expect(await told()).to.deep.equal(['handoff.timeKnown 01-04T14:30']);
    }));

  it('is a visit one working day after it was solved; without a word it is closed a day later', () =>
    inFolder(async (dataDir) => {
      const { acts, ticket, until, told, store } = await watched(dataDir, {
        at: '2026-11-23T15:00:00+08:00',
      });
      await acts.solve({ ticket, agent: 'tangYue', key: 'k' });
      const events = await until('2026-11-26T18:00:00+08:00');
      expect(events).to.deep.equal(['15:00 visit', '15:00 close']);
      expect(await told()).to.deep.equal(['handoff.resolvedCheck', 'followUp.visit']);
      expect(await store.read(ticket)).to.include({ state: 'closed' });
    }));

  it('is a visit one working day after the customer confirmed, whose yes closes it', () =>
    inFolder(async (dataDir) => {
      const { acts, desk, ticket, until, store } = await watched(dataDir, {
        at: '2026-11-23T15:00:00+08:00',
      });
      await acts.solve({ ticket, agent: 'tangYue', key: 'k' });
      await until('2026-11-24T14:50:00+08:00');
      await desk.confirm(ticket, 'c1');
      expect(await until('2026-11-25T14:55:00+08:00')).to.deep.equal(['14:50 visit']);
      await desk.confirm(ticket, 'c2');
      expect(await store.read(ticket)).to.include({ state: 'closed' });
    }));

  it('is asked whether it is solved when nobody has said a word for three working days after the answer', () =>
    inFolder(async (dataDir) => {
      const { acts, ticket, until, told } = await watched(dataDir);
      await acts.answer({ ticket, agent: 'tangYue', key: 'k' }, '您好');
      expect(await until('2026-11-26T10:05:00+08:00')).to.deep.equal(['10:00 solve']);
      expect((await told()).at(-1)).to.equal('handoff.resolvedCheck');
    }));
});
