import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { OpenSet } from '../../bot/storage/openSet.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

describe('The set of what is not finished', () => {
  it('is empty before anything was added', () =>
    inTemporaryFolder(async (folder) => {
      const set = new OpenSet(join(folder, 'open'));
      expect(await set.load()).to.deep.equal([]);
      expect(set.list()).to.deep.equal([]);
    }));

  it('holds what was added and not removed, also after a restart', () =>
    inTemporaryFolder(async (folder) => {
      const set = new OpenSet(join(folder, 'open'));
      for (const id of ['a', 'b', 'c', 'b']) await set.add(id);
      await set.remove('b');
      expect(set.list()).to.deep.equal(['a', 'c']);
      expect(await new OpenSet(join(folder, 'open')).load()).to.have.members(['a', 'c']);
    }));

  it('takes an id again that was removed', () =>
    inTemporaryFolder(async (folder) => {
      const set = new OpenSet(folder);
      await set.add('a');
      await set.remove('a');
      await set.add('a');
      expect(await new OpenSet(folder).load()).to.deep.equal(['a']);
    }));

  it('knows nothing of an id that could not be added', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'open');
      await symlink(join(folder, 'nowhere', 'open'), path);
      const set = new OpenSet(path);
      expect(await set.add('a').catch((error: unknown) => error)).to.be.an('error');
      expect(set.list()).to.deep.equal([]);
      await rm(path);
      await set.add('a');
      expect(await readdir(path)).to.deep.equal(['a']);
    }));

  it('does not mind when somebody else cleaned up, or an id that it does not hold', () =>
    inTemporaryFolder(async (folder) => {
      const set = new OpenSet(folder);
      await set.add('a');
      await rm(join(folder, 'a'));
      await set.remove('a');
      await set.remove('never');
      expect(set.list()).to.deep.equal([]);
    }));
});
