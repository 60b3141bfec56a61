import { randomId } from '../../core/ids.ts';
import { contentLocale } from '../../core/locale.ts';
import { isOver } from '../../desk/followUp.ts';
import { isConfirmed } from '../../desk/sinceSolved.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../pages/html.ts';
import { PICTURES } from './caseForm.ts';
import type { CasePageParts } from './casePageParts.ts';
import { caseWords } from './words.ts';

const MEGABYTE = 1024 * 1024;

/** What the customer can do with their ticket in its present state. */
export function caseForms(ticket: Ticket, parts: CasePageParts): Html {
  const { state } = ticket;
  const said = caseWords[contentLocale(parts.locale)];
  const open = state === 'waiting' || state === 'taken' || state === 'answered';
  const pressing = state === 'waiting' || state === 'taken';
  const add = html`<section class="card"><h3>${isOver(ticket) ? said.addOver : said.add}</h3>${addForm(parts)}</section>`;
  const rest = html`<section class="card acts">${pressing ? button(parts, 'urge', said.urge) : html``}
${withdrawForm(parts)}</section>`;
  return html`${state === 'solved' ? solvedForm(ticket, parts) : html``}${add}${open ? rest : html``}`;
}

function addForm(parts: CasePageParts): Html {
  const said = caseWords[contentLocale(parts.locale)];
  const megabytes = Math.floor(parts.service.limits.uploadBytes / MEGABYTE);
  return html`<form method="post" action="${parts.path}/add" enctype="multipart/form-data">${key()}
<p class="faint" id="add-hint">${said.addHint}</p>
<label>${said.words}<textarea name="text" maxlength="2000" rows="3" aria-describedby="add-hint"></textarea></label>
<label>${said.pictures(PICTURES, megabytes)}<input type="file" name="pictures" accept="image/png,image/jpeg,image/gif,image/webp" multiple></label>
<button>${said.send}</button></form>`;
}

function solvedForm(ticket: Ticket, parts: CasePageParts): Html {
  const said = caseWords[contentLocale(parts.locale)];
  return html`<section class="card"><h3>${said.solved}</h3>${isConfirmed(ticket) ? html`` : button(parts, 'confirm', said.yes)}
<form method="post" action="${parts.path}/reopen">${key()}
<label>${said.noHint}<textarea name="text" maxlength="2000" rows="2"></textarea></label>
<button class="second">${said.no}</button></form></section>`;
}

function withdrawForm(parts: CasePageParts): Html {
  const said = caseWords[contentLocale(parts.locale)];
  return html`<details><summary>${said.withdraw}</summary><p>${said.withdrawAsk}</p>${button(parts, 'withdraw', said.withdraw)}</details>`;
}

function button({ path }: CasePageParts, act: string, label: string): Html {
  return html`<form method="post" action="${path}/${act}">${key()}<button class="second">${label}</button></form>`;
}

// What makes a form the same when it is sent twice.
function key(): Html {
  return html`<input type="hidden" name="key" value="${randomId()}">`;
}
