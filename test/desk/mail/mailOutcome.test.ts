import { expect } from 'chai';
import { mailErrorFrom } from '../../../bot/desk/mail/mailError.ts';
import { afterTry, type MailOutcome } from '../../../bot/desk/mail/mailOutcome.ts';
import { mailDelay, relayDelay } from '../../../bot/desk/mail/retryDelay.ts';
import { isUndelivered } from '../../../bot/desk/mail/ticketMails.ts';
import { administrationMailbox } from '../../../bot/desk/recipients.ts';
import { exampleTicket } from '../../storage/ticketStoreContract.ts';
import { sample } from '../deskHouse.ts';

const at = new Date('2026-11-23T02:05:00Z');
const standIn = administrationMailbox(sample.current);
const refused: MailOutcome = { result: 'refused', failure: '550', standIn };

describe('An error of the mail server', () => {
  const cases: [error: object, trouble: string, needsOperator: boolean][] = [
    [{ code: 'ESOCKET', command: 'CONN' }, 'relay', false],
    [{ code: 'EDNS', command: 'CONN' }, 'relay', false],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'relay', false],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'relay', false],
    [{ code: 'EABORT' }, 'relay', false],
    [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'relay', false],
    [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 421 }, 'relay', false],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'relay', true],
    [{ code: 'ETLS', command: 'STARTTLS' }, 'relay', true],
    [{ code: 'ESOCKET', command: 'CONN', originalCode: 'CERT_HAS_EXPIRED' }, 'relay', true],
    [{ code: 'ESOCKET', cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } }, 'relay', true],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'relay', true],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 552 }, 'refused', false],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 451 }, 'later', false],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused', false],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'later', false],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503 }, 'later', false],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused', false],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, 'later', false],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 421 }, 'relay', false],
  ];
  for (const [error, trouble, needsOperator] of cases) {
    it(`means "${trouble}"${needsOperator ? ', for the operator to mend,' : ''} for ${JSON.stringify(error)}`, () => {
      expect(mailErrorFrom(error)).to.include({ trouble, needsOperator });
    });
  }

  it('is told without the words of the server, which may name people', () => {
    const error = mailErrorFrom({
      code: 'EENVELOPE',
      responseCode: 550,
      message: 'no mailbox qian.min@example.com',
    });
    expect(error.message).to.not.include('qian.min');
  });
});

describe('A mail after a try', () => {
  const ticket = exampleTicket('t1');

  it('is sent for good', () => {
    const sent = afterTry(ticket, 'opened.1', { result: 'sent' }, at);
    expect(sent.mails[0]).to.include({ attempts: 1, sentAt: at.toISOString() });
    expect(afterTry(sent, 'opened.1', refused, at)).to.equal(sent);
  });

  it('waits for its next time when the server asks for it', () => {
    const [mail] = afterTry(ticket, 'opened.1', { result: 'later', failure: '450', after: 10_000 }, at).mails;
    expect(mail).to.include({ attempts: 1, failure: '450', nextTryAt: '2026-11-23T02:05:10.000Z' });
  });

  it('goes to administration when it is refused, once, and then counts as undelivered', () => {
    const once = afterTry(ticket, 'opened.1', refused, at);
    expect(once.mails[0]?.failedAt).to.equal(at.toISOString());
    expect(once.mails[1]).to.include({
      id: 'opened.2',
      address: 'administration@example.com',
      refusedBy: 'after-sales@example.com',
    });
    expect(isUndelivered(once)).to.equal(false);
    const twice = afterTry(once, 'opened.2', refused, at);
    expect(twice.mails).to.have.length(2);
    expect(isUndelivered(twice)).to.equal(true);
  });

  it('goes again without pictures before it counts as refused for its size', () => {
    const tooLarge: MailOutcome = { result: 'refused', failure: '552', standIn };
    const once = afterTry(ticket, 'opened.1', tooLarge, at);
    expect(once.mails).to.have.length(1);
    expect(once.mails[0]).to.include({ withoutPictures: true, nextTryAt: at.toISOString() });
    expect(afterTry(once, 'opened.1', tooLarge, at).mails).to.have.length(2);
  });
});

describe('The waiting between tries', () => {
  it('is short at first and never longer than a quarter of an hour for a mail, a minute for the server', () => {
    const mails = Array.from({ length: 30 }, (_, n) => mailDelay(n + 1));
    expect(mails[0]).to.equal(10_000);
    expect(mails).to.deep.equal([...mails].sort((a, b) => a - b));
    expect(mails.at(-1)).to.equal(900_000);
    expect(relayDelay(1)).to.equal(5000);
    expect(relayDelay(100)).to.equal(60_000);
  });
});
