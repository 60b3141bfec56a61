import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { FileArticleStore } from '../../bot/storage/articleStore.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import type { KillPoint } from './killPoint.ts';

const root = join(import.meta.dirname, '../..');
const preload = join(import.meta.dirname, 'preload.ts');
const RENAMED: KillPoint = {
  name: 'article',
  operation: 'rename',
  when: 'after',
  path: '/articles/',
  nth: 1,
};

/** Runs `npm run knowledge` on the files of a folder; gives what it printed, or undefined if it was killed. */
async function knowledge(folder: string, args: string[], point?: KillPoint): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--import', preload, 'bot/commands/knowledge.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (point) child.send(point);
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  const [, signal] = await once(child, 'close');
  return signal === 'SIGKILL' ? undefined : Buffer.concat(printed).toString('utf8');
}

async function versionCounts(folder: string): Promise<Set<number>> {
  const store = new FileArticleStore(join(folder, 'data'));
  const counts = new Set<number>();
  for await (const id of store.ids()) {
    const record = await store.read(id);
    counts.add(record?.versions['zh-CN'].length ?? 0);
  }
  return counts;
}

describe('Articles whose service is killed', function () {
  this.timeout(120_000);

  it('are taken in from the files, and published from an import, once each, whenever that is', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'articles.csv');
      expect(await knowledge(folder, ['export', file], { ...RENAMED, nth: 30 })).to.equal(undefined);
      expect(await knowledge(folder, ['export', file])).to.equal(`${file} written.\n`);
      expect(await versionCounts(folder)).to.deep.equal(new Set([1]));

      const changed = (await readFile(file, 'utf8')).replaceAll('。",', '。谢谢。",');
      await writeFile(file, changed);
      const people = ['--by', 'heLan', '--publish', '--reviewed-by', 'zhaoLei'];
      const importing = ['import', file, ...people];
      expect(await knowledge(folder, importing, { ...RENAMED, nth: 100, when: 'before' })).to.equal(
        undefined,
      );
      const outcome = await knowledge(folder, importing);
      expect(outcome).to.match(/, 0 problems\.\n$/);
      expect([...(await versionCounts(folder))].sort()).to.deep.equal([2]);
    }));
});
