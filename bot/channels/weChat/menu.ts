import { createHash } from 'node:crypto';
import type { Log } from '../../core/log.ts';
import type { MenuButton } from './account.ts';
import type { LiveAccount } from './liveAccount.ts';

/** The menu as `menu/create` takes it: a button that says something comes back as a click with these words. */
export function menuCall(buttons: readonly MenuButton[]): { button: object[] } {
  return { button: buttons.map(asButton) };
}

/** Sets the menu of an account where it is not the one that was set last; a refusal is told to the operator. */
export async function setMenu(live: LiveAccount, log: Log): Promise<void> {
  const { menu, name } = live.account;
  if (menu.length === 0) return;
  const call = menuCall(menu);
  const fingerprint = createHash('sha256').update(JSON.stringify(call)).digest('hex');
  try {
    if ((await live.state()).menu === fingerprint) return;
    await live.api.setMenu(call);
    await live.noteMenu(fingerprint);
    log.info('wechat.menu-set', { detail: name });
  } catch (error) {
    log.error('wechat.menu-refused', { detail: name, error });
  }
}

function asButton({ name, says, opens, buttons }: MenuButton): object {
  if (buttons) return { name, sub_button: buttons.map(asButton) };
  return opens ? { type: 'view', name, url: opens } : { type: 'click', name, key: says ?? name };
}
