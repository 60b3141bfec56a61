import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { DataLock } from '../../bot/storage/dataLock.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const source = new URL('../../bot/storage/dataLock.ts', import.meta.url).href;

/** Another process that takes the lock and keeps it. */
async function startHolder(dataDir: string) {
  const script = `
    const { DataLock } = await import(${JSON.stringify(source)});
    await DataLock.take(${JSON.stringify(dataDir)});
    console.log('taken');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return holder;
}

describe('A data folder', () => {
  it('belongs to one taker at a time, whose process stands in it', () =>
    inTemporaryFolder(async (folder) => {
      const dataDir = join(folder, 'data');
      const lock = await DataLock.take(dataDir);
      expect(await readFile(join(dataDir, 'server.pid'), 'utf8')).to.equal(`${process.pid}\n`);
      const error = await DataLock.take(dataDir).catch((one: unknown) => one);
      expect(error).to.have.property('code', 'storage/locked');
      expect(String(error)).to.include(dataDir).and.to.include('server.pid');
      lock.release();
      expect(existsSync(join(dataDir, 'server.pid'))).to.equal(false);
      (await DataLock.take(dataDir)).release();
    }));

  it('is the same by another path', () =>
    inTemporaryFolder(async (folder) => {
      const lock = await DataLock.take(join(folder, 'data'));
      await symlink(join(folder, 'data'), join(folder, 'link'));
      const error = await DataLock.take(join(folder, 'link')).catch((one: unknown) => one);
      expect(error).to.have.property('code', 'storage/locked');
      lock.release();
    }));

  it('is asked for in words where a file stands in its place', () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'data'), '');
      for (const path of [join(folder, 'data'), join(folder, 'data', 'below')]) {
        const error = await DataLock.take(path).catch((one: unknown) => one);
        expect(error).to.have.property('code', 'storage/unreadable');
        expect(String(error)).to.include(path).and.to.include('DATA_DIR');
      }
    }));

  it('does not mind the neighbour', () =>
    inTemporaryFolder(async (folder) => {
      const locks = [await DataLock.take(join(folder, 'a')), await DataLock.take(join(folder, 'b'))];
      for (const lock of locks) lock.release();
    }));

  it('is free again as soon as its process is killed', () =>
    inTemporaryFolder(async (folder) => {
      const holder = await startHolder(folder);
      const error = await DataLock.take(folder).catch((one: unknown) => one);
      expect(error).to.have.property('code', 'storage/locked');
      holder.kill('SIGKILL');
      await once(holder, 'exit');
      (await DataLock.take(folder)).release();
    }));
});
