import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HandOff } from '../../bot/core/handOff.ts';
import { type Log, silentLog } from '../../bot/core/log.ts';
import { Desk } from '../../bot/desk/desk.ts';
import { mailComposer } from '../../bot/desk/mail/mailComposer.ts';
import type { MailMessage, MailTransport } from '../../bot/desk/mail/mailMessage.ts';
import { MailSender } from '../../bot/desk/mail/mailSender.ts';
import { Outbox } from '../../bot/desk/mail/outbox.ts';
import { administrationMailbox } from '../../bot/desk/recipients.ts';
import type { SettingsSource } from '../../bot/desk/settings.ts';
import type { TicketStore } from '../../bot/desk/ticketStore.ts';
import { WatchedTicketStore } from '../../bot/desk/watchedTicketStore.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { FileTicketStore } from '../../bot/storage/ticketStore.ts';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { FakeClock } from '../support/fakeClock.ts';

export const sample: SettingsSource = new ServiceProvider('deployment/service.yaml', silentLog);

const running = new Set<Outbox>();

/** Keeps what it is given; `trouble` is thrown instead as long as it is set. */
export class FakeTransport implements MailTransport {
  readonly sent: MailMessage[] = [];
  trouble: ((message: MailMessage) => Error | undefined) | undefined;

  async send(message: MailMessage): Promise<void> {
    const error = this.trouble?.(message);
    if (error) throw error;
    this.sent.push(message);
  }
}

export interface HouseOptions {
  clock?: FakeClock;
  transport?: MailTransport;
  settings?: SettingsSource;
  log?: Log;
  replyAddress?: string;
  store?: (store: TicketStore) => TicketStore;
}

/** A desk with its outbox over a folder, as the service builds it; over the same folder it is the same after a restart. */
export async function openHouse(dataDir: string, options: HouseOptions = {}) {
  const { clock = new FakeClock(), transport = new FakeTransport(), settings = sample } = options;
  const log = options.log ?? silentLog;
  const files = new FileTicketStore(dataDir);
  const store = new WatchedTicketStore(options.store?.(files) ?? files);
  const compose = mailComposer({
    settings,
    from: undefined,
    replyAddress: options.replyAddress,
    key: createSecretKey(Buffer.alloc(32, 7)),
    uploads: new FileUploads(dataDir),
    answerable: false,
  });
  const standIn = () => administrationMailbox(settings.current);
  const sender = new MailSender({ transport, compose, standIn, clock, log });
  const outbox = new Outbox({ store, sender, clock, log });
  store.onStored((ticket) => outbox.notice(ticket));
  await outbox.start();
  running.add(outbox);
  return { clock, store, outbox, desk: new Desk({ store, settings, clock, log }) };
}

/** Runs a test in a folder of its own; its desks are stopped and the folder is gone afterwards. */
export async function inFolder(test: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yingda-desk-'));
  try {
    await test(dataDir);
  } finally {
    for (const outbox of running) await outbox.stop();
    running.clear();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A customer whose dishwasher leaks, but for what a test changes. */
export function handOff(change: Partial<HandOff> = {}): HandOff {
  return {
    conversation: 'c1',
    activity: 'c1|0000007',
    channel: 'directline',
    locale: 'zh-CN',
    customer: {
      version: 1,
      id: 'dl_1',
      identities: [{ channel: 'directline', id: 'dl_1' }],
      name: { surname: '王', title: '先生' },
      contacts: { phone: '13800000000' },
      lastSeenAt: '2026-11-23T02:00:00.000Z',
      tickets: [],
    },
    kind: 'repair',
    priority: 'normal',
    reason: 'noAnswer',
    problem: '洗碗机门下漏水，希望上门维修。',
    facts: [{ label: '型号', value: 'YL-D8' }],
    replyBy: 'here',
    tried: ['dishwasher-leak'],
    transcript: [
      { at: '2026-11-22T13:59:00.000Z', from: 'customer', text: '洗碗机漏水' },
      { at: '2026-11-23T01:58:00.000Z', from: 'bot', text: '请问是门下还是底部漏水？' },
      { at: '2026-11-23T01:59:00.000Z', from: 'customer', text: '门下' },
    ],
    ...change,
  };
}
