import type { WeChatAccount } from '../channels/weChat/account.ts';
import type { EnvironmentReader } from './environmentReader.ts';
import { settings } from './settings.ts';

/** What the platform and we know an official account by. */
export type WeChatCredentials = Readonly<
  Pick<WeChatAccount, 'name' | 'appId' | 'appSecret' | 'token' | 'aesKeys' | 'encryption' | 'replyMode'>
>;

/** The official account of an environment (or of a file like it); undefined where none is named. */
export function readWeChat(reader: EnvironmentReader): WeChatCredentials | undefined {
  const appId = reader.optional(settings.weChatAppId);
  const credentials = {
    name: reader.value(settings.weChatAccount),
    appSecret: reader.optional(settings.weChatAppSecret) ?? '',
    token: reader.optional(settings.weChatToken) ?? '',
    aesKeys: Object.freeze(reader.optional(settings.weChatAesKey) ?? []),
    encryption: reader.value(settings.weChatEncryption),
    replyMode: reader.value(settings.weChatReplyMode),
  };
  return appId === undefined ? undefined : Object.freeze({ appId, ...credentials });
}

/** What is missing for an official account: sentences with the remedy. */
export function weChatProblems(reader: EnvironmentReader): string[] {
  const { weChatAppId, weChatAppSecret, weChatToken, weChatAesKey, weChatEncryption } = settings;
  const isPlain = reader.value(weChatEncryption) === 'plain';
  const secrets = [weChatAppSecret, weChatToken, weChatAesKey].map(({ name }) => name);
  const needed = secrets.filter((name) => name !== weChatAesKey.name || !isPlain);
  if (reader.has(weChatAppId.name)) {
    return needed
      .filter((name) => !reader.has(name))
      .map((name) => `${name} is missing. ${weChatAppId.name} needs it: copy it from the platform page.`);
  }
  return secrets
    .filter((name) => reader.has(name))
    .map((name) => `${weChatAppId.name} is missing. ${name} needs it: set both or neither.`);
}
