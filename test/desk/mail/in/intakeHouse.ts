import { createSecretKey } from 'node:crypto';
import { silentLog } from '../../../../bot/core/log.ts';
import { AgentActs } from '../../../../bot/desk/acts/agentActs.ts';
import { MailActs } from '../../../../bot/desk/mail/in/mailActs.ts';
import { MailAnswers } from '../../../../bot/desk/mail/in/mailAnswers.ts';
import { MailHandler } from '../../../../bot/desk/mail/in/mailHandler.ts';
import { MailIntake } from '../../../../bot/desk/mail/in/mailIntake.ts';
import { senderOf } from '../../../../bot/desk/mail/mailComposer.ts';
import { ElsewhereContacts } from '../../../../bot/services/elsewhereContacts.ts';
import { FileBrakeStore } from '../../../../bot/storage/brakeStore.ts';
import { FileContactStore } from '../../../../bot/storage/contactStore.ts';
import { FileCustomerStore } from '../../../../bot/storage/customerStore.ts';
import { FileMailbag } from '../../../../bot/storage/mailbag.ts';
import { FileUploads } from '../../../../bot/storage/uploadStore.ts';
import { wordGate } from '../../../turn/turnHouse.ts';
import { FakeTransport, handOff, openHouse, sample } from '../../deskHouse.ts';

export const authservId = 'mx.example.com';

/** A desk that reads mail, over a folder, with one ticket; `transport.sent` begins after its first mails. */
export async function openIntake(dataDir: string, replyAddress = 'reply+{token}@example.com') {
  const transport = new FakeTransport();
  const house = await openHouse(dataDir, { transport, replyAddress });
  const { store, outbox, clock, desk } = house;
  const settings = sample;
  const key = createSecretKey(Buffer.alloc(32, 7));
  const base = { settings, clock, log: silentLog };
  const acts = new AgentActs({ ...base, store, gate: wordGate });
  const contacts = new FileContactStore(dataDir);
  const elsewhere = new ElsewhereContacts({
    ...{ desk, acts, contacts, settings, clock },
    customers: new FileCustomerStore(dataDir),
    notes: { async note() {} },
  });
  const bag = new FileMailbag(dataDir);
  const sender = () => senderOf({ settings, from: undefined, replyAddress, key, answerable: true });
  const alarms: string[] = [];
  const open = () => {
    const parts = { ...base, brakes: new FileBrakeStore(dataDir), alarm: () => alarms.push('brake') };
    const answers = new MailAnswers({ ...parts, transport, sender });
    const handler = new MailHandler({
      ...{ ...parts, store, key, authservId, answers },
      acts: new MailActs({ ...parts, acts, desk, elsewhere, keeper: new FileUploads(dataDir) }),
    });
    return new MailIntake({ ...base, bag, handler, answers });
  };
  const intake = open();
  const { ticket } = await desk.open(handOff());
  await outbox.deliverDue();
  const [opened] = transport.sent.splice(0);
  if (!opened) throw new Error('The ticket was not mailed.');
  const seen: string[] = [];
  return {
    ...house,
    ...{ acts, bag, contacts, intake, opened, ticket, transport, open, alarms },
    stored: async () => await store.read(ticket),
    /** A raw mail comes in; gives the mails that go out because of it, as `address: first line`. */
    async receive(raw: string | Buffer): Promise<string[]> {
      await intake.receive(Buffer.from(raw));
      await intake.settled();
      await outbox.deliverDue();
      const news = transport.sent
        .slice(seen.length)
        .map(({ to, text }) => `${to.address}: ${text.split('\n')[0]}`);
      seen.push(...news);
      return news;
    },
  };
}

let count = 0;

/** An answer to a mail of ours as a mail program writes it; vouched for by our mail server unless headers say otherwise. */
export function reply(
  to: { replyTo: { address: string }; messageId: string },
  text: string,
  {
    from = 'tang.yue@example.com',
    headers = [] as string[],
    vouched = true,
    id = `m${++count}@example.com`,
  } = {},
): string {
  return [
    ...(vouched
      ? [`Authentication-Results: ${authservId}; dmarc=pass header.from=${from.split('@')[1]}`]
      : []),
    `Received: from mail.example.com by ${authservId} with ESMTPS id 1; Mon, 23 Nov 2026 11:00:00 +0800`,
    `From: <${from}>`,
    `To: <${to.replyTo.address}>`,
    'Subject: Re: [HX482716] case',
    `Message-ID: <${id}>`,
    `In-Reply-To: ${to.messageId}`,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
    '',
  ].join('\r\n');
}
