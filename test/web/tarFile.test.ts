import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { fileInTar } from '../../bot/web/tarFile.ts';

describe('A file in an archive of npm', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'yingda-tar-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is found by its path, byte for byte', () => {
    const content = '第一行\n'.repeat(300);
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'package.json'), '{"name":"packed","version":"1.0.0"}');
    writeFileSync(join(folder, 'dist/a.js'), content);
    execFileSync('npm', ['pack', '--loglevel=error'], { cwd: folder });
    const archive = gunzipSync(readFileSync(join(folder, 'packed-1.0.0.tgz')));
    expect(fileInTar(archive, 'package/dist/a.js')?.toString()).to.equal(content);
    expect(fileInTar(archive, 'package/dist/b.js')).to.equal(undefined);
  });

  it('is not found in what is no archive', () => {
    expect(fileInTar(Buffer.alloc(5000, 'x'), 'package/dist/a.js')).to.equal(undefined);
  });
});
