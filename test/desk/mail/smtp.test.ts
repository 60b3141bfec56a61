import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { smtpTransport } from '../../../bot/desk/mail/smtpTransport.ts';
import { FileUploads } from '../../../bot/storage/uploadStore.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { MailServer, type ReceivedMail } from '../../support/mailServer.ts';
import { handOff, inFolder, openHouse } from '../deskHouse.ts';

const MINUTE = 60_000;
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

async function withServer(test: (server: MailServer, dataDir: string) => Promise<void>): Promise<void> {
  const server = new MailServer();
  await server.start();
  try {
    await inFolder((dataDir) => test(server, dataDir));
  } finally {
    await server.stop();
  }
}

async function parsed(mail: ReceivedMail | undefined) {
  if (!mail) throw new Error('no mail arrived');
  const message = await PostalMime.parse(mail.raw);
  const header = (key: string) => message.headers.find((one) => one.key === key)?.value;
  return { ...message, header };
}

describe('A ticket’s mail on a real mail server', () => {
  it('has the headers, words and pictures that the queue works by', () =>
    withServer(async (server, dataDir) => {
      const { name: file } = await new FileUploads(dataDir).add(Readable.from([picture]), 'png');
      const { desk, outbox } = await openHouse(dataDir, {
        transport: smtpTransport(server.url),
        replyAddress: 'desk+{token}@example.com',
      });
      const attachments = [{ name: '漏水.png', contentType: 'image/png', file }];
      const transcript = [
        ...handOff().transcript,
        { at: '2026-11-23T01:59:30.000Z', from: 'customer' as const, text: '', attachments },
      ];
      const { number } = await desk.open(handOff({ transcript }));
      await outbox.deliverDue();
      expect(server.mails).to.have.length(1);
      expect(server.mails[0]).to.deep.include({
        from: 'service@example.com',
        to: ['after-sales@example.com'],
      });
      const mail = await parsed(server.mails[0]);
      expect(mail.subject).to.equal(`[${number}] 报修 · 王先生 · 11月23日（周一）14:30`);
      expect(mail.header('x-ticket')).to.equal(number);
      expect(mail.header('x-ticket-kind')).to.equal('repair');
      expect(mail.header('x-promised-at')).to.equal('2026-11-23T14:30:00+08:00');
      expect(mail.header('auto-submitted')).to.equal('auto-generated');
      expect(mail.messageId).to.match(/^<opened\.1\.[a-z2-7]{52}@example\.com>$/);
      expect(mail.references).to.match(/^<[a-z2-7]{26}@example\.com>$/);
      expect(mail.replyTo?.[0]?.address).to.match(/^desk\+[a-z2-7]{52}@example\.com$/);
      expect(mail.to?.[0]).to.include({ address: 'after-sales@example.com', name: '售后服务部' });
      expect(mail.text).to.include('洗碗机门下漏水，希望上门维修。').and.include('［图片：漏水.png］');
      expect(mail.html).to.include('洗碗机门下漏水，希望上门维修。');
      expect(mail.attachments).to.have.length(1);
      expect(mail.attachments[0]).to.include({ filename: '漏水.png', mimeType: 'image/png' });
      expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).to.deep.equal(picture);
    }));

  it('waits while the server is down, survives a restart of ours and arrives once it is back', () =>
    withServer(async (server, dataDir) => {
      const clock = new FakeClock();
      await server.stop();
      const before = await openHouse(dataDir, { clock, transport: smtpTransport(server.url) });
      const { number } = await before.desk.open(handOff());
      await before.outbox.deliverDue();
      expect(before.outbox.status.waiting).to.equal(1);
      await before.outbox.stop();

      await server.start();
      clock.advance(MINUTE);
      const after = await openHouse(dataDir, { clock, transport: smtpTransport(server.url) });
      await after.outbox.deliverDue();
      clock.advance(60 * MINUTE);
      await after.outbox.deliverDue();
      expect(server.mails).to.have.length(1);
      expect((await parsed(server.mails[0])).header('x-ticket')).to.equal(number);
    }));

  it('comes again under the same Message-ID when the connection breaks after the last dot', () =>
    withServer(async (server, dataDir) => {
      const { desk, outbox, clock } = await openHouse(dataDir, { transport: smtpTransport(server.url) });
      server.afterDot = () => 'drop';
      await desk.open(handOff());
      await outbox.deliverDue();
      expect(outbox.status.waiting).to.equal(1);
      server.afterDot = undefined;
      clock.advance(MINUTE);
      await outbox.deliverDue();
      const ids = await Promise.all(server.mails.map(async (mail) => (await parsed(mail)).messageId));
      expect(ids).to.have.length(2);
      expect(ids[0]).to.equal(ids[1]);
      expect(outbox.status.waiting).to.equal(0);
    }));

  for (const code of [421, 450, 503]) {
    it(`is tried again after ${code}`, () =>
      withServer(async (server, dataDir) => {
        const { desk, outbox, clock } = await openHouse(dataDir, { transport: smtpTransport(server.url) });
        server.refuseRecipient = () => code;
        await desk.open(handOff());
        await outbox.deliverDue();
        server.refuseRecipient = undefined;
        clock.advance(MINUTE);
        await outbox.deliverDue();
        expect(server.mails.map((mail) => mail.to)).to.deep.equal([['after-sales@example.com']]);
      }));
  }

  it('goes to administration when its mailbox does not exist', () =>
    withServer(async (server, dataDir) => {
      const { desk, outbox } = await openHouse(dataDir, { transport: smtpTransport(server.url) });
      server.refuseRecipient = (address) => (address.startsWith('after-sales') ? 550 : undefined);
      await desk.open(handOff());
      await outbox.deliverDue();
      expect(server.mails.map((mail) => mail.to)).to.deep.equal([['administration@example.com']]);
    }));

  it('goes without its pictures when it is too large with them', () =>
    withServer(async (server, dataDir) => {
      const { name: file } = await new FileUploads(dataDir).add(Readable.from([picture]), 'png');
      const { desk, outbox } = await openHouse(dataDir, { transport: smtpTransport(server.url) });
      server.afterDot = (mail) => (mail.raw.includes('image/png') ? 552 : undefined);
      const attachments = [{ name: 'leak.png', contentType: 'image/png', file }];
      const transcript = [
        { at: '2026-11-23T01:59:30.000Z', from: 'customer' as const, text: '看', attachments },
      ];
      await desk.open(handOff({ transcript }));
      await outbox.deliverDue();
      const mail = await parsed(server.mails[0]);
      expect(mail.attachments).to.deep.equal([]);
      expect(mail.text).to.match(/图片未能随信附上.*\n.*leak\.png/);
      expect(mail.to?.[0]?.address).to.equal('after-sales@example.com');
    }));

  it('has one recipient and no header of the customer’s making, whatever the customer wrote', () =>
    withServer(async (server, dataDir) => {
      const { desk, outbox } = await openHouse(dataDir, { transport: smtpTransport(server.url) });
      const evil = 'x\r\nBcc: evil@example.net\r\n\r\nX-Ticket: none\u0000\u202E, evil@example.net';
      await desk.open(
        handOff({
          problem: evil,
          callWhen: evil,
          customer: {
            ...handOff().customer,
            name: { surname: evil, title: evil },
            contacts: { email: evil },
          },
          transcript: [
            {
              at: '2026-11-23T01:59:30.000Z',
              from: 'customer',
              text: evil,
              attachments: [{ name: evil, contentType: evil, file: '../../secret' }],
            },
          ],
        }),
      );
      await writeFile(join(dataDir, 'secret'), 'a secret');
      await outbox.deliverDue();
      expect(server.mails.map((mail) => mail.to)).to.deep.equal([['after-sales@example.com']]);
      const mail = await parsed(server.mails[0]);
      expect(mail.header('bcc')).to.equal(undefined);
      expect(mail.header('x-ticket')).to.match(/^[A-Z]{2}\d{6}$/);
      expect(mail.attachments).to.deep.equal([]);
    }));
});

