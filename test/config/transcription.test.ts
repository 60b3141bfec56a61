import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readTranscription } from '../../bot/config/transcription.ts';
import { ProblemsError } from '../../bot/core/errors.ts';
import { transcription } from '../../bot/serviceSchema/officialAccount.ts';

const url = 'https://speech.example.com/recordings';

describe('The transcription of voices', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'yingda-transcription-'));
    writeFileSync(join(folder, 'speech.key'), 'Bearer of-the-file\n');
    writeFileSync(join(folder, 'empty.key'), '\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  const read = (authorizationFile?: string) =>
    readTranscription({ url, ...(authorizationFile && { authorizationFile }) }, join(folder, 'service.yaml'));

  it('has its secret from a file beside service.yaml', () => {
    expect(read('speech.key')).to.deep.equal({ url, authorization: 'Bearer of-the-file' });
    expect(read()).to.deep.equal({ url, authorization: undefined });
  });

  it('stops the start where that file is missing or empty', () => {
    for (const file of ['nowhere.key', 'empty.key']) {
      expect(() => read(file)).to.throw(ProblemsError, file);
    }
  });

  it('is reached by https, or on this machine', () => {
    expect(transcription.safeParse({ url }).success).to.equal(true);
    expect(transcription.safeParse({ url: 'http://127.0.0.1:9000/' }).success).to.equal(true);
    expect(transcription.safeParse({ url: 'http://speech.example.com/' }).success).to.equal(false);
  });
});
