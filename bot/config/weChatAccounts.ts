import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { findPrices } from '../../knowledge/price/detect.ts';
import type { WeChatAccount } from '../channels/weChat/account.ts';
import { ProblemsError } from '../core/errors.ts';
import type { OfficialAccount } from '../serviceSchema.ts';
import { EnvironmentReader } from './environmentReader.ts';
import { readWeChat, type WeChatCredentials, weChatProblems } from './weChatCredentials.ts';

/**
 * The official accounts to serve: that of the environment, and those of `service.yaml` with a file of their own.
 * What `service.yaml` says of an account without credentials waits for them. Throws one `service/invalid` for files
 * that cannot be used, accounts of the same name, and menus with a price (design rule 1).
 */
export function weChatAccounts(
  credentials: WeChatCredentials | undefined,
  described: readonly OfficialAccount[],
  serviceFile: string,
): WeChatAccount[] {
  const problems = described.flatMap(pricesInMenu);
  const accounts = described.flatMap((account) => {
    const own =
      account.secrets === undefined
        ? matching(credentials, account)
        : readSecrets(account, serviceFile, problems);
    return own ? [joined(own, account)] : [];
  });
  const isDescribed = accounts.some(({ name }) => name === credentials?.name);
  if (credentials && !isDescribed) accounts.push(joined(credentials, undefined));
  if (problems.length > 0) throw new ProblemsError('service/invalid', serviceFile, problems);
  return accounts;
}

function matching(credentials: WeChatCredentials | undefined, { name }: OfficialAccount) {
  return credentials?.name === name ? credentials : undefined;
}

function readSecrets(
  { name, secrets = '' }: OfficialAccount,
  serviceFile: string,
  problems: string[],
): WeChatCredentials | undefined {
  const path = resolve(dirname(serviceFile), secrets);
  try {
    const reader = new EnvironmentReader({ ...parseEnv(readFileSync(path, 'utf8')), WECHAT_ACCOUNT: name });
    const own = readWeChat(reader);
    const wrong = [...reader.problems, ...weChatProblems(reader)];
    if (!own && wrong.length === 0) wrong.push('WECHAT_APP_ID is missing.');
    problems.push(...wrong.map((problem) => `weChat.accounts, ${name}, ${path}: ${problem}`));
    return own;
  } catch {
    problems.push(
      `weChat.accounts, ${name}: ${path} cannot be read. Correct "secrets", or the rights of the file.`,
    );
    return undefined;
  }
}

function joined(credentials: WeChatCredentials, described: OfficialAccount | undefined): WeChatAccount {
  const { originalId, menu = [], template, transfer = false } = described ?? {};
  return { ...credentials, originalId, menu, template, transfer };
}

function pricesInMenu({ name, menu }: OfficialAccount): string[] {
  const texts = menu.flatMap((button) => ('buttons' in button ? [button, ...button.buttons] : [button]));
  return texts
    .flatMap((button) => [button.name, 'says' in button ? button.says : ''])
    .flatMap((text) => findPrices(text))
    .map((hit) => `weChat.accounts, ${name}, menu: "${hit.text}" is a price; take it out.`);
}
