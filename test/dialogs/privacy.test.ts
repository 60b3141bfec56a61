import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileMailbag } from '../../bot/storage/mailbag.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

const SECRETS = ['王', '13912345678', '冰箱', '云台路', '嗡嗡'];

/** A customer who told a lot, with a ticket, a picture and a comment on the service. */
async function afterALongTalk(test: (house: House) => Promise<void>): Promise<void> {
  const house = await House.open();
  try {
    await house.enter();
    const talk = ['我姓王，叫我王先生', '冰箱嗡嗡响，已经三天，我住云台路18号', '对', '都不是'];
    for (const line of [
      ...talk,
      '云台路18号302',
      '13912345678',
      '周六',
      '对',
      '打电话',
      '上午',
      '对',
      '可以',
    ]) {
      await house.say(line);
    }
    await test(house);
  } finally {
    await house.close();
  }
}

/** Everything that lies on disk, save the indexes whose names are ids. */
async function onDisk(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  return (await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'utf8')))).join('\n');
}

async function heard(house: House, text: string): Promise<string[]> {
  return (await house.say(text)).map(asLine);
}

describe('A customer who has their data deleted', () => {
  it('is asked once, hears that it is done, and nothing personal is left on disk', () =>
    afterALongTalk(async (house) => {
      for (const secret of SECRETS) expect(await onDisk(house.dataDir)).to.contain(secret);
      expect((await heard(house, '删除我的资料'))[0]).to.contain('privacy.confirmDelete');
      expect(await heard(house, '删除')).to.deep.equal(['Bot: privacy.deleted']);
      const left = await onDisk(house.dataDir);
      for (const secret of SECRETS) expect(left, secret).not.to.contain(secret);
    }));

  it('leaves no mail about their ticket either', () =>
    afterALongTalk(async (house) => {
      const [ticket = ''] = await house.tickets.open();
      const bag = new FileMailbag(house.dataDir);
      const mail = await bag.add(Buffer.from('> 王先生 13912345678 说冰箱嗡嗡响'), house.clock.now());
      await bag.write({ ...mail, state: 'used', ticket });
      await house.say('删除我的资料');
      await house.say('删除');
      const left = await onDisk(house.dataDir);
      for (const secret of SECRETS) expect(left, secret).not.to.contain(secret);
    }));

  it('leaves a withdrawn ticket with number, kind and times, whose mails are sent no more', () =>
    afterALongTalk(async (house) => {
      const [id = ''] = await house.tickets.open();
      const before = await house.tickets.read(id);
      await house.say('删除我的资料');
      await house.say('删除');
      const after = await house.tickets.read(id);
      expect(after).to.include({ number: before?.number, kind: 'repair', state: 'withdrawn', problem: '' });
      expect(after?.customer).to.deep.include({ name: {}, contacts: {} });
      expect(after?.openedAt).to.equal(before?.openedAt);
      const opened = after?.mails.filter((mail) => mail.id.startsWith('opened.')) ?? [];
      expect(opened.every(({ cancelledAt }) => cancelledAt !== undefined)).to.equal(true);
      expect(after?.mails.at(-1)?.id).to.contain('withdraw');
    }));

  it('keeps the order and the keys of the conversation, so that nothing comes twice', () =>
    afterALongTalk(async (house) => {
      const before = await house.conversations.since(house.conversation, -1);
      await house.say('删除我的资料');
      await house.say('删除');
      const after = await house.conversations.since(house.conversation, -1);
      expect(after.slice(0, before.length).map(({ key, seq }) => [key, seq])).to.deep.equal(
        before.map(({ key, seq }) => [key, seq]),
      );
      const said = after.filter(({ activity }) => activity.type === 'message');
      expect(said.map(({ activity }) => activity.text)).to.deep.equal(['privacy.deleted']);
    }));

  it('has the pictures and kept mails removed as well', () =>
    afterALongTalk(async (house) => {
      const [id = ''] = await house.tickets.open();
      const number = (await house.tickets.read(id))?.number;
      const picture = `${'a'.repeat(22)}.png`;
      await mkdir(join(house.dataDir, 'uploads'), { recursive: true });
      await mkdir(join(house.dataDir, 'mail'), { recursive: true });
      await writeFile(join(house.dataDir, 'uploads', picture), 'picture');
      await writeFile(join(house.dataDir, 'mail', `${number}-opened.1.eml`), 'mail');
      await writeFile(join(house.dataDir, 'mail', 'HX000000-opened.1.eml'), 'mail of somebody else');
      const contentUrl = `/uploads/${picture}`;
      await house.show({ name: 'a.png', contentType: 'image/png', contentUrl });
      await house.say('删除我的资料');
      await house.say('删除');
      expect(await readdir(join(house.dataDir, 'uploads'))).to.be.empty;
      expect(await readdir(join(house.dataDir, 'mail'))).to.deep.equal(['HX000000-opened.1.eml']);
    }));

  it('is a stranger afterwards, who is served without a second greeting', () =>
    afterALongTalk(async (house) => {
      await house.say('删除我的资料');
      await house.say('删除');
      const customer = await new FileCustomerStore(house.dataDir).read('dl_customer');
      expect(customer).to.deep.include({ name: {}, contacts: {}, tickets: [] });
      expect(await heard(house, '洗衣机漏水怎么办')).to.satisfy((lines: string[]) =>
        lines.every((line) => !line.includes('greeting')),
      );
    }));

  it('keeps everything when they think better of it, and goes on where they were', () =>
    afterALongTalk(async (house) => {
      await house.say('删除我的资料');
      const lines = await heard(house, '先不删');
      expect(lines[0]).to.equal('Bot: privacy.keptAll');
      expect(lines[1]).to.contain('closing.summary');
      expect(await onDisk(house.dataDir)).to.contain('13912345678');
    }));

  it('may ask for it twice', () =>
    afterALongTalk(async (house) => {
      for (let n = 0; n < 2; n++) {
        await house.say('删除我的资料');
        expect((await heard(house, '删除')).at(-1)).to.equal('Bot: privacy.deleted');
      }
    }));
});

describe('A customer who asks what is kept', () => {
  it('hears it with contacts masked', () =>
    afterALongTalk(async (house) => {
      const [line = ''] = await heard(house, '查看我的资料');
      expect(line, line).to.match(
        /^Bot: privacy\.copied kept=称呼 王先生，电话 139••••5678，地址 .{6}••••，受理编号 \w+$/,
      );
    }));
});
