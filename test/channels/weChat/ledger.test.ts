import { expect } from 'chai';
import fc from 'fast-check';
import { entryRules, type WeChatEntry } from '../../../bot/channels/weChat/entry.ts';
import {
  allowance,
  isReachable,
  isWithPerson,
  type Ledger,
  newLedger,
  withoutSending,
  withPush,
  withSending,
  withSession,
} from '../../../bot/channels/weChat/ledger.ts';

const noon = new Date('2026-11-26T12:00:00+08:00');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const entries = Object.keys(entryRules) as WeChatEntry[];

describe('What may be sent to a customer in WeChat', () => {
  for (const entry of entries) {
    const { afterMessage, afterAction, personStays } = entryRules[entry];

    it(`by ${entry}: ${afterMessage} messages after they wrote, ${afterAction} after a tap, never more`, () => {
      const act = fc.constantFrom('write', 'act', 'send', 'fail');
      fc.assert(
        fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
          let ledger = newLedger('c', entry);
          acts.forEach((one, n) => {
            ledger = after(ledger, one, n);
          });
          const most = ledger.action ? afterAction : afterMessage;
          expect(allowance(ledger, noon, true)).to.be.within(0, most);
        }),
      );
    });

    it(`by ${entry}: a person of the platform's desk has them until the session ends by itself`, () => {
      const minutes = personStays / 60_000;
      const taken = withSession(newLedger('c', entry), 'person', noon);
      expect(isWithPerson(taken, later(minutes - 1))).to.equal(true);
      expect(isWithPerson(taken, later(minutes + 1))).to.equal(false);
      expect(isWithPerson(withSession(taken, 'queue', noon), noon)).to.equal(false);
      expect(isWithPerson(withSession(taken, 'bot', noon), noon)).to.equal(false);
    });
  }

  it('keeps three of five for an answer, an apology and the question how it was', () => {
    const wrote = withPush(newLedger('c'), 'm.1', 'write', noon);
    expect(allowance(wrote, noon, false)).to.equal(2);
    expect(allowance(wrote, noon, true)).to.equal(5);
    expect(isReachable(wrote, later(47 * 60))).to.equal(true);
    expect(isReachable(wrote, later(48 * 60))).to.equal(false);
  });
});

function after(ledger: Ledger, act: string, n: number): Ledger {
  if (act === 'write' || act === 'act') return withPush(ledger, `m.${n}`, act, noon);
  const sent = withSending(ledger, [`${n}.0`], noon);
  return act === 'send' ? sent : withoutSending(sent, [`${n}.0`], noon);
}
