import { mayOverrule } from '../../desk/acts/permission.ts';
import { hasAgent } from '../../desk/live/liveChat.ts';
import { staffName } from '../../desk/organisation.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { cannedLines } from '../conversation/cannedLines.ts';
import { options } from '../frame/formParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { actFields } from '../ticket/replyForm.ts';
import type { ChatNews, ChatView } from './chatView.ts';
import { chatWords } from './words.ts';

/** All that the reader may do in a conversation as it is. */
export function chatForms(visit: StaffVisit, view: ChatView, customer: string, news: ChatNews): Html {
  const { chat, talk, id } = view;
  const { member, service, locale } = visit;
  const said = chatWords[locale];
  const isOver = chat === undefined || chat.state === 'over' || chat.leaving !== undefined;
  if (isOver && !talk) return html`<p class="faint">${said.over}</p>`;
  if (isOver || chat.state === 'waiting') {
    const label = isOver ? said.takeOver : said.take;
    return html`<form method="post" action="/console/chats/${id}/take">${actFields(visit)}<button>${label}</button></form>`;
  }
  const mine = chat.agent === member.id;
  if (hasAgent(chat) && !mine && !mayOverrule(member.id, chat, service))
    return html`<p class="faint">${said.taken(staffName(chat.agent, service))}</p>${note(visit, id)}`;
  return html`${say(visit, view, customer, news)}
<div class="row">${leave(visit, id)}</div>${pass(visit, id)}${note(visit, id)}`;
}

function say(
  visit: StaffVisit,
  { id, chat }: ChatView,
  customer: string,
  { draft = '', warnings }: ChatNews,
): Html {
  const said = chatWords[visit.locale];
  const lines = cannedLines(chat?.locale ?? 'zh-CN', { customer, agent: visit.member.name });
  const read = warnings === undefined ? '' : draft;
  return html`<form method="post" action="/console/chats/${id}/say" enctype="multipart/form-data" data-quick>
${actFields(visit)}<input type="hidden" name="read" value="${read}">
<h2><label for="words">${said.says}</label></h2>
<textarea id="words" name="text" maxlength="4000" rows="3" aria-describedby="words-hint" data-typing="/console/chats/${id}/typing">${draft}</textarea>
<p class="faint" id="words-hint">${said.hint}</p>
<p class="alert" role="alert" hidden>${said.lineDown}</p>
<div class="row"><button>${read === '' ? said.send : said.sendAnyway}</button></div>
<div class="selects">
<label>${visit.said.ticket.canned}<select data-canned><option value="">—</option>${lines.map((one) => html`<option>${one}</option>`)}</select></label>
<label>${said.picture}<input type="file" name="file" multiple accept="image/png,image/jpeg,image/gif,image/webp,application/pdf"></label>
</div></form>`;
}

function leave(visit: StaffVisit, id: string): Html[] {
  const said = chatWords[visit.locale];
  const ways: [how: string, label: string][] = [
    ['solved', said.solved],
    ['handedBack', said.handBack],
    ['ticket', said.ticket],
  ];
  return ways.map(
    ([how, label]) =>
      html`<form method="post" action="/console/chats/${id}/leave">${actFields(visit)}<button class="second" name="how" value="${how}">${label}</button></form>`,
  );
}

function pass(visit: StaffVisit, id: string): Html {
  const { service, locale, member } = visit;
  const said = chatWords[locale];
  const departments = service.departments.map(({ id: one, name }): [string, string] => [one, name[locale]]);
  const people = service.staff
    .filter(({ departments: of, id: one }) => of.length > 0 && one !== member.id)
    .map(({ id: one, name }): [string, string] => [one, name]);
  return html`<details><summary>${said.pass}</summary>
<form method="post" action="/console/chats/${id}/pass">${actFields(visit)}
<label>${said.passTo}<select name="target" required><option value=""></option>${options([...people, ...departments], '')}</select></label>
<label>${said.passWhy}<textarea name="text" maxlength="1000"></textarea></label>
<div class="row"><button class="second">${said.pass}</button></div></form></details>`;
}

function note(visit: StaffVisit, id: string): Html {
  const said = chatWords[visit.locale];
  return html`<details><summary>${said.note}</summary>
<form method="post" action="/console/chats/${id}/note">${actFields(visit)}
<label>${said.noteHint}<textarea name="text" maxlength="1000"></textarea></label>
<div class="row"><button class="second">${said.noteSave}</button></div></form></details>`;
}
