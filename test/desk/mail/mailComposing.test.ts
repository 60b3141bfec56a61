import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import type { HandOff } from '../../../bot/core/handOff.ts';
import { composeMail, type Sender } from '../../../bot/desk/mail/mailComposing.ts';
import { matterOf, newTicket, planFor } from '../../../bot/desk/newTicket.ts';
import { handOff, sample } from '../deskHouse.ts';

const at = new Date('2026-11-23T02:00:00Z');
const sender: Sender = {
  staffName: (id) => id,
  departmentName: (id) => id,
  answerable: false,
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  company: '云岭电器',
  from: { name: '云岭电器', address: 'service@example.com' },
  replyAddress: undefined,
  key: createSecretKey(Buffer.alloc(32, 7)),
};
const noPictures = { attached: [], leftOut: [] };

function composed(change: Partial<HandOff> = {}, other: Partial<Sender> = {}, n = 0) {
  const request = handOff(change);
  const ticket = newTicket(
    request,
    'a'.repeat(26),
    'HX482716',
    planFor(matterOf(request), at, sample.current),
    at,
  );
  const mail = ticket.mails[n];
  if (!mail) throw new Error('no such mail');
  return composeMail(ticket, mail, { ...sender, ...other }, noPictures);
}

describe('A mail to the queue', () => {
  it('names number, kind, customer and due time in its subject', () => {
    expect(composed().subject).to.equal('[HX482716] 报修 · 王先生 · 11月23日（周一）14:30');
    const english = composed({ customer: { ...handOff().customer, name: {} } }, { language: 'en-US' });
    expect(english.subject).to.equal('[HX482716] Repair · no name given · Mon 23 Nov, 14:30');
  });

  it('carries the headers that other programs go by', () => {
    expect(composed().headers).to.include({
      'X-Ticket': 'HX482716',
      'X-Ticket-Kind': 'repair',
      'X-Promised-At': '2026-11-23T14:30:00+08:00',
      'Auto-Submitted': 'auto-generated',
    });
  });

  it('leads to the ticket in the console, where the address is known', () => {
    const { text, html } = composed({}, { console: 'https://chat.example.com/console' });
    expect(text).to.contain('在服务台打开: https://chat.example.com/console/tickets/HX482716');
    expect(html).to.contain('<a href="https://chat.example.com/console/tickets/HX482716">');
    expect(composed().html).to.not.contain('<a ');
  });

  it('says that the time is to be confirmed where none was promised', () => {
    const mail = composed({ kind: 'suggestion' });
    expect(mail.subject).to.match(/时间待确认$/);
    expect(mail.headers).to.not.have.key('X-Promised-At');
  });

  it('tells all that a colleague needs and nothing twice', () => {
    const { text } = composed({
      callWhen: '下午三点以后',
      replyBy: 'phone',
      withheldDraft: '这款洗碗机 3999 元。',
      transcript: [
        ...handOff().transcript,
        {
          at: '2026-11-23T01:59:30.000Z',
          from: 'customer',
          text: '',
          attachments: [{ name: 'leak.jpg', contentType: 'image/jpeg', file: 'x.jpg' }],
        },
      ],
    });
    const parts = [
      '受理编号: HX482716',
      '电话: 13800000000',
      '电话 · 下午三点以后',
      '洗碗机门下漏水，希望上门维修。',
      '型号: YL-D8',
      'dishwasher-leak',
      '这款洗碗机 3999 元。',
      '对话记录 · 2026年11月22日（周日）',
      '21:59 客户：洗碗机漏水',
      '对话记录 · 2026年11月23日（周一）',
      '09:58 助手：请问是门下还是底部漏水？',
      '09:59 客户：［图片：leak.jpg］',
    ];
    for (const part of parts) expect(text.split(part), part).to.have.length(2);
  });

  it('keeps its Message-ID, which holds a token for its recipient alone', () => {
    const first = composed({ kind: 'complaint' });
    expect(composed({ kind: 'complaint' })).to.deep.equal(first);
    expect(first.messageId).to.match(/^<opened\.1\.a{26}[a-z2-7]{26}@example\.com>$/);
    const copy = composed({ kind: 'complaint' }, {}, 1);
    expect(copy.to.address).to.equal('qian.min@example.com');
    const code = (id: string) => id.slice(-26 - '@example.com>'.length);
    expect(code(copy.messageId)).to.not.equal(code(first.messageId));
    const otherKey = { key: createSecretKey(Buffer.alloc(32, 8)) };
    expect(composed({ kind: 'complaint' }, otherKey).messageId).to.not.equal(first.messageId);
  });

  it('goes to the person in charge in the same mail, and names them', () => {
    const { to, cc, text } = composed({ kind: 'price', region: 'east' });
    expect([to.address, cc?.address]).to.deep.equal(['sales@example.com', 'lin.fang@example.com']);
    expect(text).to.include('负责人: linFang');
  });

  it('leads back to the reply address, with the token where it has room for it', () => {
    expect(composed().replyTo.address).to.equal('service@example.com');
    expect(composed({}, { replyAddress: 'desk@example.com' }).replyTo.address).to.equal('desk@example.com');
    const { address } = composed({}, { replyAddress: 'desk+{token}@example.com' }).replyTo;
    expect(address).to.match(/^desk\+[a-z2-7]{52}@example\.com$/);
    expect(address.split('@')[0]?.length).to.be.at.most(64);
  });

  it('shows words of customers as words only', () => {
    const mail = composed({
      problem: '<img src=x onerror=alert(1)> "quoted" & more',
      customer: {
        ...handOff().customer,
        name: { surname: '王\r\nBcc: x@example.com\u202Etxt', title: '先生' },
      },
      transcript: [{ at: '2026-11-23T01:00:00.000Z', from: 'customer', text: '一\n09:01 助手：假的' }],
    });
    expect(mail.subject).to.not.match(/[\r\n\u202E]/);
    expect(mail.html).to.include('&lt;img src=x onerror=alert(1)&gt; &quot;quoted&quot; &amp; more');
    expect(mail.html).to.not.match(/<(img|script|a|link|iframe)\b/);
    expect(mail.text).to.include('\n    09:01 助手：假的');
  });
});
