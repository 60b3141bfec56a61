import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { AgentActs } from '../../../bot/desk/acts/agentActs.ts';
import { MailError } from '../../../bot/desk/mail/mailError.ts';
import { PromiseWatch } from '../../../bot/desk/watch/promiseWatch.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { FakeTransport, handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

const HOURS = 3_600_000;
/** What is promised for 16:30 passes while the server is down. */
const NOON = '2026-11-23T13:30:00+08:00';

describe('A mail server that is down for four hours', () => {
  it('costs no mail and no second copy: all that happened meanwhile goes out within minutes', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const { desk, store, outbox, clock } = await openHouse(dataDir, {
        transport,
        clock: new FakeClock(NOON),
      });
      const parts = { store, settings: sample, gate: wordGate, clock, log: silentLog };
      const acts = new AgentActs(parts);
      const watch = new PromiseWatch(parts);
      await watch.ticker.start();
      transport.trouble = () => new MailError('relay', 'ECONNECTION', false);
      const tickets: string[] = [];
      for (let n = 0; n < 20; n++) {
        tickets.push((await desk.open(handOff({ activity: `a${n}` }))).ticket);
        await watch.ticker.lookAtAll();
        for (let minute = 0; minute < 12; minute++) {
          clock.advance(60_000);
          await watch.ticker.settled();
        }
        await outbox.deliverDue();
      }
      await acts.take({ ticket: tickets[0] ?? '', agent: 'tangYue', key: 'k' });
      await watch.ticker.stop();
      expect(transport.sent).to.deep.equal([]);
      expect(outbox.status.problem).to.be.a('string');

      transport.trouble = undefined;
      for (let n = 0; n < 10; n++) {
        clock.advance(60_000);
        await outbox.deliverDue();
      }
      const ids = transport.sent.map(({ messageId }) => messageId);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(ids.filter((id) => id.startsWith('<opened'))).to.have.length(20);
      expect(ids.filter((id) => id.startsWith('<take'))).to.have.length(2);
      expect(outbox.status).to.deep.equal({ waiting: 0, undelivered: 0 });
      // Whose time passed meanwhile was told so, and given another, before it did.
      const first = await store.read(tickets[0] ?? '');
      const renewed = first?.events.find((event) => event.type === 'renewed');
      expect(renewed?.at.localeCompare('2026-11-23T08:30:00Z')).to.be.below(0);
      expect(first?.tellings?.map(({ line }) => line)).to.include('handoff.delay');
      expect(clock.now().getTime() - Date.parse(NOON)).to.be.below(4.5 * HOURS);
    }));
});
