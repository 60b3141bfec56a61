import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect } from 'chai';
import type { Environment } from '../bot/config/environmentReader.ts';
import { type Setting, settings } from '../bot/config/settings.ts';
import { readConfig } from '../bot/config.ts';
import { ProblemsError } from '../bot/core/errors.ts';

const appId = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const all: readonly Setting<unknown>[] = Object.values(settings);

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ProblemsError && error.code === 'config/invalid') return error.problems;
    throw error;
  }
  return [];
}

describe('The environment', () => {
  it('needs nothing for a first start', () => {
    expect(readConfig({})).to.deep.equal({
      web: { port: 3978, host: '127.0.0.1', publicUrl: undefined, trustedProxies: [] },
      dataDir: './data',
      serviceFile: 'deployment/service.yaml',
      mail: {
        smtpUrl: undefined,
        from: undefined,
        replyAddress: undefined,
        imapUrl: undefined,
        authservId: undefined,
      },
      botFramework: undefined,
      directLineSecret: undefined,
      webhookSecret: undefined,
      widgetLoginSecret: undefined,
      weChat: { apiUrl: 'https://api.weixin.qq.com', account: undefined },
      lookupSecrets: {},
      logLevel: 'info',
    });
  });

  it('keeps the secrets of look-ups by their names', () => {
    const { lookupSecrets } = readConfig({ LOOKUP_ORDERS: 'Bearer x', LOOKUP_EMPTY: '', OTHER: 'y' });
    expect(lookupSecrets).to.deep.equal({ LOOKUP_ORDERS: 'Bearer x' });
  });

  it('takes a setting that is empty or blank as unset', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '  ', DIRECT_LINE_SECRET: '' })).to.deep.equal(readConfig({}));
  });

  it('is read into typed values, blanks around them left out', () => {
    const config = readConfig({
      PORT: ' 8080 ',
      PUBLIC_URL: 'https://chat.example.com/',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1/128',
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: '应答 <service@example.com>',
      REPLY_ADDRESS: 'reply+{token}@example.com',
      LOG_LEVEL: 'WARN',
    });
    expect(config.web.port).to.equal(8080);
    expect(config.web.publicUrl).to.equal('https://chat.example.com');
    expect(config.web.trustedProxies).to.deep.equal(['127.0.0.1', '10.0.0.0/8', '::1/128']);
    expect(config.mail).to.deep.equal({
      imapUrl: undefined,
      authservId: undefined,
      smtpUrl: 'smtp://127.0.0.1:2525',
      from: '应答 <service@example.com>',
      replyAddress: 'reply+{token}@example.com',
    });
    expect(config.logLevel).to.equal('warn');
  });

  it('names an official account with all that the platform asks of it, or none', () => {
    const account = {
      WECHAT_APP_ID: 'wx0123456789abcdef',
      WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef',
      WECHAT_TOKEN: 'AWordOfOurOwn',
      WECHAT_AES_KEY: `${'a'.repeat(43)}, ${'b'.repeat(43)}`,
    };
    expect(readConfig(account).weChat.account).to.deep.equal({
      name: 'main',
      appId: 'wx0123456789abcdef',
      appSecret: '0123456789abcdef0123456789abcdef',
      token: 'AWordOfOurOwn',
      aesKeys: ['a'.repeat(43), 'b'.repeat(43)],
      encryption: 'safe',
      replyMode: 'active',
    });
    for (const name of ['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_TOKEN', 'WECHAT_AES_KEY'] as const) {
      expect(problemsOf({ ...account, [name]: '' }).join('\n'), name).to.include(`${name} is missing`);
    }
    expect(problemsOf({ ...account, WECHAT_AES_KEY: '', WECHAT_ENCRYPTION: 'plain' })).to.deep.equal([]);
  });

  it('gives a Config that nobody can change, all the way down', () => {
    const config = readConfig({ MicrosoftAppId: appId, MicrosoftAppPassword: 'secret' });
    const parts = [config, config.web, config.web.trustedProxies, config.mail, config.botFramework];
    for (const part of parts) expect(part).to.satisfy(Object.isFrozen);
  });

  it('ignores variables that are not its own', () => {
    expect(problemsOf({ PATH: '/usr/bin', WECHAT_PAY: 'x', IMAP_SERVER: 'nonsense' })).to.deep.equal([]);
  });
});

