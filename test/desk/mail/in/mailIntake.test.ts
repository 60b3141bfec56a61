import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import { readMail } from '../../../../bot/desk/mail/in/readMail.ts';
import { mailToken } from '../../../../bot/desk/mail/mailToken.ts';
import { machineFixtures, mailFixture, rawMail } from '../../../support/mailFixture.ts';
import { handOff, inFolder } from '../../deskHouse.ts';
import { openIntake, reply } from './intakeHouse.ts';

const quoted = '\n\n> 受理编号: HX482716\n> 类别: 报修';

describe("An agent's mail", () => {
  it('answers the customer, takes the ticket and tells the colleagues', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      const news = await receive(reply(opened, `师傅明天上午上门。${quoted}`));
      const ticket = await stored();
      expect(ticket).to.include({ state: 'answered', agent: 'tangYue' });
      expect(ticket?.tellings?.[0]).to.include({ line: 'handoff.reply', text: '师傅明天上午上门。' });
      expect(news).to.include('after-sales@example.com: * 唐悦已答复客户。');
    }));

  it('finds its ticket by the mails it answers where addresses carry no token', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir, 'service@example.com');
      expect(opened.replyTo.address).to.equal('service@example.com');
      await receive(reply(opened, '师傅明天上午上门。'));
      expect(await stored()).to.include({ state: 'answered' });
    }));

  it('does what its first line says', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      await receive(reply(opened, `#接手${quoted}`));
      expect(await stored()).to.include({ state: 'taken', agent: 'tangYue' });
      await receive(reply(opened, '#备注 老客户'));
      expect((await stored())?.events.at(-1)).to.include({ type: 'note', text: '老客户' });
      await receive(reply(opened, '#已致电\n周三在家'));
      expect(await stored()).to.include({ state: 'answered' });
      await receive(reply(opened, '#转 质量部\n请看'));
      expect(await stored()).to.include({ state: 'waiting', department: 'quality' });
    }));

  it('takes the ticket and tells the customer the words that stand below', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      await receive(reply(opened, '#接手\n您好，明天下午给您回电。'));
      const ticket = await stored();
      expect(ticket).to.include({ state: 'taken', agent: 'tangYue' });
      expect(ticket?.tellings?.map(({ line, text }) => [line, text])).to.deep.equal([
        ['handoff.accepted', undefined],
        ['handoff.progress', '您好，明天下午给您回电。'],
      ]);
      expect(ticket?.promise?.dueAt).to.be.a('string');
    }));

  it('is believed from whoever has the mail of the department that was transferred to', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored, transport } = await openIntake(dataDir);
      await receive(reply(opened, '#转 质量部'));
      const mail = transport.sent.find(({ to }) => to.address === 'quality@example.com');
      await receive(reply(mail ?? opened, '#已解决\n已处理。', { from: 'qian.min@example.com' }));
      expect(await stored()).to.include({ state: 'solved', agent: 'qianMin' });
    }));

  it('comes back with the place marked when it names a price or a private contact, and nothing reaches the customer', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      const [price] = await receive(reply(opened, 'PRICE 您看可以吗'));
      expect(price).to.match(/^tang\.yue@example\.com: \* 您的邮件没有生效：内容可能含价格/);
      const [contact] = await receive(reply(opened, '加我微信 yuetang88'));
      expect(contact).to.include('【微信 yuetang88】');
      expect((await stored())?.tellings ?? []).to.deep.equal([]);
      expect(await stored()).to.include({ state: 'waiting' });
    }));

  it('has its effect once, though it comes in copies', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      await receive(reply(opened, '您好', { id: 'same@example.com' }));
      await receive(reply(opened, '您好', { id: 'same@example.com', headers: ['X-Copy: 2'] }));
      expect((await stored())?.tellings).to.have.length(1);
    }));

  it('of the second of two agents is answered with who was first', () =>
    inFolder(async (dataDir) => {
      const { receive, opened } = await openIntake(dataDir);
      await receive(reply(opened, '#take', { from: 'zhao.lei@example.com' }));
      const news = await receive(reply(opened, '我来处理。'));
      expect(news).to.deep.equal([
        'tang.yue@example.com: * 您的邮件没有生效：赵磊已先接手。如需补充，请回复“#备注”加内容。',
      ]);
    }));

  it('with an unknown verb, or nothing new in it, is given back and never said', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      expect((await receive(reply(opened, '#sovled')))[0]).to.include('不认识“#sovled”');
      expect((await receive(reply(opened, quoted)))[0]).to.include('没有读到新的内容');
      expect((await stored())?.tellings ?? []).to.deep.equal([]);
    }));

  it("opens a linked ticket for a customer's answer that comes after the end, and tells them the time", () =>
    inFolder(async (dataDir) => {
      const { receive, desk, store } = await openIntake(dataDir);
      const customer = { ...handOff().customer, contacts: { email: 'wang@customer.example' } };
      const { ticket } = await desk.open(handOff({ activity: 'a5', customer, replyBy: 'email' }));
      await desk.withdraw(ticket, 'c1');
      const token = mailToken(createSecretKey(Buffer.alloc(32, 7)), ticket, 'customer');
      const to = { replyTo: { address: `reply+${token}@example.com` }, messageId: '<x@y>' };
      await receive(reply(to, '又漏了。', { from: 'wang@customer.example' }));
      const before = await store.read(ticket);
      const last = before?.events.at(-1);
      expect(before?.state).to.equal('withdrawn');
      expect(last).to.include({ type: 'continued', by: 'customer' });
      const next = await store.read(last?.type === 'continued' ? last.ticket : '');
      expect(next).to.deep.include({ state: 'waiting', priority: 'reopened' });
      expect(next?.transcript.at(-1)).to.include({ from: 'customer', text: '又漏了。' });
      expect(next?.tellings?.[0]).to.include({ line: 'handoff.timeKnown' });
    }));

  it('enters a contact made elsewhere as a ticket of its own', () =>
    inFolder(async (dataDir) => {
      const { receive, store, contacts, clock } = await openIntake(dataDir);
      const to = { replyTo: { address: 'service@example.com' }, messageId: '<x@y>' };
      const text =
        '#新建\n方式：电话\n姓名：李女士\n单位：云湖酒店\n时间：9:30\n答复：请她先断电\n电话 13912345678，空调 KFR35 昨天开始异响，希望上门修。';
      const mails = await receive(reply(to, text));
      expect(mails.map((mail) => mail.split(':')[0])).to.deep.equal([
        'after-sales@example.com',
        'tang.yue@example.com',
      ]);
      const tickets = await Promise.all((await store.open()).map((id) => store.read(id)));
      const ticket = tickets.find((one) => one?.channel === 'phone');
      expect(ticket).to.deep.include({
        kind: 'repair',
        department: 'afterSales',
        replyBy: 'phone',
        enteredBy: 'tangYue',
        state: 'waiting',
      });
      expect(ticket?.problem)
        .to.match(/空调 KFR35/)
        .and.not.include('13912345678');
      expect(ticket?.promise?.acceptedAt).to.equal('2026-11-23T10:00:00+08:00');
      expect(ticket?.customer).to.deep.include({
        name: { surname: '李', title: '女士' },
        contacts: { phone: '13912345678' },
      });
      const entries = [];
      for await (const one of contacts.all()) entries.push(one);
      expect(entries).to.have.length(1);
      expect(entries[0]).to.include({
        channel: 'phone',
        unit: '云湖酒店',
        answer: '请她先断电',
        handledBy: 'tangYue',
      });
      expect(entries[0]?.startedAt).to.equal('2026-11-23T09:30:00+08:00');
      expect(clock.now().toISOString()).to.equal('2026-11-23T02:00:00.000Z');
    }));

  it('brings pictures and PDF files along, but neither logos nor programs', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      const part = (type: string, name: string, bytes: string, disposition = 'attachment') =>
        [
          '--b',
          `Content-Type: ${type}; name="${name}"`,
          `Content-Disposition: ${disposition}; filename="${name}"`,
          'Content-Transfer-Encoding: base64',
          '',
          Buffer.from(bytes, 'latin1').toString('base64'),
        ].join('\r\n');
      const png = '\x89PNG\r\n\x1a\n0000';
      const raw = reply(opened, 'x')
        .replace(/Content-Type[\s\S]*$/, '')
        .concat(
          'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件\r\n',
        )
        .concat(
          [
            part('image/png', '图纸.png', png),
            part('application/pdf', 'a.pdf', '%PDF-1.7'),
            part('image/png', 'logo.png', png, 'inline'),
            part('application/pdf', 'b.pdf', 'MZ'),
            part('application/x-msdownload', 'c.exe', 'MZ'),
            '--b--\r\n',
          ].join('\r\n'),
        );
      await receive(raw);
      const [telling] = (await stored())?.tellings ?? [];
      expect(telling?.files?.map(({ contentType }) => contentType)).to.deep.equal([
        'image/png',
        'application/pdf',
      ]);
    }));
});

