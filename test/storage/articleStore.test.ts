import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { FileArticleStore } from '../../bot/storage/articleStore.ts';
import { replaced, withVersion } from '../../knowledge/releases/changes.ts';
import { kettle } from '../knowledge/releases/book.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const saved = { by: 'linFang', at: '2026-11-23T02:00:00.000Z' };
const version = { article: kettle, origin: 'console', saved } as const;

describe('Articles in files', () => {
  it('are there after a restart with every version, and are listed', () =>
    inTemporaryFolder(async (dataDir) => {
      const store = new FileArticleStore(dataDir);
      await store.update(kettle.id, (record) => withVersion(record, version));
      const written = await store.update(kettle.id, (record) => withVersion(record, version));
      const again = new FileArticleStore(dataDir);
      const ids: string[] = [];
      for await (const id of again.ids()) ids.push(id);
      expect(ids).to.deep.equal([kettle.id]);
      expect(await again.read(kettle.id)).to.deep.equal(written);
    }));

  it('lose no change when many are made at once', () =>
    inTemporaryFolder(async (dataDir) => {
      const store = new FileArticleStore(dataDir);
      const change = () => store.update(kettle.id, (record) => withVersion(record, version));
      await Promise.all(Array.from({ length: 20 }, change));
      const record = await store.read(kettle.id);
      expect(record?.versions['zh-CN'].map(({ number }) => number)).to.deep.equal(
        Array.from({ length: 20 }, (_, n) => n + 1),
      );
    }));

  it('keep every version, and write no more than the newest of them', () =>
    inTemporaryFolder(async (dataDir) => {
      const store = new FileArticleStore(dataDir);
      for (let n = 1; n <= 90; n++) await store.update(kettle.id, (record) => withVersion(record, version));
      const record = await new FileArticleStore(dataDir).read(kettle.id);
      expect(record?.versions['zh-CN'].map(({ number }) => number)).to.deep.equal(
        Array.from({ length: 90 }, (_, n) => n + 1),
      );
      const files = await readdir(join(dataDir, 'articles'), { recursive: true });
      const written = files.find((name) => name.endsWith('.json')) ?? '';
      const document = JSON.parse(await readFile(join(dataDir, 'articles', written), 'utf8'));
      expect(document.versions['zh-CN']).to.have.length(30);
    }));

  it('keep what is still added to an old version', () =>
    inTemporaryFolder(async (dataDir) => {
      const store = new FileArticleStore(dataDir);
      for (let n = 1; n <= 60; n++) await store.update(kettle.id, (record) => withVersion(record, version));
      await store.update(kettle.id, (record) =>
        replaced(record, { number: 3, ...version, reviewed: { ...saved, by: 'sunTao' } }),
      );
      const again = await new FileArticleStore(dataDir).read(kettle.id);
      expect(again?.versions['zh-CN'][2]?.reviewed?.by).to.equal('sunTao');
      expect(again?.versions['zh-CN']).to.have.length(60);
    }));

  it('stay as they were when a change is refused', () =>
    inTemporaryFolder(async (dataDir) => {
      const store = new FileArticleStore(dataDir);
      const refused = await store
        .update(kettle.id, () => {
          throw new RangeError('no');
        })
        .catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(RangeError);
      expect(await store.read(kettle.id)).to.equal(undefined);
    }));
});
