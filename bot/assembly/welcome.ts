import { join } from 'node:path';
import { LINK_MINUTES } from '../staff/login/loginLinks.ts';
import { linkAddress } from '../staff/login/loginRoutes.ts';
import type { Base } from './base.ts';
import type { Staff } from './staff.ts';

/** What an operator wants to read after the start: where to go, what was left out. */
export async function welcome(
  base: Base,
  address: string,
  { sessions, links }: Staff,
  problems: string[],
): Promise<string[]> {
  const { config, provider } = base;
  const mails = config.mail.smtpUrl
    ? []
    : [`  mail     kept as .eml files in ${join(config.dataDir, 'mail')} (no SMTP_URL)`];
  const { staff } = provider.current;
  const first = staff.find(({ roles }) => roles.includes('admin')) ?? staff[0];
  const begin = first && !(await sessions.everOpened()) ? linkAddress(address, links.issue(first.id)) : '';
  return [
    `应答 ${provider.current.company.name['zh-CN']}: ready`,
    `  chat     ${address}/`,
    `  widget   ${address}/widget`,
    `  console  ${address}/console`,
    ...(begin === ''
      ? []
      : [`  first login, for ${first?.name}, once within ${LINK_MINUTES} minutes:`, `           ${begin}`]),
    ...mails,
    ...problems.map((problem) => `  left out ${problem}`),
  ];
}