describe('A stop of the service while the mail server does not answer', () => {
  it('gives the mail up after a while, and sends it after the next start', () =>
    withServer(async (server, dataDir) => {
      const clock = new FakeClock();
      const house = await openHouse(dataDir, { clock, transport: smtpTransport(server.url) });
      const reached = new Promise<void>((resolve) => {
        server.afterDot = () => {
          resolve();
          return 'hang';
        };
      });
      await house.desk.open(handOff());
      await reached;
      const stopped = house.outbox.stop();
      clock.advance(5000);
      await stopped;
      server.afterDot = undefined;
      clock.advance(MINUTE);
      const after = await openHouse(dataDir, { clock, transport: smtpTransport(server.url) });
      await after.outbox.deliverDue();
      expect(server.mails).to.have.length(1);
    }));
});

describe('A mail server that we cannot use as it is set up', () => {
  const refuseLogin = new MailServer({
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN'],
    onAuth: (_auth, _session, done) => done(new Error('no')),
  });
  const servers: [trouble: string, server: MailServer, login: string][] = [
    ['its certificate has expired', new MailServer({ disabledCommands: ['AUTH'] }), ''],
    ['it refuses our login', refuseLogin, 'service:secret@'],
  ];
  for (const [trouble, server, login] of servers) {
    it(`is reported to the operator at once when ${trouble}, without the password`, async () => {
      await server.start();
      try {
        await inFolder(async (dataDir) => {
          const transport = smtpTransport(server.url.replace('//', `//${login}`));
          const { desk, outbox } = await openHouse(dataDir, { transport });
          await desk.open(handOff());
          await outbox.deliverDue();
          expect(server.mails).to.have.length(0);
          expect(outbox.status.problem).to.include('check SMTP_URL').and.not.include('secret');
        });
      } finally {
        await server.stop();
      }
    });
  }
});
