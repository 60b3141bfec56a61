import { expect } from 'chai';
import { silentLog } from '../../../../bot/core/log.ts';
import { ImapMailbox } from '../../../../bot/desk/mail/in/imapMailbox.ts';
import { FileMailbag } from '../../../../bot/storage/mailbag.ts';
import { FakeClock } from '../../../support/fakeClock.ts';
import { ImapServer } from '../../../support/imapServer.ts';
import { inTemporaryFolder } from '../../../support/temporaryFolder.ts';

/** A mailbox over a server and a folder; `arrived` resolves when so many mails were fetched. */
async function withMailbox(
  test: (house: {
    server: ImapServer;
    clock: FakeClock;
    got: string[];
    arrived(count: number): Promise<void>;
    open(): ImapMailbox;
  }) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const server = new ImapServer();
    await server.start();
    const clock = new FakeClock();
    const got: string[] = [];
    const waiting: { count: number; resolve: () => void }[] = [];
    const opened: ImapMailbox[] = [];
    const bag = new FileMailbag(folder);
    const receive = async (raw: Uint8Array) => {
      await bag.add(raw, clock.now());
      got.push(Buffer.from(raw).toString());
    };
    const setPosition: FileMailbag['setPosition'] = async (position) => {
      await bag.setPosition(position);
      for (const one of waiting) if (got.length >= one.count) one.resolve();
    };
    const open = () => {
      const parts = { url: server.url, receive, clock, log: silentLog };
      const mailbox = new ImapMailbox({ ...parts, bag: { position: () => bag.position(), setPosition } });
      opened.push(mailbox);
      mailbox.start();
      return mailbox;
    };
    const arrived = async (count: number) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      if (got.length < count) await promise;
    };
    try {
      await test({ server, clock, got, arrived, open });
    } finally {
      for (const mailbox of opened) await mailbox.stop();
      await server.stop();
    }
  });
}

describe('The mailbox', () => {
  it('is read from its first mail on, and told at once of what arrives', () =>
    withMailbox(async ({ server, got, arrived, open }) => {
      server.deliver('Subject: one\r\n\r\n1\r\n');
      server.deliver('Subject: two\r\n\r\n2\r\n');
      open();
      await arrived(2);
      server.deliver('Subject: three\r\n\r\n3\r\n');
      await arrived(3);
      expect(got.map((raw) => raw.split('\r\n')[0])).to.deep.equal([
        'Subject: one',
        'Subject: two',
        'Subject: three',
      ]);
    }));

  it('gives each mail once, over restarts and broken connections', () =>
    withMailbox(async ({ server, clock, got, arrived, open }) => {
      server.deliver('Subject: one\r\n\r\n1\r\n');
      const first = open();
      await arrived(1);
      await first.stop();
      server.deliver('Subject: two\r\n\r\n2\r\n');
      open();
      await arrived(2);
      server.drop();
      server.deliver('Subject: three\r\n\r\n3\r\n');
      const ticking = setInterval(() => clock.advance(1000), 5);
      await arrived(3);
      clearInterval(ticking);
      expect(got).to.have.length(3);
      expect(server.logins).to.be.at.least(3);
    }));

  it('says while it cannot be read, and goes on when it can', () =>
    withMailbox(async ({ server, clock, arrived, open }) => {
      server.refuses = true;
      server.deliver('Subject: one\r\n\r\n1\r\n');
      const mailbox = open();
      while (mailbox.problem === undefined) await new Promise((resolve) => setImmediate(resolve));
      server.refuses = false;
      const ticking = setInterval(() => clock.advance(1000), 5);
      await arrived(1);
      while (mailbox.problem !== undefined) await new Promise((resolve) => setImmediate(resolve));
      clearInterval(ticking);
    }));

  it('is read again from the beginning when its numbers are void; the mails are known by their bytes', () =>
    withMailbox(async ({ server, got, arrived, open }) => {
      server.deliver('Subject: one\r\n\r\n1\r\n');
      const first = open();
      await arrived(1);
      await first.stop();
      server.renumber();
      server.deliver('Subject: two\r\n\r\n2\r\n');
      open();
      await arrived(3);
      expect(new Set(got).size).to.equal(2);
    }));
});
