import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { Documents } from '../../bot/storage/documents.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

interface Note {
  text: string;
}

/** The file that a document lies in. */
async function fileOf(folder: string, id: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const file = files.find((one) => one.endsWith(`/${id}.json`));
  if (file === undefined) throw new RangeError(`There is no file of ${id}.`);
  return join(folder, file);
}

async function idsOf(documents: Documents<Note>): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of documents.ids()) ids.push(id);
  return ids;
}

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('Documents in a folder', () => {
  it('are not there at first, and as they were written afterwards, also after a restart', () =>
    inTemporaryFolder(async (folder) => {
      const documents = new Documents<Note>(folder);
      expect(await documents.read('a')).to.equal(undefined);
      await documents.write('a', { text: '你好' });
      expect(await documents.read('a')).to.deep.equal({ text: '你好' });
      expect(await new Documents<Note>(folder).read('a')).to.deep.equal({ text: '你好' });
    }));

  it('give back whatever JSON can hold', () =>
    inTemporaryFolder(async (folder) => {
      const id = fc.stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,30}$/);
      const value = fc.dictionary(fc.string(), fc.jsonValue());
      await fc.assert(
        fc.asyncProperty(id, value, async (name, document) => {
          await new Documents(folder).write(name, document);
          const again = await new Documents(folder).read(name);
          expect(JSON.stringify(again)).to.equal(JSON.stringify(document));
        }),
        { numRuns: 50 },
      );
    }));

  it('end as the last of many writes left them, in the order of the calls', () =>
    inTemporaryFolder(async (folder) => {
      const documents = new Documents<Note>(folder);
      const texts = Array.from({ length: 30 }, (_, n) => String(n));
      await Promise.all(texts.map((text) => documents.write('a', { text })));
      expect(await documents.read('a')).to.deep.equal({ text: '29' });
      expect(await new Documents<Note>(folder).read('a')).to.deep.equal({ text: '29' });
    }));

  it('are what was on disk before after a write that failed, and can be written again', () =>
    inTemporaryFolder(async (folder) => {
      const documents = new Documents<Note>(folder);
      await documents.write('a', { text: 'old' });
      const shard = dirname(await fileOf(folder, 'a'));
      const kept = await readFile(join(shard, 'a.json'));
      await rm(shard, { recursive: true });
      await symlink(join(folder, 'nowhere', 'shard'), shard);
      expect(await thrownBy(documents.write('a', { text: 'new' }))).to.have.property(
        'code',
        'storage/write-failed',
      );
      expect(await documents.read('a')).to.deep.equal({ text: 'old' });
      await rm(shard);
      await mkdir(shard);
      await writeFile(join(shard, 'a.json'), kept);
      await documents.write('a', { text: 'new' });
      expect(await new Documents<Note>(folder).read('a')).to.deep.equal({ text: 'new' });
    }));

  it('are never older in memory than on disk, however reads and writes meet', () =>
    inTemporaryFolder(async (folder) => {
      for (let n = 0; n < 100; n++) {
        await new Documents<Note>(folder).write('a', { text: 'old' });
        const documents = new Documents<Note>(folder);
        const reads = Array.from({ length: 8 }, () => documents.read('a'));
        await Promise.all([...reads, documents.write('a', { text: 'new' })]);
        expect(await documents.read('a')).to.deep.equal({ text: 'new' });
      }
    }));

  it('are gone when they are deleted, for whoever reads at that moment too', () =>
    inTemporaryFolder(async (folder) => {
      for (let n = 0; n < 50; n++) {
        await new Documents<Note>(folder).write('a', { text: 'old' });
        const documents = new Documents<Note>(folder);
        await Promise.all([documents.read('a'), documents.delete('a'), documents.read('a')]);
        expect(await documents.read('a')).to.equal(undefined);
      }
      expect(await new Documents<Note>(folder).read('a')).to.equal(undefined);
      await new Documents<Note>(folder).delete('never-there');
    }));

  it('are listed by their ids', () =>
    inTemporaryFolder(async (folder) => {
      const documents = new Documents<Note>(folder);
      expect(await idsOf(documents)).to.deep.equal([]);
      const ids = Array.from({ length: 20 }, (_, n) => `id-${n}`);
      for (const id of ids) await documents.write(id, { text: id });
      await documents.delete('id-7');
      const listed = await idsOf(new Documents<Note>(folder));
      expect(listed).to.have.members(ids.filter((id) => id !== 'id-7'));
    }));

  it('are more than memory keeps, and all of them are read', () =>
    inTemporaryFolder(async (folder) => {
      const documents = new Documents<Note>(folder);
      const ids = Array.from({ length: 2100 }, (_, n) => `id-${n}`);
      for (let n = 0; n < ids.length; n += 50) {
        await Promise.all(ids.slice(n, n + 50).map((id) => documents.write(id, { text: id })));
      }
      for (const id of ['id-0', 'id-99', 'id-2099']) {
        expect(await documents.read(id)).to.deep.equal({ text: id });
      }
    }));

  it('that are damaged are refused with their path and left as they are', () =>
    inTemporaryFolder(async (folder) => {
      await new Documents<Note>(folder).write('a', { text: 'whole' });
      const file = await fileOf(folder, 'a');
      for (const damage of ['', '{"text":"wh', '\0\0\0\0', '\uFEFF{}x']) {
        await writeFile(file, damage);
        const error = await thrownBy(new Documents<Note>(folder).read('a'));
        expect(error).to.have.property('code', 'storage/unreadable');
        expect(String(error)).to.include(file);
        expect(await readFile(file, 'utf8')).to.equal(damage);
      }
    }));

  it('can be read by the service alone', () =>
    inTemporaryFolder(async (folder) => {
      await new Documents<Note>(join(folder, 'notes')).write('a', { text: 'private' });
      const file = await fileOf(folder, 'a');
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
      expect((await stat(dirname(file))).mode & 0o777).to.equal(0o700);
    }));
});

describe('The id of a document', () => {
  it('never leads out of its folder', () =>
    inTemporaryFolder(async (folder) => {
      const documents = new Documents<Note>(join(folder, 'inside'));
      const wrong = fc.oneof(
        fc.constantFrom('', '.', '..', '../a', 'a/b', '/etc/passwd', '.hidden', 'a\0b', 'é', 'a'.repeat(101)),
        fc.string().filter((id) => !/^[\w-][\w.-]{0,99}$/.test(id)),
      );
      await fc.assert(
        fc.asyncProperty(wrong, async (id) => {
          for (const work of [documents.read(id), documents.write(id, { text: '' }), documents.delete(id)]) {
            expect(await thrownBy(work)).to.have.property('code', 'storage/unreadable');
          }
        }),
      );
      expect(await readdir(folder)).to.deep.equal([]);
    }));
});
