import type { WeChatEncryption, WeChatReplyMode } from '../channels/weChat/account.ts';
import type { LogLevel } from '../core/log.ts';
import {
  aesKeys,
  anyText,
  host,
  imapMailbox,
  mailbox,
  mailServer,
  matching,
  networks,
  oneOf,
  type Parser,
  port,
  replyAddress,
  webAddress,
} from './settingParsers.ts';
import { webhookSecret } from './webhookSecrets.ts';

/** One environment variable. Without a `fallback` it may stay unset; an empty value counts as unset. */
export interface Setting<T> {
  readonly name: string;
  /** What it does, for operators; `.env.example` repeats it. */
  readonly meaning: string;
  readonly example: string;
  /** What the value must be, as it reads after "must be". */
  readonly expects: string;
  readonly parse: Parser<T>;
  readonly fallback?: T;
}

/** How the service signs in at Azure Bot Service. */
export type AppType = 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';

const appTypes: readonly AppType[] = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'];
const encryptions: readonly WeChatEncryption[] = ['safe', 'compatible', 'plain'];
const replyModes: readonly WeChatReplyMode[] = ['active', 'passive'];
const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TENANT = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i;

/** Every environment variable of the service. */
export const settings = {
  port: {
    name: 'PORT',
    meaning: 'The port that the server listens on; 0 lets the system choose one.',
    example: '3978',
    expects: 'a whole number from 0 to 65535',
    parse: port,
    fallback: 3978,
  },
  host: {
    name: 'HOST',
    meaning: 'The address that the server listens on; 0.0.0.0 opens it to other machines.',
    example: '127.0.0.1',
    expects: 'an IP address or a host name',
    parse: host,
    fallback: '127.0.0.1',
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    meaning: 'Where customers and agents reach the server from outside, for links in mails and pages.',
    example: 'https://chat.example.com',
    expects: 'an address that begins with https:// or http://, without query and user',
    parse: webAddress,
  },
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    meaning: 'Proxies whose X-Forwarded headers are believed, parted by commas; others are ignored.',
    example: '127.0.0.1,10.0.0.0/8',
    expects: 'IP addresses or networks parted by commas',
    parse: networks,
  },
  dataDir: {
    name: 'DATA_DIR',
    meaning: 'The folder for everything the service writes: tickets, transcripts, mails, keys.',
    example: './data',
    expects: 'a folder',
    parse: anyText,
    fallback: './data',
  },
  serviceFile: {
    name: 'SERVICE_FILE',
    meaning: 'The settings of the company: hours, departments, staff, promises.',
    example: 'deployment/service.yaml',
    expects: 'a file',
    parse: anyText,
    fallback: 'deployment/service.yaml',
  },
  smtpUrl: {
    name: 'SMTP_URL',
    meaning: 'The server that sends mail. Without it mails are kept as .eml files under DATA_DIR/mail.',
    example: 'smtps://user:password@mail.example.com:465',
    expects: 'an address that begins with smtp:// or smtps://, special signs in the password as %XX',
    parse: mailServer,
  },
  mailFrom: {
    name: 'MAIL_FROM',
    meaning: "The sender of every mail; needed with SMTP_URL, the company's address without it.",
    example: 'Yingda <service@example.com>',
    expects: 'a mail address, with or without a name before it',
    parse: mailbox,
  },
  replyAddress: {
    name: 'REPLY_ADDRESS',
    meaning: 'Where replies to mails go. {token} stands for a word that tells the ticket; plain works too.',
    example: 'reply+{token}@example.com',
    expects: 'a mail address, which may hold {token} once before the @',
    parse: replyAddress,
  },
  imapUrl: {
    name: 'IMAP_URL',
    meaning: 'The mailbox that REPLY_ADDRESS leads to. Without it replies by mail are not read.',
    example: 'imaps://user:password@mail.example.com:993/INBOX',
    expects: 'an address that begins with imap:// or imaps://, special signs in the password as %XX',
    parse: imapMailbox,
  },
  mailAuthservId: {
    name: 'MAIL_AUTHSERV_ID',
    meaning:
      'The name with which our own mail server signs its Authentication-Results; needed with IMAP_URL.',
    example: 'mx.example.com',
    expects: 'a host name, as it stands at the beginning of that header',
    parse: host,
  },
  appType: {
    name: 'MicrosoftAppType',
    meaning: 'How the service signs in at Azure Bot Service: MultiTenant, SingleTenant or UserAssignedMSI.',
    example: 'SingleTenant',
    expects: `one of ${appTypes.join(', ')}`,
    parse: oneOf(appTypes),
  },
  appId: {
    name: 'MicrosoftAppId',
    meaning: 'The app id of the Azure Bot. Without it /api/messages takes calls from this machine only.',
    example: '00000000-0000-0000-0000-000000000000',
    expects: 'the GUID shown as "Microsoft App ID" in the Azure portal',
    parse: matching(GUID),
  },
  appPassword: {
    name: 'MicrosoftAppPassword',
    meaning: 'The client secret of that app; not used with UserAssignedMSI.',
    example: 'the-value-shown-once-by-the-portal',
    expects: 'a client secret',
    parse: anyText,
  },
  appTenantId: {
    name: 'MicrosoftAppTenantId',
    meaning: 'The tenant of that app; needed with SingleTenant and UserAssignedMSI.',
    example: '00000000-0000-0000-0000-000000000000',
    expects: 'the GUID or domain of an Entra ID tenant',
    parse: matching(TENANT),
  },
  directLineSecret: {
    name: 'DIRECT_LINE_SECRET',
    meaning: 'Lets other servers make Direct Line tokens. Without it only our own page hands out tokens.',
    example: 'make-one-with-openssl-rand-base64-32',
    expects: 'at least 24 characters without spaces, such as "openssl rand -base64 32" prints',
    parse: matching(/^\S{24,}$/),
  },
  webhookSecret: {
    name: 'WEBHOOK_SECRET',
    meaning: 'Signs the calls of webhooks that name no secretFile in service.yaml.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    expects: 'whsec_ and 24 to 64 bytes in base64, such as "openssl rand -base64 32" prints',
    parse: webhookSecret,
  },
  widgetLoginSecret: {
    name: 'WIDGET_LOGIN_SECRET',
    meaning: 'Signs the logins that sites pass to the widget (data-login). Without it no login is accepted.',
    example: 'make-one-with-openssl-rand-base64-32',
    expects: 'a secret of 32 characters or more',
    parse: matching(/^[\x21-\x7e]{32,512}$/),
  },
  weChatAppId: {
    name: 'WECHAT_APP_ID',
    meaning: 'The AppID of the WeChat official account. Without it there is no WeChat channel.',
    example: 'wx0123456789abcdef',
    expects: 'wx and 16 small letters or digits, as the platform page shows it',
    parse: matching(/^wx[0-9a-f]{16}$/),
  },
  weChatAppSecret: {
    name: 'WECHAT_APP_SECRET',
    meaning: 'The AppSecret of that account, to call the platform.',
    example: '0123456789abcdef0123456789abcdef',
    expects: '32 small letters or digits, as the platform shows it once',
    parse: matching(/^[0-9a-f]{32}$/),
  },
  weChatToken: {
    name: 'WECHAT_TOKEN',
    meaning: 'The Token of its server configuration, which signs what WeChat sends.',
    example: 'ALongWordOfYourOwn2026',
    expects: '3 to 32 letters and digits, the same as on the platform page',
    parse: matching(/^[A-Za-z0-9]{3,32}$/),
  },
  weChatAesKey: {
    name: 'WECHAT_AES_KEY',
    meaning: 'Its EncodingAESKey; while it is changed the new and the old one, parted by a comma.',
    example: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    expects: '43 letters and digits, or two such keys parted by a comma',
    parse: aesKeys,
  },
  weChatAccount: {
    name: 'WECHAT_ACCOUNT',
    meaning: 'Our name for that account: in its address /wechat/<name>, and in service.yaml.',
    example: 'main',
    expects: 'a word of small letters, digits and hyphens',
    parse: matching(/^[a-z][a-z0-9-]{0,30}$/),
    fallback: 'main',
  },
  weChatEncryption: {
    name: 'WECHAT_ENCRYPTION',
    meaning: 'How WeChat protects what it sends: safe, compatible or plain. Only safe keeps forgers out.',
    example: 'safe',
    expects: `one of ${encryptions.join(', ')}`,
    parse: oneOf(encryptions),
    fallback: 'safe',
  },
  weChatReplyMode: {
    name: 'WECHAT_REPLY_MODE',
    meaning: 'active: the account is verified and may send by itself; passive: it only answers.',
    example: 'active',
    expects: `one of ${replyModes.join(', ')}`,
    parse: oneOf(replyModes),
    fallback: 'active',
  },
  weChatApiUrl: {
    name: 'WECHAT_API_URL',
    meaning: 'Where the platform is called; another of its hosts, or the simulator.',
    example: 'https://api.weixin.qq.com',
    expects: 'an address that begins with https:// or http://, without query and user',
    parse: webAddress,
    fallback: 'https://api.weixin.qq.com',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'The least weight of a line in the log: debug, info, warn or error.',
    example: 'info',
    expects: `one of ${logLevels.join(', ')}`,
    parse: oneOf(logLevels),
    fallback: 'info',
  },
} as const satisfies Record<string, Setting<unknown>>;
