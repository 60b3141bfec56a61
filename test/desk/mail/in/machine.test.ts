import { expect } from 'chai';
import { type MachineSign, machineSign } from '../../../../bot/desk/mail/in/machine.ts';
import { readMail } from '../../../../bot/desk/mail/in/readMail.ts';
import { machineFixtures, mailFixture } from '../../../support/mailFixture.ts';

const signs: Record<string, MachineSign | undefined> = {
  'auto-outlook-zh': 'autoReply',
  'auto-outlook-en': 'autoReply',
  'auto-gmail': 'autoReply',
  'auto-qq-zh': 'autoReply',
  'auto-163-zh': 'autoReply',
  'auto-vacation': 'autoReply',
  list: 'list',
  newsletter: 'list',
  suspect: 'suspect',
  calendar: 'calendar',
  'bounce-postfix': 'bounce',
  'bounce-exchange-zh': 'bounce',
  'bounce-qq-zh': 'bounce',
  'outlook-zh': undefined,
  'outlook-en-html': undefined,
  'foxmail-zh': undefined,
  'qq-zh': undefined,
  'netease163-zh': undefined,
  'gmail-en': undefined,
  'apple-iphone-zh': undefined,
  'thunderbird-en': undefined,
};

const headers: [header: string, sign: MachineSign | undefined][] = [
  ['Auto-Submitted: auto-generated', 'autoReply'],
  ['Auto-Submitted: auto-replied (vacation)', 'autoReply'],
  ['Auto-Submitted: no', undefined],
  ['X-Autoreply: yes', 'autoReply'],
  ['X-Autoreply: no', undefined],
  ['X-Autorespond: anything', 'autoReply'],
  ['X-Autoresponder: 1', 'autoReply'],
  ['X-Auto-Reply: true', 'autoReply'],
  ['X-Mail-Autoreply: yes', 'autoReply'],
  ['Precedence: auto_reply', 'autoReply'],
  ['Precedence: bulk', 'suspect'],
  ['Precedence: junk', 'suspect'],
  ['Precedence: list', 'list'],
  ['List-Id: <a.b>', 'list'],
  ['X-Auto-Response-Suppress: OOF', 'suspect'],
  ['Delivered-To: Autoresponder', 'autoReply'],
  ['X-POST-MessageClass: 9; Autoresponder', 'autoReply'],
  ['X-Failed-Recipients: a@b.cn', 'bounce'],
  ['Return-Path: <>', 'bounce'],
  ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x', 'receipt'],
  ['Content-Type: multipart/report; report-type=delivery-status; boundary=x', 'bounce'],
  ['Subject: Re: Automatic reply: x', 'autoReply'],
  ['Subject: 回复：自动回复：x', 'autoReply'],
  ['Subject: Out of the office', 'autoReply'],
  ['Subject: 关于自动回复的建议', undefined],
];

describe('A mail that no person wrote', () => {
  for (const [name, sign] of Object.entries(signs)) {
    it(`is told from others: ${name} is ${sign ?? "a person's"}`, async () => {
      expect(machineSign(await mailFixture(name))).to.equal(sign);
    });
  }

  it('is in at least forty real shapes told from those of people', async () => {
    expect(machineFixtures.length).to.be.at.least(40);
    for (const name of machineFixtures) expect(machineSign(await mailFixture(name)), name).to.be.a('string');
  });

  for (const [header, sign] of headers) {
    it(`is known by ${header}: ${sign ?? 'not at all'}`, async () => {
      const raw = `From: tang.yue@example.com\r\n${header}\r\nMessage-ID: <a@b>\r\n\r\nhello\r\n`;
      expect(machineSign(await readMail(Buffer.from(raw)))).to.equal(sign);
    });
  }
});
