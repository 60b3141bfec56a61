import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { weChatAccounts } from '../../bot/config/weChatAccounts.ts';
import { ProblemsError } from '../../bot/core/errors.ts';
import type { OfficialAccount } from '../../bot/serviceSchema.ts';

const credentials = {
  name: 'main',
  appId: 'wx0123456789abcdef',
  appSecret: '0'.repeat(32),
  token: 'AWordOfOurOwn',
  aesKeys: ['a'.repeat(43)],
  encryption: 'safe',
  replyMode: 'active',
} as const;

const described: OfficialAccount = {
  name: 'main',
  menu: [{ name: '找人工', says: '转人工' }],
  transfer: true,
};

describe('The official accounts', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'yingda-accounts-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function accounts(...all: OfficialAccount[]) {
    return weChatAccounts(credentials, all, join(folder, 'service.yaml'));
  }

  function problems(...all: OfficialAccount[]): string {
    try {
      accounts(...all);
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems.join('\n');
      throw error;
    }
    return '';
  }

  it('are none where nobody gives credentials, whatever service.yaml describes', () => {
    expect(weChatAccounts(undefined, [described], join(folder, 'service.yaml'))).to.deep.equal([]);
  });

  it('are that of the environment, with what service.yaml says of it', () => {
    expect(accounts()).to.have.lengthOf(1);
    expect(accounts(described)).to.deep.equal([
      { ...credentials, originalId: undefined, template: undefined, menu: described.menu, transfer: true },
    ]);
  });

  it('are more with a file of secrets each', () => {
    const lines = [
      'WECHAT_APP_ID=wxfedcba9876543210',
      `WECHAT_APP_SECRET=${'1'.repeat(32)}`,
      'WECHAT_TOKEN=Another',
      'WECHAT_ENCRYPTION=plain',
    ];
    writeFileSync(join(folder, 'shop.env'), lines.join('\n'));
    const shop = { name: 'shop', secrets: 'shop.env', menu: [], transfer: false };
    expect(accounts(shop).map(({ name, appId }) => [name, appId])).to.deep.equal([
      ['shop', 'wxfedcba9876543210'],
      ['main', credentials.appId],
    ]);
  });

  it('are refused with a file that is not there, or not whole', () => {
    expect(problems({ ...described, name: 'shop', secrets: 'none.env' })).to.include('cannot be read');
    writeFileSync(join(folder, 'half.env'), 'WECHAT_APP_ID=wxfedcba9876543210\nWECHAT_ENCRYPTION=plain');
    expect(problems({ ...described, name: 'shop', secrets: 'half.env' }))
      .to.include('WECHAT_APP_SECRET is missing')
      .and.to.include('WECHAT_TOKEN is missing');
  });

  it('are refused with a price in the menu', () => {
    const cheap = { name: '特惠', says: '我要99元的水壶' };
    expect(problems({ ...described, menu: [{ name: '活动', buttons: [cheap] }] })).to.include('99元');
  });
});
