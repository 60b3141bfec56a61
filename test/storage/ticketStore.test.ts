import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { FileTicketStore } from '../../bot/storage/ticketStore.ts';
import { inFolder } from '../desk/deskHouse.ts';
import { exampleTicket, ticketStoreContract } from './ticketStoreContract.ts';

// A link to nowhere where the folder should be: nothing is found below it and nothing can be written, even by root.
async function failWrites(dataDir: string): Promise<void> {
  await symlink(join(dataDir, 'nowhere', 'tickets'), join(dataDir, 'tickets'));
}

describe('Tickets in files', () => {
  ticketStoreContract((test) =>
    inFolder((dataDir) => test(new FileTicketStore(dataDir), () => new FileTicketStore(dataDir))),
  );

  it('are not there after a write that failed, and can be written once there is room', () =>
    inFolder(async (dataDir) => {
      const store = new FileTicketStore(dataDir);
      await failWrites(dataDir);
      const failed = await store.create(exampleTicket('t1')).catch((error: unknown) => error);
      expect(failed).to.be.an('error');
      await rm(join(dataDir, 'tickets'));
      expect(await store.read('t1')).to.equal(undefined);
      await store.create(exampleTicket('t1'));
      expect(await new FileTicketStore(dataDir).read('t1')).to.deep.equal(exampleTicket('t1'));
    }));

  it('are listed as open from before their first write, so that a kill in between loses none', () =>
    inFolder(async (dataDir) => {
      await failWrites(dataDir);
      await new FileTicketStore(dataDir).create(exampleTicket('t1')).catch(() => undefined);
      expect(await new FileTicketStore(dataDir).open()).to.deep.equal(['t1']);
    }));
});
