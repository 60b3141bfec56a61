import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { provenBy, tokensIn } from '../../../../bot/desk/mail/in/token.ts';
import { mailToken } from '../../../../bot/desk/mail/mailToken.ts';
import { ticketId } from '../../../../bot/desk/ticketId.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const ticket = ticketId('c1', 'a1');
const audiences = ['department:sales', 'staff:tangYue'];
const token = mailToken(key, ticket, 'staff:tangYue');

describe('The token of a mail', () => {
  it('is found in the address, and in the mails that are answered, whatever became of its case', () => {
    for (const mail of [
      { to: [`reply+${token}@example.com`], answers: [] },
      { to: [`${token.toUpperCase()}@example.com`], answers: [] },
      { to: [], answers: [`opened.1.${token}@example.com`] },
      { to: ['service@example.com'], answers: ['other@x', `added.3.${token}@example.com`] },
    ]) {
      expect(tokensIn(mail)).to.deep.equal([token]);
    }
  });

  it('proves its ticket and whom it was for', () => {
    expect(provenBy(token, key, audiences)).to.deep.equal({ ticket, audience: 'staff:tangYue' });
    expect(provenBy(token, key, ['department:sales'])).to.equal(undefined);
    expect(provenBy(token, createSecretKey(Buffer.alloc(32, 8)), audiences)).to.equal(undefined);
  });

  it('proves nothing with one character changed', () => {
    fc.assert(
      fc.property(fc.nat(51), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(provenBy(forged, key, audiences)).to.equal(undefined);
      }),
    );
  });

  it('is not seen in other text', () => {
    fc.assert(
      fc.property(fc.array(fc.emailAddress()), fc.array(fc.string()), (to, answers) => {
        for (const found of tokensIn({ to, answers }))
          expect(provenBy(found, key, audiences)).to.equal(undefined);
      }),
    );
  });
});