describe('A wrong setting', () => {
  const wrong: [name: string, values: string[]][] = [
    ['PORT', ['http', '-1', '65536', '39.78', '0x10', '3978;']],
    ['HOST', ['http://127.0.0.1', '127.0.0.1:80', 'two words', '-a']],
    ['PUBLIC_URL', ['chat.example.com', 'ftp://a', 'https://u:p@a', 'https://a?b', 'https://a#b']],
    ['TRUSTED_PROXIES', ['all', '10.0.0.0/33', '::1/129', '10.0.0.1/8/8', ',', '*']],
    [
      'IMAP_URL',
      ['mail.example.com', 'https://u:p@mail.example.com', 'imap://mail.example.com', 'imap://u:p@'],
    ],
    ['SMTP_URL', ['mail.example.com', 'http://mail.example.com', 'smtp://', 'smtp:mail']],
    [
      'MAIL_FROM',
      [
        'service',
        'a@b.cn, c@d.cn',
        'A <a@b.cn> B',
        'A, c@d.cn <a@b.cn>',
        'a@localhost',
        '客服@b.cn',
        'A\r\nBcc: x <a@b.cn>',
        '<>',
      ],
    ],
    [
      'REPLY_ADDRESS',
      ['reply', 'a@{token}.example.com', '{token}{token}@a.cn', '{other}@a.cn', 'A <a@b.cn>'],
    ],
    ['DIRECT_LINE_SECRET', ['short', 'long enough but made of words']],
    ['LOG_LEVEL', ['verbose', 'trace']],
  ];
  const needed = { MAIL_FROM: 'a@example.com' };
  const mailServers = { ...needed, SMTP_URL: 'smtp://mail.example.com', MAIL_AUTHSERV_ID: 'mx.example.com' };
  for (const [name, values] of wrong) {
    it(`of ${name} stops the start with its name and a remedy`, () => {
      for (const value of values) {
        const problems = problemsOf({ ...(name === 'IMAP_URL' ? mailServers : needed), [name]: value });
        expect(problems, value).to.have.length(1);
        expect(problems[0], value).to.match(new RegExp(`^${name} must be .*, for example .*Correct it`));
      }
    });
  }

  it('is told together with every other problem, in one message', () => {
    const environment = { PORT: 'x', LOG_LEVEL: 'x', SMTP_URL: 'smtp://a.example', MicrosoftAppId: 'x' };
    expect(problemsOf(environment).map((problem) => problem.split(' ')[0])).to.deep.equal([
      'PORT',
      'MicrosoftAppId',
      'LOG_LEVEL',
      'MAIL_FROM',
      'MicrosoftAppPassword',
    ]);
    expect(() => readConfig(environment)).to.throw(ProblemsError, /^The environment:\n {2}- PORT/);
  });

  it('is not repeated in the message, for it may be a secret', () => {
    const message = problemsOf({ DIRECT_LINE_SECRET: 'hunter2', SMTP_URL: 'http://u:hunter2@a' }).join();
    expect(message).not.to.contain('hunter2');
  });

  it('is DATABASE_URL as long as there is no PostgreSQL', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://db/yingda' })[0]).to.match(/^DATABASE_URL .*Remove it/);
  });
});

describe('A half-given setting', () => {
  const halves: [what: string, environment: Environment, missing: string][] = [
    [
      'a mailbox without the name of its server',
      {
        IMAP_URL: 'imap://u:p@mail.example.com',
        SMTP_URL: 'smtp://mail.example.com',
        MAIL_FROM: 'a@example.com',
      },
      'MAIL_AUTHSERV_ID',
    ],
    ['a mail server without a sender', { SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM'],
    ['an app id without its password', { MicrosoftAppId: appId }, 'MicrosoftAppPassword'],
    ['an app password without its id', { MicrosoftAppPassword: 'p' }, 'MicrosoftAppId'],
    ['a tenant without an app', { MicrosoftAppTenantId: appId }, 'MicrosoftAppId'],
    ['a kind of app without an app', { MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppId'],
    [
      'a single-tenant app without its tenant',
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppId: appId, MicrosoftAppPassword: 'p' },
      'MicrosoftAppTenantId',
    ],
    [
      'a managed identity without its tenant',
      { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: appId },
      'MicrosoftAppTenantId',
    ],
  ];
  for (const [what, environment, missing] of halves) {
    it(`stops the start: ${what}`, () => {
      const problems = problemsOf(environment);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.match(new RegExp(`^${missing} is missing`));
    });
  }

  it('is not a managed identity without a password', () => {
    const { botFramework } = readConfig({
      MicrosoftAppType: 'userassignedmsi',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: 'contoso.example.com',
    });
    expect(botFramework).to.deep.equal({
      appType: 'UserAssignedMSI',
      appId,
      appPassword: undefined,
      tenantId: 'contoso.example.com',
    });
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^# (.+)\n# (\w+)=(.*)$/gm)];
  const uncommented = parseEnv(blocks.map(([, , name, value]) => `${name}=${value}`).join('\n'));

  it('names every setting of the table with its meaning, and no other', () => {
    expect(blocks.map(([, meaning, name]) => [name, meaning])).to.deep.equal(
      all.map(({ name, meaning }) => [name, meaning]),
    );
  });

  it('shows the example of the table, which is the default where there is one', () => {
    for (const { name, example, parse, fallback } of all) {
      expect(uncommented[name], name).to.equal(example);
      if (fallback !== undefined) expect(parse(example), name).to.equal(fallback);
    }
  });

  it('can be taken as it is with every line in force', () => {
    expect(problemsOf(uncommented)).to.deep.equal([]);
  });

  it('sets nothing before somebody takes a # away', () => {
    expect(parseEnv(text)).to.deep.equal({});
  });
});
