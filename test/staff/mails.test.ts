import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Quarantine } from '../../bot/staff/mails/quarantine.ts';
import { handOff, inFolder } from '../desk/deskHouse.ts';
import { openIntake, reply } from '../desk/mail/in/intakeHouse.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { textOf } from './staffBrowser.ts';

const raw = (subject: string) =>
  Buffer.from(
    `From: tang.yue@example.com\r\nTo: service@example.com\r\nSubject: ${subject}\r\n\r\n<b>Hello</b>\r\n`,
  );

describe('Mails in the console', () => {
  let house: ConsoleHouse;
  beforeEach(async () => {
    house = await openConsole();
  });
  afterEach(() => house.close());

  async function keep(name: string): Promise<void> {
    await mkdir(join(house.dataDir, 'mail'), { recursive: true });
    await writeFile(join(house.dataDir, 'mail', `${name}.eml`), raw(`About ${name}`));
  }

  async function held(subject: string, ticket?: string): Promise<string> {
    const record = await house.bag.add(raw(subject), house.clock.now());
    await house.bag.write({ ...record, state: 'quarantined', why: 'unproven', ...(ticket && { ticket }) });
    return record.id;
  }

  it('that are kept can be read by administrators, those that sign somebody in by nobody', async () => {
    await keep('HX482716-opened.1');
    await keep('login-AAAA');
    const admin = await house.browserOf('heLan');
    const { text } = await admin.get('/console/mails');
    expect(text).to.contain('About HX482716-opened.1').and.not.contain('login-');
    const mail = await admin.get('/console/mails/HX482716-opened.1');
    expect(mail.headers.get('content-disposition')).to.equal('attachment; filename="HX482716-opened.1.eml"');
    expect(mail.text).to.contain('Subject: About HX482716-opened.1');
    for (const name of ['login-AAAA', '..%2fkeys%2flogin', 'none']) {
      expect((await admin.get(`/console/mails/${name}`)).status, name).to.equal(404);
    }
    const lead = await house.browserOf('zhaoLei');
    expect((await lead.get('/console/mails')).text).to.not.contain('HX482716');
    expect((await lead.get('/console/mails/HX482716-opened.1')).status).to.equal(403);
  });

  it('that are held back are released or left by a click of the lead of their ticket', async () => {
    const { ticket, number } = await house.desk.open(handOff());
    const [first, second] = [await held('First', ticket), await held('Second', ticket)];
    const lead = await house.browserOf('zhaoLei');
    const { text } = await lead.get('/console/mails');
    expect(textOf(text)).to.contain('First').and.to.contain(number).and.to.contain('无法证明发件人');
    expect(text).to.contain('&lt;b&gt;Hello');
    await lead.submit('/console/mails', `/console/mails/${first}/release`, {});
    expect(house.released).to.eql([first]);
    await lead.submit('/console/mails', `/console/mails/${second}/discard`, {});
    expect((await lead.get('/console/mails')).text).to.not.contain('Second');
    expect((await house.bag.read(second))?.state).to.equal('notUsed');
    const history = textOf((await lead.get(`/console/tickets/${number}`)).text);
    expect(history).to.contain('赵磊核对后放行了一封来信。').and.contain('赵磊核对后没有采用一封来信。');
  });

  it('that are held back are not for other departments, and those of no ticket for administrators alone', async () => {
    const { ticket } = await house.desk.open(handOff());
    await held('Of a ticket', ticket);
    const alone = await held('Of no ticket');
    const other = await house.browserOf('qianMin');
    expect((await other.get('/console/mails')).text)
      .to.not.contain('Of a ticket')
      .and.not.contain('Of no ticket');
    const form = await other.form('/console/mails', '/console/logout');
    expect((await other.post(`/console/mails/${alone}/release`, form)).status).to.equal(404);
    expect(house.released).to.be.empty;
    expect((await (await house.browserOf('heLan')).get('/console/mails')).text).to.contain('Of no ticket');
  });

  it('act once they are released, as if their sender were proven', async () => {
    await inFolder(async (dataDir) => {
      const { bag, intake, store, clock, opened, receive, stored } = await openIntake(dataDir);
      await receive(reply(opened, '师傅明天上午上门。', { vouched: false }));
      const quarantine = new Quarantine({ bag, intake, store, clock });
      const [mail] = await quarantine.list();
      expect(mail).to.include({ from: 'tang.yue@example.com', why: 'unproven' });
      expect((await stored())?.state).to.equal('waiting');
      await quarantine.release(mail?.id ?? '', 'zhaoLei');
      await quarantine.release(mail?.id ?? '', 'zhaoLei');
      expect((await stored())?.state).to.equal('answered');
      expect(await quarantine.list()).to.be.empty;
      const events = (await stored())?.events.map(({ type, by }) => `${type} ${by ?? ''}`);
      expect(events?.slice(-3)).to.deep.equal(['heldMail zhaoLei', 'take tangYue', 'answer tangYue']);
    });
  });
});
