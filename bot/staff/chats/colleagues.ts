import { loadOf } from '../../desk/live/line.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { formTokenField } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { chatWords } from './words.ts';

type Parts = Pick<ConsoleParts, 'live'>;

/** Whether the reader takes chats, and the switch for it. */
export function ownState({ member, locale, page, service }: StaffVisit, { live }: Parts): Html {
  const said = chatWords[locale];
  const isOnline = live.presence.isOnline(member.id);
  const load = loadOf(member.id, { chats: live.chats.list() });
  const state = isOnline ? said.online(load, service.live.chats) : said.offline;
  const [action, label] = isOnline ? ['offline', said.goOffline] : ['online', said.goOnline];
  return html`<section class="card duty ${isOnline ? 'online' : ''}" data-live="duty"><h2>${said.duty}</h2><p role="status">${state}</p>
<form method="post" action="/console/chats/${action}">${formTokenField(page)}<button class="${isOnline ? 'second' : ''}">${label}</button></form>
<p class="faint">${said.about}</p></section>`;
}

/** Who else is there, and how many chats they have; those who take none at all come last. */
export function colleagues({ member, locale, service }: StaffVisit, { live }: Parts): Html {
  const said = chatWords[locale];
  const chats = live.chats.list();
  const most = service.live.chats;
  const rows = service.staff
    .filter(({ id, roles }) => id !== member.id && roles.some((role) => role !== 'editor'))
    .map(({ id, name }) => {
      const load = loadOf(id, { chats });
      const isThere = live.presence.isThere(id);
      const state = isThere ? (load < most ? 'free' : 'busy') : live.presence.isOnline(id) ? 'away' : 'off';
      const words = state === 'free' || state === 'busy' ? said[state](load, most) : said[state];
      return { rank: ['free', 'busy', 'away', 'off'].indexOf(state), name, words, state };
    })
    .toSorted((one, other) => one.rank - other.rank);
  const shown = rows.map(
    ({ name, words, state }) => html`<li class="${state}">${name}<small>${words}</small></li>`,
  );
  return html`<section class="card" data-live="colleagues"><h2>${said.colleagues}</h2><ul class="people">${shown}</ul></section>`;
}
