import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { MailFolder } from '../../bot/storage/mailFolder.ts';
import { handOff, inFolder, openHouse } from '../desk/deskHouse.ts';

describe('Mails without a mail server', () => {
  it('are kept as files that a mail program can open, readable by the service alone', () =>
    inFolder(async (dataDir) => {
      const transport = new MailFolder(dataDir);
      const { desk, outbox } = await openHouse(dataDir, { transport });
      const { number } = await desk.open(handOff());
      await outbox.deliverDue();
      const path = join(dataDir, 'mail', `${number}-opened.1.eml`);
      const mail = await PostalMime.parse(await readFile(path));
      expect(mail.subject).to.include(number);
      expect(mail.to?.[0]?.address).to.equal('after-sales@example.com');
      expect(mail.text).to.include('洗碗机门下漏水');
      expect((await stat(path)).mode & 0o777).to.equal(0o600);
      expect(await readdir(join(dataDir, 'mail'))).to.have.length(1);
    }));
});