describe("A customer's answer to a mail of ours", () => {
  it('joins the ticket; that of anybody else with the same token does not', () =>
    inFolder(async (dataDir) => {
      const { receive, store, ticket, stored } = await openIntake(dataDir);
      await store.update(ticket, (one) => ({
        ...one,
        customer: { ...one.customer, contacts: { email: 'wang@customer.example' } },
      }));
      const token = mailToken(createSecretKey(Buffer.alloc(32, 7)), ticket, 'customer');
      const to = { replyTo: { address: `reply+${token}@example.com` }, messageId: '<x@y>' };
      await receive(reply(to, '周三我不在家', { from: 'other@customer.example' }));
      expect((await stored())?.events.at(-1)).to.include({ type: 'opened' });
      await receive(reply(to, '周三我不在家\n\n> 旧邮件', { from: 'wang@customer.example' }));
      expect((await stored())?.events.at(-1)).to.include({ type: 'added', text: '周三我不在家' });
    }));
});

describe('A mail that may not act', () => {
  it('from a stranger with a stolen token changes nothing, and its sender is told once', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      const before = await stored();
      const news = await receive(reply(opened, '您好', { from: 'me@private.example' }));
      expect(news[0]).to.match(/^me@private\.example: 这个地址只接收对系统邮件的回复/);
      expect(await stored()).to.equal(before);
    }));

  it('that only says to come from an agent waits for a person, who can let it act', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored, intake, bag } = await openIntake(dataDir);
      const raw = reply(opened, '您好', { vouched: false });
      const news = await receive(raw);
      expect(news).to.have.length(1);
      expect(news[0]).to.match(/^tang\.yue@example\.com: 无法确认/);
      expect(await stored()).to.include({ state: 'waiting' });
      expect(intake.status.quarantined).to.equal(1);
      await intake.release((await bag.add(Buffer.from(raw), new Date(0))).id);
      expect(await stored()).to.include({ state: 'answered' });
      expect(intake.status.quarantined).to.equal(0);
    }));

  it('with the token of another department has no effect', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, stored } = await openIntake(dataDir);
      await receive(reply(opened, '您好', { from: 'qian.min@example.com' }));
      expect(await stored()).to.include({ state: 'waiting' });
    }));

  it('is answered at most three times an hour to one address', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, transport } = await openIntake(dataDir);
      for (let n = 0; n < 10; n++) await receive(reply(opened, `no ${n}`, { from: 'me@private.example' }));
      expect(transport.sent).to.have.length(3);
    }));

  for (const name of machineFixtures) {
    it(`from a machine says nothing to anybody: ${name}`, () =>
      inFolder(async (dataDir) => {
        const { receive, opened, stored } = await openIntake(dataDir);
        const token = opened.replyTo.address.slice('reply+'.length, -'@example.com'.length);
        const wrong = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz';
        const raw = rawMail(name).toString('latin1').replaceAll(wrong, token);
        expect(await receive(Buffer.from(raw, 'latin1'))).to.deep.equal([]);
        expect(await stored()).to.include({ state: 'waiting' });
      }));
  }

  it('that bounced makes the ticket go to administration', () =>
    inFolder(async (dataDir) => {
      const { receive, opened } = await openIntake(dataDir);
      const raw = rawMail('bounce-postfix')
        .toString()
        .replace('opened.1.TOKEN@example.com', opened.messageId.slice(1, -1));
      const news = await receive(raw);
      expect(news).to.have.length(1);
      expect(news[0]).to.match(/^administration@example\.com: \* 发往 after-sales@example\.com 的邮件被退回/);
      expect(await receive(raw.replace('20261123020012', '20261123020013'))).to.deep.equal([]);
    }));

  it('of our own that comes back in a circle is left alone', () =>
    inFolder(async (dataDir) => {
      const { receive, opened } = await openIntake(dataDir);
      expect(await receive(reply(opened, 'x', { id: opened.messageId.slice(1, -1) }))).to.deep.equal([]);
    }));

  it('of two machines that answer each other without end stops after three', () =>
    inFolder(async (dataDir) => {
      const { receive, opened, transport } = await openIntake(dataDir);
      for (let n = 0; n < 60; n++) {
        const last = transport.sent.at(-1);
        await receive(reply(last ?? opened, `#gibberish ${n}`, { id: `loop${n}@example.com` }));
      }
      expect(transport.sent.length).to.be.at.most(3);
    }));

  it('that cannot be read is set aside after two tries, and the next one is read', () =>
    inFolder(async (dataDir) => {
      const { intake, bag, clock, receive, opened, stored } = await openIntake(dataDir);
      const deep = Array.from(
        { length: 60 },
        (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
      ).join('');
      await intake.receive(Buffer.from(`From: <tang.yue@example.com>\r\n${deep}`));
      for (let n = 0; n < 4; n++) await intake.settled();
      expect(intake.status).to.include({ setAside: 1, waiting: 0 });
      expect(
        await bag.raw(
          (await bag.add(Buffer.from(`From: <tang.yue@example.com>\r\n${deep}`), clock.now())).id,
        ),
      ).to.not.equal(undefined);
      await receive(reply(opened, '您好'));
      expect(await stored()).to.include({ state: 'answered' });
    }));

  it('that ended the process twice is set aside at the third start', () =>
    inFolder(async (dataDir) => {
      const { bag, open, opened, clock, stored } = await openIntake(dataDir);
      const record = await bag.add(Buffer.from(reply(opened, '您好')), clock.now());
      await bag.write({ ...record, tries: 2 });
      const again = open();
      await again.start();
      await again.settled();
      expect(again.status.setAside).to.equal(1);
      expect(await stored()).to.include({ state: 'waiting' });
      await again.stop();
    }));

  it('that was stored before the process ended is read after the next start', () =>
    inFolder(async (dataDir) => {
      const { bag, open, opened, clock, stored } = await openIntake(dataDir);
      await bag.add(Buffer.from(reply(opened, '您好')), clock.now());
      const again = open();
      await again.start();
      await again.settled();
      expect(await stored()).to.include({ state: 'answered' });
      await again.stop();
    }));
});

describe('Mails taken apart', () => {
  it('name one sender, or none', async () => {
    expect((await mailFixture('qq-zh')).from).to.equal('tang.yue@example.com');
    const two = 'From: a@b.cn\r\nFrom: c@d.cn\r\n\r\nx';
    expect((await readMail(Buffer.from(two))).from).to.equal('');
  });
});
