import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { AgentActs } from '../../../bot/desk/acts/agentActs.ts';
import { MailError } from '../../../bot/desk/mail/mailError.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { FakeTransport, handOff, inFolder, openHouse, sample } from '../deskHouse.ts';

const HOURS = 3_600_000;

describe('A mail server that is down for four hours', () => {
  it('costs no mail and no second copy: all that happened meanwhile goes out within minutes', () =>
    inFolder(async (dataDir) => {
      const transport = new FakeTransport();
      const { desk, store, outbox, clock } = await openHouse(dataDir, { transport });
      const parts = { store, settings: sample, gate: wordGate, clock, log: silentLog };
      const acts = new AgentActs({ ...parts, notice: (ticket) => outbox.notice(ticket) });
      transport.trouble = () => new MailError('relay', 'ECONNECTION', false);
      const tickets: string[] = [];
      for (let n = 0; n < 20; n++) {
        tickets.push((await desk.open(handOff({ activity: `a${n}` }))).ticket);
        clock.advance(12 * 60_000);
        await outbox.deliverDue();
      }
      await acts.take({ ticket: tickets[0] ?? '', agent: 'tangYue', key: 'k' });
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
      expect(clock.now().getTime() - Date.parse('2026-11-23T10:00:00+08:00')).to.be.below(4.5 * HOURS);
    }));
});
