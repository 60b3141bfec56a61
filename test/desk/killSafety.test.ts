import { expect } from 'chai';
import type { TicketStore } from '../../bot/desk/ticketStore.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { FakeTransport, handOff, inFolder, openHouse } from './deskHouse.ts';

/** A store that fails for good from its n-th write on: before that write, or after it but without saying so. */
function dyingStore(n: number, when: 'before' | 'after'): (store: TicketStore) => TicketStore {
  let writes = 0;
  const dying = async <T>(write: () => Promise<T>): Promise<T> => {
    writes++;
    if (writes > n || (writes === n && when === 'before')) throw new Error('killed');
    const result = await write();
    if (writes >= n) throw new Error('killed');
    return result;
  };
  return (store) => ({
    read: (id) => store.read(id),
    idOf: (number) => store.idOf(number),
    open: () => store.open(),
    create: (ticket) => dying(() => store.create(ticket)),
    update: (id, change) => dying(() => store.update(id, change)),
    claimNumber: (number, id) => dying(() => store.claimNumber(number, id)),
  });
}

describe('A service that dies while a ticket is opened', () => {
  for (const when of ['before', 'after'] as const) {
    for (let n = 1; n <= 5; n++) {
      it(`${when} write ${n} loses no ticket and no mail, and breaks no promise`, () =>
        inFolder(async (dataDir) => {
          const transport = new FakeTransport();
          const clock = new FakeClock();
          const dying = await openHouse(dataDir, { transport, clock, store: dyingStore(n, when) });
          const said = await dying.desk.open(handOff()).catch(() => undefined);
          if (said) await dying.desk.add(said.ticket, 'a2', '又漏了').catch(() => undefined);
          await dying.outbox.stop();

          clock.advance(60_000);
          const restarted = await openHouse(dataDir, { transport, clock });
          // What was answered by nobody is asked again: the turn is played once more after a start.
          const receipt = await restarted.desk.open(handOff());
          await restarted.desk.add(receipt.ticket, 'a2', '又漏了');
          await restarted.outbox.deliverDue();

          if (said) expect(receipt).to.deep.equal(said);
          expect((await restarted.desk.find(receipt.number, '0000'))?.id).to.equal(receipt.ticket);
          expect(await restarted.store.open()).to.deep.equal([receipt.ticket]);
          const copies = Map.groupBy(transport.sent, (mail) => mail.messageId);
          expect(copies.size).to.equal(2);
          for (const same of copies.values()) expect(same.length).to.be.at.most(2);
          const mail = transport.sent.find((one) => one.messageId.startsWith('<opened'));
          expect(mail?.headers['X-Promised-At']).to.equal(receipt.promisedAt?.iso);
        }));
    }
  }
});
