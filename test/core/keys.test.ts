import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ServiceError } from '../../bot/core/errors.ts';
import { signingKey } from '../../bot/core/keys.ts';

describe('A signing key', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'yingda-keys-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is made once and is the same after a restart', () => {
    const first = signingKey(dataDir, 'session').export().toString('hex');
    expect(first).to.have.length(64);
    expect(signingKey(dataDir, 'session').export().toString('hex')).to.equal(first);
  });

  it('is another one for another purpose', () => {
    expect(signingKey(dataDir, 'session').equals(signingKey(dataDir, 'visitor'))).to.equal(false);
  });

  it('can be read by the service alone', () => {
    signingKey(dataDir, 'session');
    expect(statSync(join(dataDir, 'keys', 'session')).mode & 0o777).to.equal(0o600);
  });

  it('that is damaged is never replaced by itself', () => {
    signingKey(dataDir, 'session');
    writeFileSync(join(dataDir, 'keys', 'session'), 'short');
    expect(() => signingKey(dataDir, 'session')).to.throw(ServiceError, 'damaged');
  });
});
