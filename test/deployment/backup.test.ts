import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const script = fileURLToPath(new URL('../../deployment/backup.sh', import.meta.url));

describe('A backup', () => {
  let folder = '';
  let data = '';
  let backups = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yingda-backup-'));
    data = join(folder, 'the data');
    backups = join(folder, 'backups');
    for (const [path, text] of [
      ['tickets/4b/4b17.json', '{"number":"HX482716"}'],
      ['keys/token', 'not for everybody'],
      ['cache/webchat.js', 'made anew at the next start'],
      ['tickets/4b/4b17.json.a1.tmp', 'half a wri'],
      ['server.pid', '4711'],
    ] as const) {
      mkdirSync(join(data, path, '..'), { recursive: true });
      writeFileSync(join(data, path), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const backUp = (...args: string[]) => spawnSync(script, args, { encoding: 'utf8' });

  it('restores to what was there, without caches and halves of writes', () => {
    const { status, stdout } = backUp(data, backups);
    expect(status).to.equal(0);
    const restored = join(folder, 'restored');
    mkdirSync(restored);
    expect(spawnSync('tar', ['-xpzf', stdout.trim(), '-C', restored]).status).to.equal(0);
    expect(readFileSync(join(restored, 'tickets/4b/4b17.json'), 'utf8')).to.contain('HX482716');
    expect(readdirSync(restored).sort()).to.deep.equal(['keys', 'tickets']);
    expect(readdirSync(join(restored, 'tickets/4b'))).to.deep.equal(['4b17.json']);
  });

  it('can be read by its owner alone', () => {
    const archive = backUp(data, backups).stdout.trim();
    expect(statSync(archive).mode & 0o777).to.equal(0o600);
  });

  it('goes after 30 days, and only a backup goes', () => {
    mkdirSync(backups);
    const old = ['yingda-20200101T000000Z.tar.gz', 'notes.txt'].map((name) => join(backups, name));
    for (const path of old) {
      writeFileSync(path, '');
      utimesSync(path, 0, 0);
    }
    backUp(data, backups);
    expect(old.map((path) => existsSync(path))).to.deep.equal([false, true]);
  });

  it('of a folder that is not there fails and leaves nothing behind', () => {
    const { status, stderr } = backUp(join(folder, 'nowhere'), backups);
    expect(status).to.equal(1);
    expect(stderr).to.contain('is no folder');
    expect(existsSync(backups)).to.equal(false);
  });
});
