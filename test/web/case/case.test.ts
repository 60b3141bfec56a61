import { createSecretKey } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { CaseLinks } from '../../../bot/desk/caseLinks.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import { handOff, inFolder } from '../../desk/deskHouse.ts';
import { noisyPicture } from '../../support/noisyPicture.ts';
import { sampleService } from '../../support/pageServer.ts';
import { openCases } from './caseHouse.ts';

const { limits } = sampleService;

type Cases = Awaited<ReturnType<typeof openCases>>;

/** Runs a test with a ticket and the address of its page. */
async function withCase(
  test: (
    house: Cases,
    ticket: { id: string; number: string; link: string },
    dataDir: string,
  ) => Promise<void>,
  change: Parameters<typeof openCases>[1] = {},
): Promise<void> {
  await inFolder(async (dataDir) => {
    const house = await openCases(dataDir, change);
    try {
      const { ticket: id, number, link = '' } = await house.desk.open(handOff());
      await test(house, { id, number, link }, dataDir);
    } finally {
      await house.server.stop();
    }
  });
}

const act = (agent: string, ticket: string, key: string) => ({ ticket, agent, key });

describe("The customer's page of a case", () => {
  it('shows state, time with its reason and the matter, masks contacts, and is kept nowhere', () =>
    withCase(async ({ get }, { number, link }) => {
      const { status, text, headers } = await get(link);
      expect(status).to.equal(200);
      for (const part of [
        number,
        '11月23日（周一）14:30 前',
        '3 个工作小时',
        '12:00–13:30 休息不计',
        '138****0000',
      ])
        expect(text).to.contain(part);
      expect(text).to.contain('洗碗机门下漏水').and.not.contain('13800000000').and.not.contain('<script');
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('x-robots-tag')).to.equal('noindex');
      expect((await get(`${link}?locale=en-US`)).text)
        .to.contain('by Mon 23 Nov, 14:30')
        .and.contain('3 working hours from');
    }));

  it('shows what people said, and only once it was told', () =>
    withCase(async ({ get, acts, store, clock }, { id, link }) => {
      await acts.answer(act('tangYue', id, 'k1'), '门封已备好 <b>周三</b>到。');
      expect((await get(link)).text).to.not.contain('门封已备好');
      await store.update(id, (ticket) => ({
        ...ticket,
        tellings: ticket.tellings?.map((one) => ({ ...one, toldAt: clock.now().toISOString() })) ?? [],
      }));
      const { text } = await get(link);
      expect(text).to.contain('唐悦（人工）').and.contain('&lt;b&gt;周三');
    }));

  it('shows no price, whoever wrote it', () =>
    withCase(async ({ get, desk }, { id, link }) => {
      await desk.add(id, 'a2', '上次修收了我三百块');
      await desk.add(id, 'a3', '门铃坏了请打电话');
      const { text } = await get(link);
      expect(text).to.not.contain('三百块');
      expect(text).to.contain('请来电询问').and.contain('门铃坏了');
    }));

  it('changes nothing when it is looked at, by people or by scanners', () =>
    withCase(async ({ get, store }, { id, link }) => {
      const before = await store.read(id);
      for (const path of ['', '?done=withdrawn', '/withdraw', '/urge', '/confirm']) await get(link + path);
      await fetch(link, { method: 'HEAD' });
      expect(await store.read(id)).to.equal(before);
    }));

  it('names the other cases of the same customer, without a way to them', () =>
    withCase(async ({ get, desk, customers }, { id, number, link }) => {
      const other = await desk.open(handOff({ activity: 'a2', kind: 'inquiry' }));
      const tickets = [
        { id, number },
        { id: other.ticket, number: other.number },
      ];
      await customers.write({ ...handOff().customer, tickets });
      const { text } = await get(link);
      expect(text)
        .to.contain(`${other.number} · 咨询 · `)
        .and.not.contain(new URL(other.link ?? '').pathname);
      await desk.erase(other.ticket);
      expect((await get(link)).text).to.not.contain(other.number);
    }));

  it('takes words and pictures, which reach the department, once for a form sent twice', () =>
    withCase(async ({ send, store, get }, { id, link }, dataDir) => {
      const picture = new Blob([noisyPicture(40, 40)], { type: 'image/png' });
      const first = await send(`${link}/add`, { text: '又漏了', pictures: picture });
      expect([first.status, first.headers.get('location')]).to.deep.equal([
        303,
        `${new URL(link).pathname}?done=added`,
      ]);
      await send(`${link}/add`, { text: '又漏了', pictures: picture });
      const ticket = await store.read(id);
      const added = ticket?.events.filter(({ type }) => type === 'added') ?? [];
      expect(added).to.have.length(1);
      expect(added[0]).to.have.nested.property('attachments[0].contentType', 'image/png');
      expect(ticket?.mails.at(-1)?.id).to.match(/^added/);
      expect((await get(link)).text)
        .to.contain('又漏了')
        .and.contain('<img src="/uploads/');
      expect(await readdir(join(dataDir, 'uploads'))).to.have.length(1);
    }));

  it('keeps nothing of what is no picture, empty or too large', () =>
    withCase(
      async ({ send, store }, { id, link }, dataDir) => {
        const program = new Blob(['MZ, a program'], { type: 'image/png' });
        expect((await send(`${link}/add`, { text: '', pictures: program })).status).to.equal(400);
        expect((await send(`${link}/add`, { text: ' ' })).status).to.equal(400);
        const large = new Blob([Buffer.alloc(300_000, 1)]);
        expect((await send(`${link}/add`, { text: '看', pictures: large })).status).to.equal(413);
        expect((await store.read(id))?.events).to.have.length(1);
        expect(await readdir(join(dataDir, 'uploads'))).to.deep.equal([]);
      },
      { limits: { ...limits, uploadBytes: 100_000 } },
    ));

  it('urges, withdraws, confirms and reopens like words in the chat', () =>
    withCase(async ({ send, store, acts, get }, { id, link }) => {
      await send(`${link}/urge`, {});
      await send(`${link}/urge`, { key: 'u'.repeat(22) });
      expect((await store.read(id))?.events.filter(({ type }) => type === 'urge')).to.have.length(1);
      await acts.solve(act('tangYue', id, 'k1'), '已修好');
      expect((await get(link)).text).to.contain('问题解决了吗');
      await send(`${link}/reopen`, { key: 'r'.repeat(22), text: '还在漏' });
      expect(await store.read(id)).to.include({ state: 'waiting', priority: 'reopened' });
      await acts.solve(act('tangYue', id, 'k2'), '换了门封');
      await send(`${link}/confirm`, { key: 'c'.repeat(22) });
      expect((await store.read(id))?.events.at(-1)).to.include({ type: 'confirm', by: 'customer' });
      expect((await get(link)).text)
        .to.contain('/reopen')
        .and.not.contain('/confirm');
    }));

  it('opens a linked case for what comes after the end, and leads there', () =>
    withCase(async ({ send, store, get, url }, { id, number, link }) => {
      await send(`${link}/withdraw`, {});
      const answer = await send(`${link}/add`, { key: 'n'.repeat(22), text: '又坏了' });
      const location = answer.headers.get('location') ?? '';
      expect(location).to.not.contain(number);
      const { text } = await get(url + location);
      expect(text).to.contain('已为您另开一件');
      const [, next = ''] = /([A-Z]{2}\d{6})/.exec(location) ?? [];
      const ticket = await store.read((await store.idOf(next)) ?? '');
      expect(ticket).to.deep.include({
        follows: { ticket: id, number },
        priority: 'reopened',
        kind: 'repair',
      });
      expect((await store.read(id))?.events.at(-1)).to.include({ type: 'continued', number: next });
    }));

  it('is gone for a wrong link, after the data is deleted, and long after the end, always in the same words', () =>
    withCase(async ({ get, desk, clock, send }, { id, number, link }) => {
      const other = await desk.open(handOff({ activity: 'a2' }));
      const wrong = link.replace(number, other.number);
      const pages = [await get(wrong), await get(link.slice(0, -1)), await get(link.replace(/c\/./, 'c/w'))];
      await desk.withdraw(other.ticket, 'w');
      clock.advance(91 * 24 * 3_600_000);
      pages.push(await get(other.link ?? ''));
      await desk.erase(id);
      pages.push(await get(link));
      const [first] = pages;
      const bare = (text = '') => text.replaceAll(/nonce="[^"]*"/g, '');
      for (const page of pages)
        expect([page.status, bare(page.text)]).to.deep.equal([404, bare(first?.text)]);
      expect((await send(`${link}/add`, { text: '在吗' })).status).to.equal(404);
    }));

  it('refuses what another site sends, and those who ask without end', () =>
    withCase(
      async ({ get, send }, { link }) => {
        const headers = { 'Sec-Fetch-Site': 'cross-site' };
        const body = new URLSearchParams({ key: 'k'.repeat(22) });
        expect((await fetch(`${link}/urge`, { method: 'POST', headers, body })).status).to.equal(403);
        for (let n = 0; n < 5; n++) await get(link);
        expect([(await get(link)).status, (await send(`${link}/urge`, {})).status]).to.deep.equal([429, 429]);
      },
      { limits: { ...limits, case: { requests: 5, seconds: 60 } } },
    ));
});

describe('A link to a case', () => {
  it('holds nothing that reads as an amount, for any ticket', () => {
    const links = new CaseLinks(createSecretKey(Buffer.alloc(32, 9)), () => 'https://chat.example.com');
    const ids = fc.string({ minLength: 26, maxLength: 26 });
    const numbers = fc.stringMatching(/^[A-HJ-NP-Z]{2}\d{6}$/);
    fc.assert(
      fc.property(ids, numbers, (id, number) => {
        const link = links.of({ id, number }) ?? '';
        const alone = findPrices(number, { free: 'pass' });
        expect(findPrices(`受理编号见 ${link}`, { free: 'pass' })).to.have.length.at.most(alone.length);
      }),
      { numRuns: 2000 },
    );
  });
});
