import type { ContentLocale } from '../../core/locale.ts';
import type { Service } from '../../serviceSchema.ts';
import { type Action, mayOpen } from '../can.ts';

const place = <Id extends string>(
  id: Id,
  href: string,
  action: Action,
  chinese: string,
  english: string,
) => ({
  ...{ id, href, action },
  name: { 'zh-CN': chinese, 'en-US': english } satisfies Record<ContentLocale, string>,
});

/** The navigation, in its order; a new area adds its line. Who may not do the action does not see the place. */
const places = [
  place('queue', '/console', 'queue.see', '队列', 'Queue'),
  place('chats', '/console/chats', 'queue.see', '在线对话', 'Live chats'),
  place('withheld', '/console/withheld', 'withheld.see', '已拦下', 'Withheld'),
  place('mails', '/console/mails', 'mail.release', '邮件', 'Mails'),
  place('articles', '/console/articles', 'content.edit', '文章', 'Articles'),
  place('misses', '/console/misses', 'content.edit', '未答问题', 'Misses'),
  place('lines', '/console/lines', 'content.edit', '话术', 'Lines'),
  place('connections', '/console/connections', 'connection.manage', '接口', 'Connections'),
];

export type Place = (typeof places)[number]['id'];

/** The places that a member of staff may open. */
export function placesFor(member: string, company: Service): typeof places {
  return places.filter(({ action }) => mayOpen(member, action, company));
}
