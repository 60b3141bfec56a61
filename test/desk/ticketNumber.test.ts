import { expect } from 'chai';
import { ticketId } from '../../bot/desk/ticketId.ts';
import { drawTicketNumber, readTicketNumber } from '../../bot/desk/ticketNumber.ts';

describe('A ticket number', () => {
  const drawn = Array.from({ length: 20_000 }, drawTicketNumber);

  it('has two letters without I and O, and six digits', () => {
    for (const number of drawn) expect(number).to.match(/^[A-HJ-NP-Z]{2}\d{6}$/);
  });

  it('does not begin like an amount of money', () => {
    for (const number of drawn) expect(number).to.not.match(/^(RM|HK|US|CN|NT|SG|AU|EU)/);
  });

  it('tells nothing about its neighbours', () => {
    const steps = drawn.slice(1).map((number, n) => Number(number.slice(2)) - Number(drawn[n]?.slice(2)));
    expect(steps.filter((step) => Math.abs(step) <= 1).length).to.be.below(5);
    expect(new Set(drawn).size).to.be.above(19_990);
  });

  it('is read however a customer writes it', () => {
    for (const text of ['HX482716', 'hx482716', ' HX 482 716 ', 'hx-482716', 'ＨＸ４８２７１６']) {
      expect(readTicketNumber(text), text).to.equal('HX482716');
    }
    for (const text of ['', 'HX48271', 'HO482716', '13800000000', 'HX4827166', '../HX482716']) {
      expect(readTicketNumber(text), text).to.equal(undefined);
    }
  });
});

describe('A ticket id', () => {
  it('is the same for the same conversation and activity, and for no others', () => {
    expect(ticketId('c1', 'a1')).to.equal(ticketId('c1', 'a1'));
    const ids = [ticketId('c1', 'a1'), ticketId('c1', 'a2'), ticketId('c2', 'a1'), ticketId('c1a', '1')];
    expect(new Set(ids).size).to.equal(4);
    for (const id of ids) expect(id).to.match(/^[a-z2-7]{26}$/);
  });
});
