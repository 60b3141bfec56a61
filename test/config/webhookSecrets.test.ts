import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { readWebhookSecrets, webhookSecret } from '../../bot/config/webhookSecrets.ts';
import { parseService } from '../../bot/service.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const sample = readFileSync('deployment/service.yaml', 'utf8');
const bytes = Buffer.alloc(32, 9);
const written = `whsec_${bytes.toString('base64')}`;

describe('The secrets of webhooks', () => {
  it('come from a file beside service.yaml, or from the environment', () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'crm.secret'), `${written}\n`);
      const shared = Buffer.alloc(24, 1);
      const webhooks = [{ id: 'crm', secretFile: 'crm.secret' }, { id: 'erp' }];
      const { secrets, problems } = readWebhookSecrets(webhooks, shared, join(folder, 'service.yaml'));
      expect(problems).to.deep.equal([]);
      expect(secrets).to.deep.equal(
        new Map([
          ['crm', bytes],
          ['erp', shared],
        ]),
      );
    }));

  it('are missed by name, and never shown', () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'crm.secret'), 'hunter2');
      const webhooks = [
        { id: 'crm', secretFile: 'crm.secret' },
        { id: 'erp' },
        { id: 'bi', secretFile: 'gone' },
      ];
      const { problems } = readWebhookSecrets(webhooks, undefined, join(folder, 'service.yaml'));
      expect(problems.map((one) => one.split(':')[0])).to.deep.equal([
        'webhooks, crm',
        'webhooks, erp',
        'webhooks, bi',
      ]);
      expect(problems.join()).to.not.include('hunter2');
    }));

  it('are long enough to be none that is guessed', () => {
    expect(webhookSecret(written)).to.deep.equal(bytes);
    for (const text of ['', 'whsec_', 'whsec_short', bytes.toString('base64')]) {
      expect(webhookSecret(text)).to.equal(undefined);
    }
  });
});

describe('webhooks in service.yaml', () => {
  const withWebhook = (webhook: string) =>
    parseService(sample.replace('webhooks: []', `webhooks: [${webhook}]`), 'service.yaml').webhooks;

  it('are public and encrypted unless they are said to be inside', () => {
    expect(withWebhook('{ id: crm, url: "https://crm.example.com/h" }')).to.deep.equal([
      { id: 'crm', url: 'https://crm.example.com/h', network: 'public' },
    ]);
    expect(withWebhook('{ id: crm, url: "http://127.0.0.1:8080/h", network: internal }')).to.have.length(1);
  });

  it('stop the start with plain http to anywhere else', () => {
    for (const url of [
      'http://crm.example.com/h',
      'http://localhost.evil.example/',
      'http://localhost@evil.example/',
      'ftp://x/',
    ]) {
      expect(() => withWebhook(`{ id: crm, url: "${url}", network: internal }`), url).to.throw(
        /webhooks\.0\.url/,
      );
    }
    expect(() => withWebhook('{ id: crm, url: "http://127.0.0.1/h" }')).to.throw(/https/);
  });
});
