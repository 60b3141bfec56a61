import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import { CustomerMailer } from '../../bot/desk/mail/customerMail.ts';
import { provenBy, tokensIn } from '../../bot/desk/mail/in/token.ts';
import { senderOf } from '../../bot/desk/mail/mailComposer.ts';
import { MailError } from '../../bot/desk/mail/mailError.ts';
import { FakeTransport, sample } from '../desk/deskHouse.ts';
import { agentsAt } from '../support/agentHouse.ts';
import { House } from '../support/house.ts';

const key = createSecretKey(Buffer.alloc(32, 7));

/** A customer who left a mail address and went away for good. */
async function withAwayCustomer(
  test: (parts: {
    house: House;
    ticket: string;
    transport: FakeTransport;
    mailer: CustomerMailer;
  }) => Promise<void>,
): Promise<void> {
  const house = await House.open({ at: '2026-11-23T10:00:00+08:00' });
  try {
    await house.enter();
    for (const line of ['我姓王，叫我王先生', '人工', '在这里回复', '可以']) await house.say(line);
    const [ticket = ''] = await house.tickets.open();
    await house.tickets.update(ticket, (stored) => ({
      ...stored,
      customer: { ...stored.customer, contacts: { email: 'wang@customer.example' } },
    }));
    const transport = new FakeTransport();
    const parts = { settings: sample, from: undefined, replyAddress: 'reply+{token}@example.com', key };
    const mailer = new CustomerMailer(transport, () => senderOf({ ...parts, answerable: true }));
    await test({ house, ticket, transport, mailer });
  } finally {
    await house.close();
  }
}

describe('A customer who cannot be reached where they wrote', () => {
  it('gets the answer by mail, once, in a mail that leads back to the ticket', () =>
    withAwayCustomer(async ({ house, ticket, transport, mailer }) => {
      const { acts, act, log } = agentsAt(house, { mailer, reachableLater: false });
      const before = (await log()).length;
      await acts.answer(act(ticket), '师傅明天上门。');
      expect(await log()).to.have.length(before);
      expect(transport.sent).to.have.length(1);
      const [mail] = transport.sent;
      expect(mail?.to.address).to.equal('wang@customer.example');
      expect(mail?.text).to.include('师傅明天上门。').and.to.include('handoff.mailFoot');
      expect(mail?.headers['Auto-Submitted']).to.equal('auto-generated');
      const [token = ''] = tokensIn({ to: [mail?.replyTo.address ?? ''], answers: [] });
      expect(provenBy(token, key, ['customer'])).to.deep.equal({ ticket, audience: 'customer' });
    }));

  it('gets it by mail as well where they asked for mails, though the chat reaches them', () =>
    withAwayCustomer(async ({ house, ticket, transport, mailer }) => {
      await house.tickets.update(ticket, (stored) => ({ ...stored, replyBy: 'email' }));
      const { acts, act, log } = agentsAt(house, { mailer });
      await acts.answer(act(ticket), '师傅明天上门。');
      expect((await log()).at(-1)).to.include({ from: 'agent' });
      expect(transport.sent).to.have.length(1);
    }));

  it('is called instead when the address refuses the mail for good', () =>
    withAwayCustomer(async ({ house, ticket, transport, mailer }) => {
      const { acts, act, log } = agentsAt(house, { mailer, reachableLater: false });
      transport.trouble = () => new MailError('refused', '550', false);
      await acts.answer(act(ticket), '师傅明天上门。');
      await log();
      const stored = await house.tickets.read(ticket);
      expect(stored?.events.at(-1)).to.include({ type: 'untold', why: 'unreachable' });
    }));

  it('gets it later when the mail server does not take it now', () =>
    withAwayCustomer(async ({ house, ticket, transport, mailer }) => {
      const { acts, act, log, teller } = agentsAt(house, { mailer, reachableLater: false });
      await teller.ticker.start();
      transport.trouble = () => new Error('not now');
      await acts.answer(act(ticket), '师傅明天上门。');
      await log();
      expect(transport.sent).to.deep.equal([]);
      transport.trouble = undefined;
      house.clock.advance(60_000);
      await log();
      expect(transport.sent).to.have.length(1);
      await teller.ticker.stop();
    }));
});

describe('A customer to whom we write first', () => {
  it('hears who writes and about which case, once they have left the talk', () =>
    withAwayCustomer(async ({ house, ticket }) => {
      const number = (await house.tickets.read(ticket))?.number;
      const { acts, act, log } = agentsAt(house);
      await acts.answer(act(ticket), '师傅明天上门。');
      expect((await log()).at(-1)?.activity.text).to.match(/^handoff.reply/);
      await house.wait(3 * 3_600_000);
      await acts.answer(act(ticket), '师傅已经出发。');
      expect((await log()).at(-1)?.activity.text).to.match(
        new RegExp(
          `^outbound.opening number=${number}.*\nhandoff.reply number=${number} text=师傅已经出发。`,
        ),
      );
    }));
});
