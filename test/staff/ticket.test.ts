import { expect } from 'chai';
import { handOff } from '../desk/deskHouse.ts';
import { noisyPicture } from '../support/noisyPicture.ts';
import { type ConsoleHouse, openConsole } from './consoleHouse.ts';
import { type StaffBrowser, textOf } from './staffBrowser.ts';

describe('A ticket in the console', () => {
  let house: ConsoleHouse;
  let agent: StaffBrowser;
  let id: string;
  let page: string;
  beforeEach(async () => {
    house = await openConsole();
    const receipt = await house.desk.open(handOff());
    id = receipt.ticket;
    page = `/console/tickets/${receipt.number}`;
    agent = await house.browserOf('tangYue');
  });
  afterEach(() => house.close());

  const act = async (name: string, fields: Record<string, string> = {}, browser = agent) =>
    await browser.submit(page, `${page}/${name}`, fields);
  const shown = async (browser = agent) => textOf((await browser.get(page)).text);

  it('shows the matter, the customer, what was said and what was tried', async () => {
    const text = await shown();
    for (const one of [
      '洗碗机门下漏水',
      '王先生',
      '13800000000',
      'YL-D8',
      '洗碗机漏水怎么办',
      '请问是门下还是底部漏水？',
    ]) {
      expect(text).to.contain(one);
    }
    expect(text).to.contain('11月23日（周一）14:30');
  });

  it('is taken with a button, and says who has it', async () => {
    const answer = await act('take');
    expect([answer.status, answer.location]).to.eql([303, `${page}?done=take`]);
    expect((await house.ticket(id)).agent).to.equal('tangYue');
    expect(await shown())
      .to.contain('唐悦已接手')
      .and.to.contain('处理中');
  });

  it('is won once, however many take it at the same time, and the others learn by whom', async () => {
    const staff = ['tangYue', 'zhaoLei'];
    const rivals = await Promise.all(
      Array.from({ length: 40 }, (_, n) => house.browserOf(staff[n % 2] ?? '')),
    );
    const forms = await Promise.all(rivals.map((rival) => rival.form(page, `${page}/take`)));
    const answers = await Promise.all(rivals.map((rival, n) => rival.post(`${page}/take`, forms[n] ?? {})));
    const { agent: winner, events } = await house.ticket(id);
    expect(events.filter(({ type }) => type === 'take')).to.have.length(1);
    const losers = answers.filter((_, n) => staff[n % 2] !== winner);
    const name = winner === 'tangYue' ? '唐悦' : '赵磊';
    // A lead may act on what an agent has; taking it away is still refused.
    for (const { status, text } of losers) {
      expect(status).to.equal(409);
      expect(textOf(text)).to.contain(`${name}已先接手`);
    }
  });

  it('is answered: the words are kept for the customer, and taken by the answer', async () => {
    const answer = await act('reply', { act: 'answer', text: '您好，请先断电，师傅明天上午到。' });
    expect(answer.location).to.equal(`${page}?done=answer`);
    const ticket = await house.ticket(id);
    expect([ticket.state, ticket.agent]).to.eql(['answered', 'tangYue']);
    expect(ticket.tellings?.at(-1)).to.include({
      line: 'handoff.reply',
      text: '您好，请先断电，师傅明天上午到。',
    });
    expect(await shown()).to.contain('正在发送给客户');
  });

  it('is answered with pictures, which the customer gets as well; programs are left out', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(await agent.form(page, `${page}/reply`)))
      form.set(name, value);
    form.set('text', '请看这张图。');
    form.append('file', new Blob([noisyPicture(20, 20)], { type: 'image/png' }), 'valve.png');
    form.append('file', new Blob(['MZ'], { type: 'application/x-msdownload' }), 'tool.exe');
    const Cookie = [...agent.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${house.url}${page}/reply`, {
      method: 'POST',
      body: form,
      headers: { Cookie, 'Sec-Fetch-Site': 'same-origin', Origin: house.url },
      redirect: 'manual',
    });
    expect(answer.status).to.equal(303);
    const files = (await house.ticket(id)).tellings?.at(-1)?.files ?? [];
    expect(files.map(({ name, contentType }) => [name, contentType])).to.eql([['valve.png', 'image/png']]);
  });

  it('takes a form that is sent twice for one', async () => {
    const fields = { form: '', key: 'B'.repeat(22), act: 'answer', text: '您好，已经安排。' };
    const { text } = await agent.get(page);
    fields.form = /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
    for (let n = 0; n < 2; n++) expect((await agent.post(`${page}/reply`, fields)).status).to.equal(303);
    expect((await house.ticket(id)).events.filter(({ type }) => type === 'answer')).to.have.length(1);
  });

  it('withholds a price, shows where it stands, and keeps what was written', async () => {
    const answer = await act('reply', { act: 'answer', text: '您好，换一个门封要 280 元，明天上门。' });
    expect(answer.status).to.equal(409);
    expect(answer.text).to.match(/<mark>[^<]*280 ?元<\/mark>/);
    expect(answer.text).to.match(/<textarea[^>]*>您好，换一个门封要 280 元/);
    const { state, tellings = [] } = await house.ticket(id);
    expect([state, tellings.length]).to.eql(['waiting', 0]);
  });

  it('withholds a private contact, and lets the hotline through', async () => {
    const leak = await act('reply', { act: 'answer', text: '加我微信 tang_yue88 发照片吧' });
    expect(leak.status).to.equal(409);
    expect(leak.text).to.contain('<mark>').and.to.contain('tang_yue88');
    const fine = await act('reply', { act: 'answer', text: '有急事请拨 400-000-0000。' });
    expect(fine.status).to.equal(303);
  });

  it('asks again before words that may do harm, and sends them when they are meant', async () => {
    const text = '我们的门封是最好的。';
    const first = await act('reply', { act: 'answer', text });
    expect(first.status).to.equal(409);
    expect(textOf(first.text)).to.contain('“最好”是绝对化用语').and.to.contain('仍要发送');
    const fields = { form: '', key: 'C'.repeat(22), act: 'answer', text };
    fields.form = /name="form" value="([^"]+)"/.exec(first.text)?.[1] ?? '';
    const changed = await agent.post(`${page}/reply`, { ...fields, read: text, text: '世界级的门封。' });
    expect(changed.status).to.equal(409);
    expect((await agent.post(`${page}/reply`, { ...fields, read: text })).status).to.equal(303);
  });

  it('carries a note that the customer never sees', async () => {
    await act('note', { text: '客户很着急' });
    const { tellings = [], events } = await house.ticket(id);
    expect(tellings).to.have.length(0);
    expect(events.at(-1)).to.include({ type: 'note', by: 'tangYue', text: '客户很着急' });
    expect(await shown()).to.contain('客户很着急');
  });

  it('is handed over to another department, whose people see it from then on', async () => {
    const answer = await act('transfer', { target: 'quality', text: '疑似批次问题' });
    expect(answer.location).to.equal('/console');
    expect((await agent.get(page)).status).to.equal(404);
    expect(await shown(await house.browserOf('qianMin'))).to.contain('疑似批次问题');
  });

  it('is not handed over to nowhere', async () => {
    const answer = await act('transfer', { target: 'moon' });
    expect(answer.status).to.equal(409);
    expect(textOf(answer.text)).to.contain('没有叫“moon”的部门');
  });

  it('records a call, is solved, and can be taken up again with a time that the customer is told', async () => {
    await act('call', { text: '已约周四上门' });
    expect((await house.ticket(id)).state).to.equal('answered');
    await act('solve');
    expect((await house.ticket(id)).state).to.equal('solved');
    await act('reopen');
    const { state, tellings, promise, agent: has } = await house.ticket(id);
    expect([state, has]).to.eql(['waiting', undefined]);
    expect(tellings?.at(-1)).to.include({ line: 'handoff.timeKnown' });
    expect(tellings?.at(-1)?.time?.iso).to.equal(promise?.dueAt);
  });

  it('offers only what can be done in its state', async () => {
    await house.desk.withdraw(id, 'w');
    const { text } = await agent.get(page);
    expect(text)
      .to.not.contain(`${page}/reply`)
      .and.not.contain(`${page}/take`)
      .and.not.contain(`${page}/transfer`);
    expect(text).to.contain(`${page}/reopen`).and.to.contain(`${page}/note`);
  });

  it('lets nobody act on what a colleague has, except their lead', async () => {
    await house.acts.take({ ticket: id, agent: 'zhaoLei', key: 'k' });
    const blocked = await act('reply', { act: 'answer', text: '您好，我来看看。' });
    expect(textOf(blocked.text)).to.contain('赵磊已先接手');
    await house.acts.transfer({ ticket: id, agent: 'zhaoLei', key: 'k2' }, 'tangYue');
    await act('take');
    const lead = await house.browserOf('zhaoLei');
    expect((await act('reply', { act: 'answer', text: '您好，我是组长。' }, lead)).status).to.equal(303);
  });

  it('shows words of customers and colleagues as text, whatever they are', async () => {
    const attack = '</textarea><script>alert(1)</script><img src=x onerror=alert(1)>';
    const customer = {
      ...handOff().customer,
      name: { surname: attack },
      contacts: { phone: attack, email: attack },
    };
    const { number } = await house.desk.open(
      handOff({
        ...{ activity: 'x', customer, problem: attack, callWhen: attack },
        facts: [{ label: attack, value: attack }],
        tried: [attack],
        withheldDraft: attack,
        transcript: [{ at: '2026-11-23T01:59:00.000Z', from: 'customer', text: attack }],
      }),
    );
    const at = `/console/tickets/${number}`;
    await agent.submit(at, `${at}/note`, { text: attack });
    const refused = await agent.submit(at, `${at}/reply`, { act: 'answer', text: `${attack} 280元` });
    for (const { text } of [await agent.get(at), refused]) {
      expect(text).to.not.contain('<script>').and.not.contain('<img');
      expect(text).to.contain('&lt;script&gt;');
    }
  });

  it('gives out the pictures of its own conversation only', async () => {
    expect((await agent.get(`${page}/files/AAAAAAAAAAAAAAAAAAAAAA.png`)).status).to.equal(404);
    expect((await agent.get(`${page}/files/..%2f..%2fkeys%2flogin`)).status).to.equal(404);
  });

  it('is in English for who wants that', async () => {
    const { text } = await agent.get(`${page}?locale=en-US`);
    expect(text).to.contain('lang="en-US"');
    expect(textOf(text))
      .to.contain('Answer the customer')
      .and.to.contain('Take it')
      .and.to.contain('Mon 23 Nov, 14:30');
    expect(textOf((await agent.get(page)).text)).to.contain('Take it');
  });

  it('leads to the other matters of the same customer that the reader may see', async () => {
    const [open, closed, hidden] = [
      await house.desk.open(handOff({ activity: 'o1' })),
      await house.desk.open(handOff({ activity: 'o2' })),
      await house.desk.open(handOff({ activity: 'o3', kind: 'report' })),
    ];
    await house.desk.withdraw(closed.ticket, 'w');
    const tickets = [open, closed, hidden].map(({ ticket, number }) => ({ id: ticket, number }));
    await house.customers.write({ ...handOff().customer, tickets });
    const text = await shown();
    expect(text).to.contain(open.number).and.to.contain(`${closed.number} 报修 · 已撤回`);
    expect(text).to.not.contain(hidden.number);
  });

  it('stands among what was withheld beside talks without a ticket, where nothing tells who it was for', async () => {
    const at = house.clock.now().toISOString();
    await house.withheld.keep({
      id: 'x',
      at,
      channel: 'directline',
      text: '王先生，洗碗机 1999 元，电话 13912345678',
    });
    const lead = await house.browserOf('qianMin');
    expect(textOf((await lead.get('/console/withheld')).text))
      .to.contain('***，洗碗机 1999 元，电话 ***')
      .and.not.contain('13912345678');
  });

  it('is listed with what was withheld, for the lead of its department', async () => {
    const kept = handOff({ activity: 'y', withheldDraft: '一共三百块' });
    await house.desk.open(kept);
    const lead = await house.browserOf('zhaoLei');
    expect(textOf((await lead.get('/console/withheld')).text)).to.contain('一共三百块');
    const other = await house.browserOf('qianMin');
    expect(textOf((await other.get('/console/withheld')).text)).to.not.contain('一共三百块');
    expect((await agent.get('/console/withheld')).status).to.equal(403);
  });
});
