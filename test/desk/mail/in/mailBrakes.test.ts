import { expect } from 'chai';
import { inFolder } from '../../deskHouse.ts';
import { openIntake, reply } from './intakeHouse.ts';

const stranger = { from: 'me@private.example' };
const HOUR = 3_600_000;

describe('Too many mails', () => {
  it('are kept for a person from the fourth refusal on, with an alarm, and none is thrown away', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, bag, alarms } = await openIntake(dataDir);
      for (let n = 0; n < 6; n++) await receive(reply(opened, `no ${n}`, stranger));
      const held = await Promise.all((await bag.quarantined()).map((id) => bag.read(id)));
      expect(held.map((mail) => mail?.why)).to.deep.equal(['tooMany', 'tooMany', 'tooMany']);
      expect(alarms).to.have.length(3);
    }));

  it('are counted on after a restart, and anew when the hour is over', () =>
    inFolder(async (dataDir) => {
      const first = await openIntake(dataDir);
      for (let n = 0; n < 3; n++) await first.receive(reply(first.opened, `no ${n}`, stranger));
      const again = first.open();
      await again.start();
      await again.receive(Buffer.from(reply(first.opened, 'no 4', stranger)));
      await again.settled();
      expect(first.transport.sent).to.have.length(3);
      first.clock.advance(HOUR + 1000);
      await again.receive(Buffer.from(reply(first.opened, 'no 5', stranger)));
      await again.settled();
      expect(first.transport.sent).to.have.length(4);
      await again.stop();
    }));

  it('from one sender within an hour wait for a person, who can let them act', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, bag, intake, stored } = await openIntake(dataDir);
      for (let n = 0; n < 31; n++) await receive(reply(opened, `#备注\n第 ${n} 条`));
      const [held = ''] = await bag.quarantined();
      expect((await bag.read(held))?.why).to.equal('tooMany');
      await intake.release(held);
      expect((await stored())?.events.filter(({ type }) => type === 'note')).to.have.length(31);
    }));

  it('from an agent who is told for ever why are held after three', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, bag, alarms } = await openIntake(dataDir);
      for (let n = 0; n < 5; n++) await receive(reply(opened, `#gibberish ${n}`));
      expect(await bag.quarantined()).to.have.length(2);
      expect(alarms).to.have.length(2);
    }));

  it('from everywhere put the answers off, until all are given', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, transport, intake, clock, alarms } = await openIntake(dataDir);
      await intake.start();
      for (let n = 0; n < 40; n++) await receive(reply(opened, 'no', { from: `me${n}@private.example` }));
      expect(transport.sent).to.have.length(30);
      expect(alarms.length).to.be.greaterThan(0);
      for (let minute = 0; minute < 12; minute++) {
        clock.advance(60_000);
        await intake.settled();
      }
      const told = transport.sent.map(({ to }) => to.address);
      expect(new Set(told).size).to.equal(40);
      expect(told).to.have.length(40);
      await intake.stop();
    }));
});

describe('A forged mail', () => {
  const forgeries: Record<string, Parameters<typeof reply>[2]> = {
    'with the address of an agent and no proof': { vouched: false },
    'with a proof that its sender wrote': {
      vouched: false,
      headers: ['Authentication-Results: mx.example.com; dmarc=pass header.from=example.com'],
    },
    'with the proof of another server': {
      vouched: false,
      headers: ['Authentication-Results: mx.evil.example; dmarc=pass header.from=example.com'],
    },
    'with a proof that failed': {
      vouched: false,
      headers: ['Authentication-Results: mx.example.com; dmarc=fail header.from=example.com'],
    },
    'with a stolen token and an address of its own': { from: 'me@evil.example' },
    'with a stolen token and the address of another department': { from: 'qian.min@example.com' },
    'with two senders': { headers: ['From: <me@evil.example>'] },
    'with a proof for another domain': {
      vouched: false,
      headers: ['Authentication-Results: mx.example.com; dkim=pass header.d=evil.example'],
    },
  };
  for (const [what, options] of Object.entries(forgeries)) {
    it(`${what} says nothing to the customer, and its bytes are kept`, () =>
      inFolder(async (dataDir) => {
        const { receive, opened, stored, bag, clock } = await openIntake(dataDir);
        const raw = reply(opened, '请把钱打到这里', options);
        await receive(raw);
        expect(await stored()).to.include({ state: 'waiting' });
        expect((await stored())?.tellings ?? []).to.deep.equal([]);
        const record = await bag.add(Buffer.from(raw), clock.now());
        expect(record.state).to.be.oneOf(['quarantined', 'notUsed']);
        expect(await bag.raw(record.id)).to.not.equal(undefined);
      }));
  }

  it('with the Message-ID of one that was used before has no second effect', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      await receive(reply(opened, '您好', { id: 'once@example.com' }));
      await receive(reply(opened, '您好，再说一次', { id: 'once@example.com' }));
      expect((await stored())?.tellings).to.have.length(1);
    }));
});
