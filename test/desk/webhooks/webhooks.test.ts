import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import type { SettingsSource } from '../../../bot/desk/settings.ts';
import type { TicketStore } from '../../../bot/desk/ticketStore.ts';
import { WatchedTicketStore } from '../../../bot/desk/watchedTicketStore.ts';
import type { Webhook, WebhookCall } from '../../../bot/desk/webhooks/webhook.ts';
import { WebhookSender } from '../../../bot/desk/webhooks/webhookSender.ts';
import { withPending } from '../../../bot/desk/webhooks/withPending.ts';
import { outgoingCall } from '../../../bot/web/outgoingCall.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { HookServer } from '../../support/hookServer.ts';
import { handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

const secret = Buffer.alloc(32, 5);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('A webhook', () => {
  let server: HookServer;
  beforeEach(async () => {
    server = new HookServer();
    await server.start();
  });
  afterEach(() => server.stop());

  async function openDesk(dataDir: string, clock = new FakeClock(), settings: SettingsSource = sample) {
    const webhooks: Webhook[] = [{ id: 'crm', url: server.url, network: 'internal' }];
    const alarms: string[] = [];
    const hooked = (files: TicketStore) =>
      new WatchedTicketStore(files, (ticket, from) => withPending(ticket, from, webhooks));
    const { desk, store } = await openHouse(dataDir, { clock, settings, store: hooked });
    const sender = new WebhookSender({
      ...{ store, clock, log: silentLog },
      webhooks: () => webhooks,
      secret: () => secret,
      transport: (call) => outgoingCall(call),
      alarm: ({ id }) => alarms.push(id),
    });
    if (store instanceof WatchedTicketStore) store.onStored((ticket) => sender.ticker.notice(ticket));
    await sender.ticker.start();
    const pass = async (milliseconds: number, step = MINUTE) => {
      for (let passed = 0; passed < milliseconds; passed += step) {
        clock.advance(step);
        await sender.ticker.settled();
      }
    };
    return { desk, store, sender, alarms, webhooks, clock, pass };
  }

  it('hears of every event, signed, without anything personal', () =>
    inFolder(async (dataDir) => {
      const { desk, sender, clock } = await openDesk(dataDir);
      const { ticket, number } = await desk.open(handOff());
      await desk.withdraw(ticket, 'activity9');
      await sender.ticker.settled();
      await sender.ticker.stop();
      expect(server.events.map(({ type, id }) => [type, id])).to.deep.equal([
        ['ticket.opened', `${ticket}.0`],
        ['ticket.withdraw', `${ticket}.1`],
      ]);
      expect(server.events[1]?.ticket).to.include({ id: ticket, number, kind: 'repair', state: 'withdrawn' });
      const words = JSON.stringify(server.events);
      const { customer, problem } = handOff();
      for (const personal of [...Object.values(customer.contacts), customer.name.surname, problem]) {
        expect(words).to.not.include(personal);
      }
      const [first] = server.heard;
      const stamp = first?.headers['webhook-timestamp'];
      const signed = `${first?.headers['webhook-id']}.${stamp}.${first?.body}`;
      expect(Number(stamp)).to.equal(Math.floor(clock.now().getTime() / 1000));
      expect(first?.headers['webhook-signature']).to.equal(
        `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
      );
    }));

  it('that is dead rests, alarms once, and hears what it missed when it is back', () =>
    inFolder(async (dataDir) => {
      const { desk, sender, alarms, pass } = await openDesk(dataDir);
      await server.stop();
      const ids: string[] = [];
      for (let n = 0; n < 20; n++) ids.push((await desk.open(handOff({ activity: `a${n}` }))).ticket);
      await pass(4 * HOUR);
      expect(alarms).to.deep.equal(['crm']);
      expect(sender.pausedSince('crm')).to.not.equal(undefined);
      await server.start();
      await pass(4 * HOUR);
      expect(sender.pausedSince('crm')).to.equal(undefined);
      expect(server.events.map(({ id }) => id)).to.have.members(ids.map((id) => `${id}.0`));
      await sender.ticker.stop();
    }));

  it('hears after a restart what was not told before it, the closed tickets too', () =>
    inFolder(async (dataDir) => {
      const first = await openDesk(dataDir);
      await server.stop();
      const { ticket } = await first.desk.open(handOff());
      await first.desk.withdraw(ticket, 'activity9');
      await first.pass(MINUTE);
      await first.sender.ticker.stop();
      await server.start();
      const second = await openDesk(dataDir, first.clock);
      await second.pass(HOUR);
      expect(server.events.map(({ id }) => id)).to.have.members([`${ticket}.0`, `${ticket}.1`]);
      expect((await second.store.read(ticket))?.hooks).to.deep.equal([]);
      await second.sender.ticker.stop();
    }));

  it('that refuses or sends elsewhere is tried again, under the same id', () =>
    inFolder(async (dataDir) => {
      const { desk, sender, pass } = await openDesk(dataDir);
      server.manners.push(500, 302, 429);
      const { ticket } = await desk.open(handOff());
      await pass(HOUR);
      await sender.ticker.stop();
      expect(server.events.map(({ id }) => id)).to.deep.equal([`${ticket}.0`]);
    }));

  it('is given up on an event after three days, and forgotten when it is taken out of the settings', () =>
    inFolder(async (dataDir) => {
      const { desk, store, sender, webhooks, pass } = await openDesk(dataDir);
      await server.stop();
      const { ticket } = await desk.open(handOff());
      await pass(71 * HOUR, HOUR);
      expect((await store.read(ticket))?.hooks).to.have.length(1);
      await pass(5 * HOUR, HOUR);
      expect((await store.read(ticket))?.hooks).to.have.length(0);
      await desk.add(ticket, 'activity9', '还在漏');
      webhooks.length = 0;
      await pass(HOUR);
      expect((await store.read(ticket))?.hooks).to.have.length(0);
      await sender.ticker.stop();
    }));

  it('that never answers does not hold the others up for long', async () => {
    const call: WebhookCall = { url: server.url, network: 'internal', headers: {}, body: '{}' };
    server.manners.push('hang');
    const began = performance.now();
    const error = await outgoingCall(call, 200).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Error);
    expect(performance.now() - began).to.be.lessThan(2000);
  });
});
