import type { Customer } from '../../core/customer.ts';
import type { LiveChat, LiveEvent } from '../../desk/live/liveChat.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { staffName } from '../../desk/organisation.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { saidLine } from '../conversation/saidLine.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { marked } from '../ticket/marked.ts';
import { chatForms } from './chatForms.ts';
import type { ChatNews, ChatView } from './chatView.ts';
import { chatWords } from './words.ts';

const MOST_LINES = 200;

/** One conversation as it is said, and all that the reader may do in it. */
export async function chatPage(
  visit: StaffVisit,
  view: ChatView,
  { live, customers }: Pick<ConsoleParts, 'live' | 'customers'>,
  news: ChatNews,
): Promise<Reply> {
  const { id, chat, talk } = view;
  const said = chatWords[visit.locale];
  const customer = await customers.read(chat?.customer ?? talk?.customer ?? '');
  const name = (customer && customerWords(customer.name)) ?? '';
  const title = name === '' ? mailWords[visit.locale].nameless : name;
  const lines = ((await live.transcript(id)) ?? []).filter(({ text, attachments }) => text || attachments);
  const shown = lines.slice(-MOST_LINES).map((line) => saidLine(visit, line, `/console/chats/${id}/files`));
  const standing = [chat?.state, chat?.agent, chat?.leaving?.how].join(' ');
  const body = html`<p class="back"><a href="/console/chats">← ${said.back}</a></p>
<div class="head" data-chat="${id}" data-standing="${standing}"><h1>${title}</h1><p>${state(visit, chat)}</p></div>
<div class="note changed" role="status" hidden>${visit.said.ticket.changed} <a href="/console/chats/${id}">${visit.said.ticket.reload}</a></div>
${notice(visit, news)}
<div class="columns">
<div>
<section class="card talk" data-live="talk" tabindex="0" role="log" aria-label="${said.conversation}"><ol class="said">${shown}</ol></section>
<section class="card acts">${chatForms(visit, view, name, news)}</section>
</div>
<div>${record(visit, view, customer)}${chat ? history(visit, chat) : html``}</div>
</div>`;
  const failed = news.refusal !== undefined || news.warnings !== undefined;
  return staffPage(visit.page, { title, body, place: 'chats', follows: 'chat', status: failed ? 409 : 200 });
}

function state({ locale, service }: StaffVisit, chat: LiveChat | undefined): Html {
  const said = chatWords[locale];
  if (!chat || chat.state === 'over') return html``;
  if (chat.state === 'waiting')
    return html`${said.waitsSince(timeWords(chat.askedAt, service.timeZone, locale))}`;
  return html`${staffName(chat.agent ?? '', service)}`;
}

function notice(visit: StaffVisit, { refusal, warnings, draft = '', leftOut }: ChatNews): Html {
  const said = chatWords[visit.locale];
  if (leftOut) return html`<div class="note" role="status">${said.leftOut}</div>`;
  if (refusal) {
    const words =
      refusal.why === 'full' || refusal.why === 'over'
        ? said.refusal(refusal)
        : visit.said.refusal(refusal, (one) => staffName(one, visit.service));
    const places = 'places' in refusal ? html`<p class="draft">${marked(draft, refusal.places)}</p>` : html``;
    return html`<div class="alert" role="alert"><strong>${visit.said.notSent}</strong><p>${words}</p>${places}</div>`;
  }
  if (!warnings) return html``;
  const rows = warnings.map((one) => html`<li>${visit.said.warning(one)}</li>`);
  return html`<div class="alert" role="alert"><strong>${visit.said.warningTitle}</strong><ul>${rows}</ul></div>`;
}

function record(visit: StaffVisit, { chat, talk }: ChatView, customer: Customer | undefined): Html {
  const { locale } = visit;
  const said = chatWords[locale];
  const { labels } = mailWords[locale];
  const channel = chat?.channel ?? talk?.channel ?? '';
  const language = chat?.locale ?? talk?.locale;
  const rows: [label: string, value: string | undefined][] = [
    [visit.said.ticket.channel, visit.said.channels[channel] ?? channel],
    [said.language, language && said.languages[language]],
    [labels.phone, customer?.contacts.phone],
    [labels.email, customer?.contacts.email],
    [labels.address, customer?.contacts.address],
    [labels.problem, chat?.problem],
  ];
  const tickets = (customer?.tickets ?? [])
    .toReversed()
    .map(
      ({ number }) =>
        html`<div><dt>${said.becameTicket}</dt><dd><a href="/console/tickets/${number}">${number}</a></dd></div>`,
    );
  return html`<section class="card" data-live="record"><h2>${said.customer}</h2><dl>
${rows.flatMap(([label, value]) => (value ? [html`<div><dt>${label}</dt><dd>${value}</dd></div>`] : []))}
${tickets}</dl></section>`;
}

function history(visit: StaffVisit, { events }: LiveChat): Html {
  const { locale, service } = visit;
  const row = ({ type, at, by, text }: LiveEvent) => {
    const who = by === undefined ? '' : ` · ${staffName(by, service)}`;
    const words = text === undefined ? html`` : html`<p class="faint words">${text}</p>`;
    return html`<li><time datetime="${at}">${timeWords(at, service.timeZone, locale)}</time>${chatWords[locale].events[type]}${who}${words}</li>`;
  };
  return html`<section class="card" data-live="history"><h2>${chatWords[locale].history}</h2><ol class="history">${events.toReversed().map(row)}</ol></section>`;
}
