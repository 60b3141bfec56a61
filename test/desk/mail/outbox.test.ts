import { expect } from 'chai';
import type { LogFields } from '../../../bot/core/log.ts';
import { MailError } from '../../../bot/desk/mail/mailError.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { FakeTransport, handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

const MINUTE = 60_000;
const down = () => new MailError('relay', 'ESOCKET', false);

/** A log that keeps the names of its events. */
function keepingLog() {
  const events: string[] = [];
  const keep = (level: string) => (event: string, _fields?: LogFields) => {
    if (level !== 'debug') events.push(`${level} ${event}`);
  };
  const log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
  return { events, log };
}

describe('Mails while the mail server is down', () => {
  it('wait unharmed and all go out within two minutes after it is back', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      transport.trouble = down;
      const { desk, outbox, clock } = await openHouse(dataDir, { transport });
      for (let n = 0; n < 30; n++) await desk.open(handOff({ activity: `a${n}` }));
      for (let n = 0; n < 240; n++) {
        clock.advance(MINUTE);
        await outbox.deliverDue();
      }
      expect(outbox.status).to.include({ waiting: 30, undelivered: 0 });
      expect(outbox.status.problem).to.be.a('string');
      transport.trouble = undefined;
      clock.advance(2 * MINUTE);
      await outbox.deliverDue();
      expect(new Set(transport.sent.map((mail) => mail.messageId)).size).to.equal(30);
      expect(transport.sent).to.have.length(30);
      expect(outbox.status).to.deep.equal({ waiting: 0, undelivered: 0 });
    }));

  it('are delivered once after a restart over the same folder', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      transport.trouble = down;
      const clock = new FakeClock();
      const before = await openHouse(dataDir, { transport, clock });
      await before.desk.open(handOff());
      await before.outbox.stop();
      transport.trouble = undefined;
      clock.advance(10 * MINUTE);
      const after = await openHouse(dataDir, { transport, clock });
      await after.outbox.deliverDue();
      clock.advance(10 * MINUTE);
      await after.outbox.deliverDue();
      await after.outbox.stop();
      await openHouse(dataDir, { transport, clock });
      expect(transport.sent).to.have.length(1);
    }));

  it('are tried by few, so that a server which is down is not stormed', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      let tries = 0;
      transport.trouble = () => {
        tries++;
        return down();
      };
      const { desk, outbox, clock } = await openHouse(dataDir, { transport });
      for (let n = 0; n < 30; n++) await desk.open(handOff({ activity: `a${n}` }));
      for (let n = 0; n < 60; n++) {
        clock.advance(MINUTE);
        await outbox.deliverDue();
      }
      expect(tries).to.be.below(200);
    }));

  it('raise an alert at once when it is our login or certificate that is refused', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      transport.trouble = () => new MailError('relay', 'EAUTH', true);
      const { events, log } = keepingLog();
      const { desk, outbox } = await openHouse(dataDir, { transport, log });
      await desk.open(handOff());
      await outbox.deliverDue();
      expect(events).to.include('error mail.relayRefuses');
      expect(outbox.status.problem).to.include('SMTP_URL');
    }));
});

describe('A mail that one mailbox does not take', () => {
  it('does not hold up the others', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      transport.trouble = (mail) =>
        mail.to.address.startsWith('quality') ? new MailError('later', '450', false) : undefined;
      const { desk, outbox } = await openHouse(dataDir, { transport });
      await desk.open(handOff({ activity: 'a1', kind: 'complaint' }));
      await desk.open(handOff({ activity: 'a2' }));
      await outbox.deliverDue();
      const reached = transport.sent.map((mail) => mail.to.address).sort();
      expect(reached).to.deep.equal(['after-sales@example.com', 'qian.min@example.com']);
    }));

  it('is taken later, under the same Message-ID', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const tried: string[] = [];
      transport.trouble = (mail) => {
        tried.push(mail.messageId);
        return tried.length < 3 ? new MailError('later', '450', false) : undefined;
      };
      const { desk, outbox, clock } = await openHouse(dataDir, { transport });
      await desk.open(handOff());
      for (let n = 0; n < 4; n++) {
        await outbox.deliverDue();
        clock.advance(MINUTE);
      }
      expect(tried).to.have.length(3);
      expect(new Set(tried).size).to.equal(1);
    }));

  it('goes to administration, with the reason, when it is refused for good', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      transport.trouble = (mail) =>
        mail.to.address.startsWith('after-sales') ? new MailError('refused', '550', false) : undefined;
      const { desk, outbox } = await openHouse(dataDir, { transport });
      await desk.open(handOff());
      await outbox.deliverDue();
      const [mail] = transport.sent;
      expect(mail?.to.address).to.equal('administration@example.com');
      expect(mail?.text).to.include('after-sales@example.com');
      expect(mail?.text).to.include('洗碗机门下漏水');
    }));

  it('is never tried again and is reported when administration refuses it, too', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const { events, log } = keepingLog();
      transport.trouble = () => new MailError('refused', '550', false);
      const { desk, outbox, clock } = await openHouse(dataDir, { transport, log });
      const { ticket, number } = await desk.open(handOff());
      await outbox.deliverDue();
      expect(outbox.status).to.deep.equal({ waiting: 0, undelivered: 1 });
      expect(events).to.include('error mail.undelivered');
      expect((await desk.find(number, '0000'))?.id).to.equal(ticket);
      await outbox.stop();
      const again = await openHouse(dataDir, { transport, clock });
      expect(again.outbox.status.undelivered).to.equal(1);
    }));
});

describe('A mail that was sent while the disk is full', () => {
  it('is not sent again when only the note of it could not be written', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      let full = true;
      const { desk, outbox, clock } = await openHouse(dataDir, {
        transport,
        store: (store) => ({
          read: (id) => store.read(id),
          create: (ticket) => store.create(ticket),
          claimNumber: (number, id) => store.claimNumber(number, id),
          idOf: (number) => store.idOf(number),
          open: () => store.open(),
          update: async (id, change) => {
            if (full) throw new Error('ENOSPC');
            return await store.update(id, change);
          },
        }),
      });
      await desk.open(handOff());
      for (let n = 0; n < 5; n++) {
        await outbox.deliverDue();
        clock.advance(MINUTE);
      }
      full = false;
      clock.advance(MINUTE);
      await outbox.deliverDue();
      expect(transport.sent).to.have.length(1);
      expect(outbox.status.waiting).to.equal(0);
    }));
});

describe('A mail to an address that is none', () => {
  it('is refused before it reaches a server, and goes to administration', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const departments = sample.current.departments.map((one) =>
        one.id === 'afterSales' ? { ...one, mailbox: 'a@b.cn, c@d.cn' } : one,
      );
      const settings = { current: { ...sample.current, departments } };
      const { desk, outbox } = await openHouse(dataDir, { transport, settings });
      await desk.open(handOff());
      await outbox.deliverDue();
      expect(transport.sent.map((mail) => mail.to.address)).to.deep.equal(['administration@example.com']);
    }));
});
