import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { ServiceError } from '../../bot/core/errors.ts';
import { silentLog } from '../../bot/core/log.ts';
import { askLocally, listenLocally } from '../../bot/local/localSocket.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const calls = {
  echo: async (body: unknown) => body,
  refuse: async () => {
    throw new ServiceError('knowledge/refused', 'Not so.');
  },
  fail: async () => {
    throw new TypeError('secret');
  },
};

async function listening(test: (dataDir: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (dataDir) => {
    const close = await listenLocally(dataDir, calls, silentLog);
    await test(dataDir);
    close?.();
  });
}

async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  return await work.then(
    () => undefined,
    (error: unknown) => (error instanceof ServiceError ? error.message : String(error)),
  );
}

describe('A command that asks the running service', () => {
  it('gets what it says', () =>
    listening(async (dataDir) => {
      expect(await askLocally(dataDir, 'echo', { a: '水' })).to.deep.equal({ value: { a: '水' } });
    }));

  it('is told why something is refused, and nothing of what went wrong inside', () =>
    listening(async (dataDir) => {
      expect(await refusal(askLocally(dataDir, 'refuse', {}))).to.equal('Not so.');
      expect(await refusal(askLocally(dataDir, 'fail', {}))).to.match(/^The running service failed/);
      expect(await refusal(askLocally(dataDir, 'toString', {}))).to.match(/does not know/);
    }));

  it('finds nobody where none runs, or one was killed', () =>
    inTemporaryFolder(async (dataDir) => {
      expect(await askLocally(dataDir, 'echo', {})).to.equal(undefined);
      await writeFile(join(dataDir, 'commands.sock'), '');
      expect(await askLocally(dataDir, 'echo', {})).to.equal(undefined);
      const close = await listenLocally(dataDir, calls, silentLog);
      expect(await askLocally(dataDir, 'echo', 1)).to.deep.equal({ value: 1 });
      close?.();
    }));

  it('must be the one who may read the data', () =>
    listening(async (dataDir) => {
      const socket = await stat(join(dataDir, 'commands.sock'));
      expect([socket.isSocket(), socket.mode & 0o077]).to.deep.equal([true, 0]);
    }));
});
