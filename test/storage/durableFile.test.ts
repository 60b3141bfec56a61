import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { DurableFile, makeFolder, writeDurably } from '../../bot/storage/durableFile.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

describe('A durable file', () => {
  it('is written into folders that are not there yet, for the service alone', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'a', 'b', 'c.txt');
      await writeDurably(path, '内容');
      expect(await readFile(path, 'utf8')).to.equal('内容');
      expect((await stat(path)).mode & 0o777).to.equal(0o600);
      expect((await stat(join(folder, 'a'))).mode & 0o777).to.equal(0o700);
    }));

  it('holds bytes as they are', () =>
    inTemporaryFolder(async (folder) => {
      const bytes = Buffer.from([0, 255, 13, 10, 0xef, 0xbb, 0xbf]);
      await writeDurably(join(folder, 'a.bin'), bytes);
      expect(await readFile(join(folder, 'a.bin'))).to.deep.equal(bytes);
    }));

  it('is one of the contents whole when many are written at once, and leaves nothing else behind', () =>
    inTemporaryFolder(async (folder) => {
      const contents = Array.from({ length: 20 }, (_, n) => String(n).repeat(50_000));
      await Promise.all(contents.map((content) => writeDurably(join(folder, 'a.txt'), content)));
      expect(contents).to.include(await readFile(join(folder, 'a.txt'), 'utf8'));
      expect(await readdir(folder)).to.deep.equal(['a.txt']);
    }));

  it('keeps its old content when it cannot be replaced, and leaves no half of the new one', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'a.txt');
      await mkdir(path);
      await writeFile(join(path, 'inside'), 'old');
      const error = await writeDurably(path, 'new').catch((one: unknown) => one);
      expect(error).to.have.property('code', 'storage/write-failed');
      expect(String(error)).to.include(path);
      expect(error).to.have.nested.property('cause.code');
      expect(await readFile(join(path, 'inside'), 'utf8')).to.equal('old');
      expect(await readdir(folder)).to.deep.equal(['a.txt']);
    }));

  it('says that it could not be written where its folder is a file', () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      const error = await writeDurably(join(folder, 'file', 'a.txt'), '').catch((one: unknown) => one);
      expect(error).to.have.property('code', 'storage/write-failed');
    }));
});

describe('A document in a durable file', () => {
  it('is null where there is none', () =>
    inTemporaryFolder(async (folder) => {
      expect(await new DurableFile(join(folder, 'no', 'a.json')).read()).to.equal(null);
    }));

  it('is what was written last', () =>
    inTemporaryFolder(async (folder) => {
      const file = new DurableFile<{ n: number }>(join(folder, 'a.json'));
      for (const n of [1, 2, 3]) await file.write({ n });
      expect(await new DurableFile(join(folder, 'a.json')).read()).to.deep.equal({ n: 3 });
    }));

  it('is never taken for missing when it cannot be read', () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'a.json'));
      const error = await new DurableFile(join(folder, 'a.json')).read().catch((one: unknown) => one);
      expect(error).to.be.an('error');
    }));
});

describe('A durable folder', () => {
  it('is made with all above it, and may be there already', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'a', 'b');
      await makeFolder(path);
      await chmod(path, 0o755);
      await makeFolder(path);
      expect((await stat(path)).isDirectory()).to.equal(true);
      expect((await stat(join(folder, 'a'))).mode & 0o777).to.equal(0o700);
    }));
});
