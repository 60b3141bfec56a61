import { expect } from 'chai';
import { matterOf, newTicket, planFor } from '../../bot/desk/newTicket.ts';
import { move, type Ticket } from '../../bot/desk/ticket.ts';
import type { TicketStore } from '../../bot/desk/ticketStore.ts';
import { handOff, sample } from '../desk/deskHouse.ts';

const at = new Date('2026-11-23T02:00:00Z');

export function exampleTicket(id: string): Ticket {
  const request = handOff();
  return newTicket(request, id, 'HX482716', planFor(matterOf(request), at, sample.current), at);
}

function sentAndClosed(ticket: Ticket): Ticket {
  const mails = ticket.mails.map((mail) => ({ ...mail, sentAt: at.toISOString() }));
  return (['take', 'solve', 'close'] as const).reduce<Ticket>((one, event) => move(one, event, at), {
    ...ticket,
    mails,
  });
}

/**
 * What every implementation of TicketStore must do. `inStore` runs a test with a fresh store, and gives it a
 * function that opens a second one over the same data, as after a restart.
 */
export function ticketStoreContract(
  inStore: (test: (store: TicketStore, reopen: () => TicketStore) => Promise<void>) => Promise<void>,
): void {
  it('has nothing at first', () =>
    inStore(async (store) => {
      expect(await store.read('t1')).to.equal(undefined);
      expect(await store.idOf('HX482716')).to.equal(undefined);
      expect(await store.open()).to.deep.equal([]);
    }));

  it('gives a ticket back as it was, also after a restart', () =>
    inStore(async (store, reopen) => {
      const ticket = exampleTicket('t1');
      expect(await store.create(ticket)).to.deep.equal(ticket);
      expect(await store.read('t1')).to.deep.equal(ticket);
      expect(await reopen().read('t1')).to.deep.equal(ticket);
    }));

  it('keeps the first of two tickets with one id, however they come', () =>
    inStore(async (store) => {
      const first = exampleTicket('t1');
      const second = { ...first, problem: '别的问题' };
      const stored = await Promise.all([store.create(first), store.create(second)]);
      expect(stored).to.deep.equal([first, first]);
      expect(await store.create(second)).to.deep.equal(first);
    }));

  it('lets changes of one ticket follow each other, none lost', () =>
    inStore(async (store, reopen) => {
      await store.create({ ...exampleTicket('t1'), tried: [] });
      const numbers = Array.from({ length: 20 }, (_, n) => String(n));
      const add = (n: string) => store.update('t1', (ticket) => ({ ...ticket, tried: [...ticket.tried, n] }));
      await Promise.all(numbers.map(add));
      expect((await reopen().read('t1'))?.tried).to.deep.equal(numbers);
    }));

  it('has one winner when many take a ticket at once', () =>
    inStore(async (store) => {
      await store.create(exampleTicket('t1'));
      const takes = Array.from({ length: 50 }, () =>
        store.update('t1', (ticket) => move(ticket, 'take', at)),
      );
      const results = await Promise.allSettled(takes);
      expect(results.filter((one) => one.status === 'fulfilled')).to.have.length(1);
    }));

  it('refuses to change a ticket that is not there, and leaves it as it is when the change throws', () =>
    inStore(async (store) => {
      const failed = await store.update('t1', (ticket) => ticket).catch((error: unknown) => error);
      expect(failed).to.have.property('code', 'desk/unknown-ticket');
      const ticket = await store.create(exampleTicket('t1'));
      await store.update('t1', (one) => move(one, 'close', at)).catch(() => undefined);
      expect(await store.read('t1')).to.deep.equal(ticket);
    }));

  it('gives a number to one ticket only, for good', () =>
    inStore(async (store, reopen) => {
      const claims = await Promise.all([
        store.claimNumber('HX482716', 't1'),
        store.claimNumber('HX482716', 't2'),
      ]);
      expect(claims).to.deep.equal([true, false]);
      expect(await store.claimNumber('HX482716', 't1')).to.equal(true);
      expect(await reopen().claimNumber('HX482716', 't2')).to.equal(false);
      expect(await reopen().idOf('HX482716')).to.equal('t1');
    }));

  it('lists the open tickets after a restart, and no longer those that are finished', () =>
    inStore(async (store, reopen) => {
      await store.create(exampleTicket('t1'));
      await store.create(exampleTicket('t2'));
      expect((await reopen().open()).sort()).to.deep.equal(['t1', 't2']);
      await store.update('t1', sentAndClosed);
      expect(await reopen().open()).to.deep.equal(['t2']);
    }));
}
