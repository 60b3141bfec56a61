import { mayTake } from '../../desk/live/liveActing.ts';
import type { LiveChat } from '../../desk/live/liveChat.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { departmentName, staffName } from '../../desk/organisation.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { actFields } from '../ticket/replyForm.ts';
import { isRunning, maySee } from './chatView.ts';
import { colleagues, ownState } from './colleagues.ts';
import type { Talk } from './talks.ts';
import { chatWords } from './words.ts';

type Parts = Pick<ConsoleParts, 'live' | 'customers'>;

/** Who waits, who talks with whom, and who talks with the bot. */
export async function chatsPage(visit: StaffVisit, parts: Parts): Promise<Reply> {
  const said = chatWords[visit.locale];
  const chats = parts.live.chats.list().filter((chat) => maySee(visit, chat));
  const waiting = chats.filter(({ state }) => state === 'waiting');
  const talking = chats.filter(({ state }) => state === 'talking');
  const talks = parts.live.talks.list().filter(({ id }) => !isRunning(parts.live.chats.current(id)));
  const body = html`<div class="head"><h1>${said.title}</h1></div>
<div class="columns">
<div data-live="chats">
${list(said.waiting(waiting.length), await rows(waiting, (one) => waitingRow(visit, one, parts)), said.nobody)}
${list(said.talking(talking.length), await rows(talking, (one) => talkingRow(visit, one, parts)), said.nobody)}
${list(said.withBot(talks.length), await rows(talks, (one) => botRow(visit, one, parts)), said.nobody)}
</div>
<div>${ownState(visit, parts)}${colleagues(visit, parts)}</div>
</div>`;
  return staffPage(visit.page, { title: said.title, body, place: 'chats', follows: 'chats' });
}

async function rows<T>(all: readonly T[], row: (one: T) => Promise<Html>): Promise<Html[]> {
  return await Promise.all(all.map(row));
}

function list(title: string, shown: Html[], nobody: string): Html {
  const body =
    shown.length === 0 ? html`<p class="faint">${nobody}</p>` : html`<ul class="chats">${shown}</ul>`;
  return html`<section class="card"><h2>${title}</h2>${body}</section>`;
}

async function waitingRow(visit: StaffVisit, chat: LiveChat, parts: Parts): Promise<Html> {
  const { locale, service, member } = visit;
  const said = chatWords[locale];
  const since = timeWords(chat.askedAt, service.timeZone, locale);
  const wish = chat.named === undefined ? '' : ` · ${said.asksFor(staffName(chat.named, service))}`;
  const take = mayTake(member.id, chat, service)
    ? html`<form method="post" action="/console/chats/${chat.conversation}/take">${actFields(visit)}<button>${said.take}</button></form>`
    : html``;
  const name = await customerName(chat.customer, visit, parts);
  return html`<li><div><b>${name}</b> <span class="tag">${departmentName(chat.department, service, locale)}</span>
<a href="/console/chats/${chat.conversation}">${said.open}</a>
<p class="faint">${lastWords(chat, parts)}</p><small>${said.waitsSince(since)}${wish}</small></div>${take}</li>`;
}

async function talkingRow(visit: StaffVisit, chat: LiveChat, parts: Parts): Promise<Html> {
  const { locale, service } = visit;
  const said = chatWords[locale];
  const name = await customerName(chat.customer, visit, parts);
  const open =
    chat.unansweredSince === undefined ? html`` : html` <span class="tag pressing">${said.unanswered}</span>`;
  return html`<li><div><a href="/console/chats/${chat.conversation}"><b>${name}</b></a>${open}
<p class="faint">${lastWords(chat, parts)}</p><small>${staffName(chat.agent ?? '', service)}</small></div></li>`;
}

async function botRow(visit: StaffVisit, talk: Talk, parts: Parts): Promise<Html> {
  const { locale, service } = visit;
  const name = await customerName(talk.customer, visit, parts);
  const at = timeWords(talk.at, service.timeZone, locale);
  return html`<li><div><a href="/console/chats/${talk.id}"><b>${name}</b></a>
<p class="faint">${talk.text}</p><small>${visit.said.channels[talk.channel] ?? talk.channel} · ${at}</small></div></li>`;
}

function lastWords({ conversation, problem }: LiveChat, { live }: Parts): string {
  return live.talks.find(conversation)?.text ?? problem;
}

async function customerName(id: string, { locale }: StaffVisit, { customers }: Parts): Promise<string> {
  const customer = await customers.read(id);
  return (customer && customerWords(customer.name)) ?? mailWords[locale].nameless;
}
