import { expect } from 'chai';
import fc from 'fast-check';
import { matterOf, newTicket, planFor } from '../../bot/desk/newTicket.ts';
import { isOpen, type Move, move, moves, type Ticket } from '../../bot/desk/ticket.ts';
import { handOff, sample } from './deskHouse.ts';

const opened = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-23T03:00:00Z');
const names = Object.keys(moves) as Move[];

function ticketAfter(...events: Move[]): Ticket {
  const request = handOff();
  const ticket = newTicket(
    request,
    'id',
    'HX482716',
    planFor(matterOf(request), opened, sample.current),
    opened,
  );
  const sent = { ...ticket, mails: ticket.mails.map((mail) => ({ ...mail, sentAt: mail.nextTryAt })) };
  return events.reduce<Ticket>((one, event) => move(one, event, later), sent);
}

describe('A ticket', () => {
  it('goes from waiting over taken, answered and solved to closed, and keeps each time', () => {
    const closed = ticketAfter('take', 'answer', 'solve', 'close');
    expect(closed).to.include({ state: 'closed', takenAt: later.toISOString() });
    expect(closed).to.include({ answeredAt: later.toISOString(), solvedAt: later.toISOString() });
    expect(closed.events.map((event) => event.type)).to.deep.equal([
      'opened',
      'take',
      'answer',
      'solve',
      'close',
    ]);
  });

  it('cannot be taken twice, answered before it is taken, or moved once it is closed', () => {
    const code = 'desk/illegal-move';
    expect(() => ticketAfter('take', 'take'))
      .to.throw()
      .with.property('code', code);
    expect(() => ticketAfter('answer'))
      .to.throw()
      .with.property('code', code);
    for (const name of names) {
      expect(() => ticketAfter('take', 'solve', 'close', name))
        .to.throw()
        .with.property('code', code);
    }
  });

  it('waits again when it is reopened or transferred, as if nobody had taken it', () => {
    for (const again of [ticketAfter('take', 'solve', 'reopen'), ticketAfter('take', 'transfer')]) {
      expect(again.state).to.equal('waiting');
      expect(again).to.not.have.any.keys('takenAt', 'answeredAt', 'solvedAt');
    }
  });

  it('is not changed by a move of its copy', () => {
    const ticket = ticketAfter();
    const before = structuredClone(ticket);
    move(ticket, 'take', later);
    expect(ticket).to.deep.equal(before);
  });

  it('is open until it is closed or withdrawn and its mails are out', () => {
    expect(isOpen(ticketAfter('take', 'solve'))).to.equal(true);
    expect(isOpen(ticketAfter('take', 'solve', 'close'))).to.equal(false);
    const withdrawn = ticketAfter('withdraw');
    expect(isOpen(withdrawn)).to.equal(false);
    const mails = withdrawn.mails.map(({ sentAt: _sent, ...mail }) => mail);
    expect(isOpen({ ...withdrawn, mails })).to.equal(true);
  });

  it('is only ever in a state that the table leads to, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (tries) => {
        let ticket = ticketAfter();
        for (const name of tries) {
          const legal = moves[name].from.includes(ticket.state);
          if (legal) ticket = move(ticket, name, later);
          else expect(() => move(ticket, name, later)).to.throw();
          if (legal) expect(ticket.state).to.equal(moves[name].to);
        }
      }),
    );
  });
});
