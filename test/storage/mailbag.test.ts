import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { senderDigest } from '../../bot/desk/mail/in/mailbag.ts';
import { FileMailbag } from '../../bot/storage/mailbag.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));

describe('Mails that came in', () => {
  const withMails = (test: (bag: FileMailbag, files: () => Promise<string[]>) => Promise<void>) =>
    inTemporaryFolder(async (folder) => {
      const bag = new FileMailbag(folder);
      await test(bag, async () => await readdir(join(folder, 'mail-in')));
    });
  const answer = { to: 'wang@customer.example', why: 'stranger', subject: '洗碗机', answers: '' } as const;
  const waiting = { ...answer, attempts: 0, nextTryAt: day(1).toISOString() };

  it('are gone with the ticket or the sender they belong to, but for what keeps them from acting twice', () =>
    withMails(async (bag, files) => {
      const one = await bag.add(Buffer.from('one'), day(1));
      await bag.write({ ...one, state: 'used', ticket: 'ticket1', sender: senderDigest('a@example.com') });
      const two = await bag.add(Buffer.from('two'), day(1));
      const sender = senderDigest('Wang@customer.example');
      await bag.write({ ...two, state: 'quarantined', why: 'stranger', sender, answer: waiting });
      await bag.add(Buffer.from('three'), day(1));
      await bag.erase({ ticket: 'ticket1' });
      await bag.erase({ sender: senderDigest('wang@customer.example') });
      expect(await files()).to.have.length(1);
      expect(await bag.raw(one.id)).to.equal(undefined);
      expect(await bag.read(two.id)).to.include({ state: 'notUsed', why: 'erased' });
      expect(await bag.read(two.id)).to.not.have.property('answer');
      expect(await bag.quarantined()).to.deep.equal([]);
      expect((await bag.add(Buffer.from('one'), day(9))).state).to.equal('used');
    }));

  it('are gone when they are too old, and only then', () =>
    withMails(async (bag, files) => {
      const old = await bag.add(Buffer.from('old'), day(1));
      await bag.write({ ...old, state: 'notUsed', answer: { ...waiting, sentAt: day(1).toISOString() } });
      await bag.add(Buffer.from('new'), day(20));
      await bag.expire(day(10));
      expect(await files()).to.have.length(1);
      expect(await bag.read(old.id))
        .to.include({ state: 'notUsed' })
        .and.to.not.have.property('answer');
      await bag.expire(day(10));
      expect(await bag.unfinished()).to.have.length(1);
    }));
});
