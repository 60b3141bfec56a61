import { type Environment, EnvironmentReader } from './config/environmentReader.ts';
import { type AppType, settings } from './config/settings.ts';
import { readWeChat, type WeChatCredentials, weChatProblems } from './config/weChatCredentials.ts';
import { ProblemsError } from './core/errors.ts';
import type { LogLevel } from './core/log.ts';

/** What stands in the environment, checked. What is unset is undefined and never means "accept all". */
export interface Config {
  readonly web: {
    readonly port: number;
    readonly host: string;
    /** Without a slash at the end; undefined means the address that the server listens on. */
    readonly publicUrl: string | undefined;
    /** IP addresses and CIDR networks. */
    readonly trustedProxies: readonly string[];
  };
  readonly dataDir: string;
  readonly serviceFile: string;
  readonly mail: {
    /** Undefined means that mails are kept as files. */
    readonly smtpUrl: string | undefined;
    /** As in a mail header; undefined means the company's address in service.yaml. */
    readonly from: string | undefined;
    /** Plain or with `{token}`. */
    readonly replyAddress: string | undefined;
    /** Undefined means that answers by mail are not read. */
    readonly imapUrl: string | undefined;
    /** Whose Authentication-Results are believed; defined with `imapUrl`. */
    readonly authservId: string | undefined;
  };
  /** Undefined means that only callers on this machine are taken. */
  readonly botFramework: BotFrameworkCredentials | undefined;
  /** Undefined refuses every secret: tokens only. */
  readonly directLineSecret: string | undefined;
  /** Signs the calls of webhooks that have no secret of their own. */
  readonly webhookSecret: Buffer | undefined;
  /** Undefined refuses every login of a site. */
  readonly widgetLoginSecret: string | undefined;
  readonly weChat: {
    /** Without a slash at the end. */
    readonly apiUrl: string;
    /** Undefined means that the environment names no official account. */
    readonly account: WeChatCredentials | undefined;
  };
  /** Secrets that headers of look-ups in service.yaml are filled with: every variable that begins with LOOKUP_. */
  readonly lookupSecrets: Readonly<Record<string, string>>;
  readonly logLevel: LogLevel;
}

interface BotFrameworkCredentials {
  readonly appType: AppType;
  readonly appId: string;
  /** Undefined only with UserAssignedMSI. */
  readonly appPassword: string | undefined;
  /** Undefined only with MultiTenant. */
  readonly tenantId: string | undefined;
}

/** The environment as a frozen Config; throws one `config/invalid` that lists every problem with its remedy. */
export function readConfig(environment: Environment): Config {
  const reader = new EnvironmentReader(environment);
  const config: Config = Object.freeze({
    web: readWeb(reader),
    dataDir: reader.value(settings.dataDir),
    serviceFile: reader.value(settings.serviceFile),
    mail: readMail(reader),
    botFramework: readBotFramework(reader),
    directLineSecret: reader.optional(settings.directLineSecret),
    webhookSecret: reader.optional(settings.webhookSecret),
    widgetLoginSecret: reader.optional(settings.widgetLoginSecret),
    weChat: Object.freeze({
      apiUrl: reader.value(settings.weChatApiUrl),
      account: readWeChat(reader),
    }),
    lookupSecrets: reader.beginningWith('LOOKUP_'),
    logLevel: reader.value(settings.logLevel),
  });
  const problems = [
    ...reader.problems,
    ...halfGiven(reader, config),
    ...weChatProblems(reader),
    ...notBuilt(reader),
  ];
  if (problems.length > 0) throw new ProblemsError('config/invalid', 'The environment', problems);
  return config;
}

function readWeb(reader: EnvironmentReader): Config['web'] {
  return Object.freeze({
    port: reader.value(settings.port),
    host: reader.value(settings.host),
    publicUrl: reader.optional(settings.publicUrl),
    trustedProxies: Object.freeze(reader.optional(settings.trustedProxies) ?? []),
  });
}

function readMail(reader: EnvironmentReader): Config['mail'] {
  return Object.freeze({
    smtpUrl: reader.optional(settings.smtpUrl),
    from: reader.optional(settings.mailFrom),
    replyAddress: reader.optional(settings.replyAddress),
    imapUrl: reader.optional(settings.imapUrl),
    authservId: reader.optional(settings.mailAuthservId),
  });
}

function readBotFramework(reader: EnvironmentReader): Config['botFramework'] {
  const appType = reader.optional(settings.appType) ?? 'MultiTenant';
  const appId = reader.optional(settings.appId);
  const appPassword = reader.optional(settings.appPassword);
  const tenantId = reader.optional(settings.appTenantId);
  return appId === undefined ? undefined : Object.freeze({ appType, appId, appPassword, tenantId });
}

function halfGiven(reader: EnvironmentReader, { botFramework }: Config): string[] {
  const { appType, appId, appPassword, appTenantId, smtpUrl, mailFrom, imapUrl, mailAuthservId } = settings;
  const needs: [given: string, needed: string, applies?: boolean][] = [
    [smtpUrl.name, mailFrom.name],
    [imapUrl.name, smtpUrl.name],
    [imapUrl.name, mailAuthservId.name],
    [mailAuthservId.name, imapUrl.name],
    [appType.name, appId.name],
    [appPassword.name, appId.name],
    [appTenantId.name, appId.name],
    [appId.name, appPassword.name, botFramework?.appType !== 'UserAssignedMSI'],
    [appType.name, appTenantId.name, botFramework !== undefined && botFramework.appType !== 'MultiTenant'],
  ];
  return needs
    .filter(([given, needed, applies = true]) => applies && reader.has(given) && !reader.has(needed))
    .map(([given, needed]) => `${needed} is missing. ${given} needs it: set both or neither.`);
}

function notBuilt(reader: EnvironmentReader): string[] {
  if (!reader.has('DATABASE_URL')) return [];
  return [
    'DATABASE_URL is set, but PostgreSQL is not supported yet. Remove it; data is kept under DATA_DIR.',
  ];
}
