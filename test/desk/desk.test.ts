import { expect } from 'chai';
import { FakeClock } from '../support/fakeClock.ts';
import { FakeTransport, handOff, inFolder, openHouse } from './deskHouse.ts';

describe('The desk', () => {
  it('opens a ticket with a number and a promised time, and mails the department', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const { desk, outbox } = await openHouse(dataDir, { transport });
      const receipt = await desk.open(handOff());
      expect(receipt.number).to.match(/^[A-Z]{2}\d{6}$/);
      expect(receipt).to.deep.include({
        department: '售后服务部',
        promisedAt: { iso: '2026-11-23T14:30:00+08:00' },
      });
      await outbox.deliverDue();
      expect(transport.sent.map((mail) => mail.to.address)).to.deep.equal(['after-sales@example.com']);
    }));

  it('says before anything is saved what it would promise', () =>
    inFolder(async (dataDir) => {
      const { desk, store } = await openHouse(dataDir);
      expect(desk.preview({ kind: 'complaint', priority: 'critical' }, 'en-US')).to.deep.equal({
        department: 'Quality',
        promisedAt: { iso: '2026-11-23T11:00:00+08:00' },
      });
      expect(await store.open()).to.deep.equal([]);
    }));

  it('marks a promise on a make-up working day', () =>
    inFolder(async (dataDir) => {
      const { desk } = await openHouse(dataDir, { clock: new FakeClock('2026-10-09T17:00:00+08:00') });
      expect((await desk.open(handOff())).promisedAt).to.deep.equal({
        iso: '2026-10-10T11:00:00+08:00',
        makeUpDay: true,
      });
    }));

  it('promises by the hours of a department that has its own', () =>
    inFolder(async (dataDir) => {
      const { desk } = await openHouse(dataDir, { clock: new FakeClock('2026-11-28T09:00:00+08:00') });
      expect(desk.preview({ kind: 'repair', priority: 'urgent' }, 'zh-CN').promisedAt?.iso).to.equal(
        '2026-11-28T10:00:00+08:00',
      );
      expect(desk.preview({ kind: 'pitch', priority: 'urgent' }, 'zh-CN').promisedAt?.iso).to.equal(
        '2026-11-30T10:00:00+08:00',
      );
    }));

  it('opens the ticket all the same when the calendar gives no time, or none is promised', () =>
    inFolder(async (dataDir) => {
      const { desk } = await openHouse(dataDir, { clock: new FakeClock('2027-01-04T10:00:00+08:00') });
      const receipt = await desk.open(handOff());
      expect(receipt).to.have.all.keys('ticket', 'number', 'department');
      expect((await desk.view(receipt.ticket))?.promisedAt).to.equal(undefined);
      expect(await desk.open(handOff({ activity: 'a2', kind: 'suggestion' }))).to.not.have.key('promisedAt');
    }));

  it('gives the same ticket for the same message, at once, later and after a restart', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const house = await openHouse(dataDir, { transport });
      const [first, second] = await Promise.all([house.desk.open(handOff()), house.desk.open(handOff())]);
      expect(second).to.deep.equal(first);
      house.clock.advance(3_600_000);
      expect(await house.desk.open(handOff())).to.deep.equal(first);
      await house.outbox.stop();
      const again = await openHouse(dataDir, { transport, clock: house.clock });
      expect(await again.desk.open(handOff())).to.deep.equal(first);
      await again.outbox.deliverDue();
      expect(transport.sent).to.have.length(1);
    }));

  it('opens different tickets for different messages', () =>
    inFolder(async (dataDir) => {
      const { desk } = await openHouse(dataDir);
      const receipts = await Promise.all(
        ['a1', 'a2', 'a3'].map((activity) => desk.open(handOff({ activity }))),
      );
      expect(new Set(receipts.map((one) => one.number)).size).to.equal(3);
    }));

  it('finds a ticket by its number as a customer types it, for who knows the end of its phone', () =>
    inFolder(async (dataDir) => {
      const { desk } = await openHouse(dataDir);
      const { number, ticket } = await desk.open(handOff());
      const view = {
        id: ticket,
        number,
        kind: 'repair',
        state: 'waiting',
        openedAt: { iso: '2026-11-23T10:00:00+08:00' },
        promisedAt: { iso: '2026-11-23T14:30:00+08:00' },
      };
      expect(await desk.find(` ${number.toLowerCase()} `, '0000')).to.deep.equal(view);
      expect(await desk.view(ticket)).to.deep.equal(view);
      expect(await desk.find(number, '0001')).to.equal(undefined);
      expect(await desk.find(number, '')).to.equal(undefined);
      expect(await desk.find('ZZ000000', '0000')).to.equal(undefined);
      expect(await desk.find('没有', '0000')).to.equal(undefined);
    }));

  it('alarms the duty person at once in the middle of the night', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const clock = new FakeClock('2026-11-22T03:10:00+08:00');
      const { desk, outbox } = await openHouse(dataDir, { transport, clock });
      await desk.open(handOff({ priority: 'urgent', reason: 'urgent' }));
      await outbox.deliverDue();
      const alarm = transport.sent.find((mail) => mail.to.address === 'zhao.lei@example.com');
      expect(alarm?.subject).to.match(/^紧急 \[/);
      expect(alarm?.important).to.equal(true);
      expect(alarm?.text).to.include('请立即联系客户');
    }));
});

describe('What a customer adds to a ticket', () => {
  it('is mailed to the department once, in the same thread', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const { desk, outbox } = await openHouse(dataDir, { transport });
      const { ticket } = await desk.open(handOff());
      await outbox.deliverDue();
      await desk.add(ticket, 'c1|0000009', '漏得更厉害了');
      await desk.add(ticket, 'c1|0000009', '漏得更厉害了');
      await outbox.deliverDue();
      const [opened, added] = transport.sent;
      expect(transport.sent).to.have.length(2);
      expect(added?.text).to.include('漏得更厉害了');
      expect(added?.inReplyTo).to.equal(opened?.messageId);
      expect(added?.references).to.deep.equal([...(opened?.references ?? []), opened?.messageId]);
    }));

  it('reaches the department with at most three mails an hour, and all of it', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const { desk, outbox, clock } = await openHouse(dataDir, { transport });
      const { ticket } = await desk.open(handOff());
      for (let n = 0; n < 20; n++) {
        await desk.add(ticket, `more ${n}`, `补充第 ${n} 条`);
        clock.advance(10_000);
        await outbox.deliverDue();
      }
      expect(transport.sent).to.have.length(4);
      clock.advance(3_600_000);
      await outbox.deliverDue();
      expect(transport.sent).to.have.length(5);
      const told = transport.sent.map((mail) => mail.text).join('\n');
      for (let n = 0; n < 20; n++) expect(told.split(`补充第 ${n} 条`)).to.have.length(2);
    }));

  it('is refused for a ticket that does not exist', () =>
    inFolder(async (dataDir) => {
      const { desk } = await openHouse(dataDir);
      const failed = await desk.add('nothing', 'a', 'text').catch((error: unknown) => error);
      expect(failed).to.have.property('code', 'desk/unknown-ticket');
    }));
});
