import { timeWords } from '../../desk/mail/timeWords.ts';
import { staffName } from '../../desk/organisation.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { apiScopes, type KnownToken } from '../api/apiTokens.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { connectionWords } from './words.ts';

export interface ConnectionsView {
  tokens: readonly KnownToken[];
  /** Since when each webhook rests; undefined for those that work. */
  webhooks: readonly { id: string; url: string; pausedSince: Date | undefined }[];
  /** A token that was just made. */
  fresh?: string;
  /** Set where the form that was sent lacks something. */
  incomplete?: true;
}

export function connectionsPage(visit: StaffVisit, view: ConnectionsView): Reply {
  const said = connectionWords[visit.locale];
  const body = html`<div class="head"><h1>${said.title}</h1></div>
<p class="note">${said.about} <a href="/console/api/openapi.json">${said.description}</a></p>
${view.fresh === undefined ? html`` : freshToken(visit, view.fresh)}
${view.incomplete ? html`<div class="alert" role="alert"><p>${said.incomplete}</p></div>` : html``}
<section class="card"><h2>${said.tokens}</h2>${list(visit, view.tokens)}</section>
<section class="card"><h2>${said.create}</h2>${form(visit)}</section>
<section class="card"><h2>${said.webhooks}</h2>${webhookList(visit, view.webhooks)}</section>`;
  return staffPage(visit.page, {
    title: said.title,
    body,
    place: 'connections',
    status: view.incomplete ? 409 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}

function freshToken({ locale }: StaffVisit, token: string): Html {
  return html`<div class="note" role="status"><p>${connectionWords[locale].shownOnce}</p><p><code class="token">${token}</code></p></div>`;
}

function list(visit: StaffVisit, tokens: readonly KnownToken[]): Html {
  const said = connectionWords[visit.locale];
  if (tokens.length === 0) return html`<p class="faint">${said.empty}</p>`;
  return html`<ul class="history">${tokens.map((token) => row(visit, token))}</ul>`;
}

function row({ locale, service, page }: StaffVisit, token: KnownToken): Html {
  const said = connectionWords[locale];
  const nameOf = (id: string) => staffName(id, service);
  const time = (at: string) => timeWords(at, service.timeZone, locale);
  const used = token.usedAt === undefined ? said.neverUsed : `${said.used}: ${time(token.usedAt)}`;
  const end = html`<form method="post" action="/console/connections/tokens/${token.digest}/revoke">${formTokenField(page)}<button class="second">${said.revoke}</button></form>`;
  return html`<li><time datetime="${token.createdAt}">${time(token.createdAt)} · ${said.created(nameOf(token.createdBy))}</time>
<strong>${token.name}</strong> · ${nameOf(token.staff)} · ${token.scopes.join(', ')}
<p class="faint">${used}</p>
${token.revokedAt === undefined ? end : html`<p>${said.revoked}: ${time(token.revokedAt)}</p>`}</li>`;
}

function webhookList({ locale, service }: StaffVisit, webhooks: ConnectionsView['webhooks']): Html {
  const said = connectionWords[locale];
  if (webhooks.length === 0) return html`<p class="faint">${said.noWebhook}</p>`;
  const rows = webhooks.map(({ id, url, pausedSince }) => {
    const since = pausedSince && timeWords(pausedSince.toISOString(), service.timeZone, locale);
    const state = since === undefined ? said.works : `${said.paused} ${since}`;
    return html`<li><strong>${id}</strong> · ${new URL(url).host}<p class="faint">${state}</p></li>`;
  });
  return html`<ul class="history">${rows}</ul>`;
}

function form({ locale, service, page, member }: StaffVisit): Html {
  const said = connectionWords[locale];
  const people = service.staff.map(({ id, name }) =>
    id === member.id
      ? html`<option value="${id}" selected>${name}</option>`
      : html`<option value="${id}">${name}</option>`,
  );
  const boxes = apiScopes.map(
    (scope) =>
      html`<label class="box"><input type="checkbox" name="scope" value="${scope}"> ${said.scope[scope]}</label>`,
  );
  return html`<form class="connection" method="post" action="/console/connections/tokens">${formTokenField(page)}
<label>${said.name}<input name="name" required maxlength="60" autocomplete="off"></label>
<label>${said.staff}<select name="staff">${people}</select></label>
<fieldset><legend>${said.scopes}</legend>${boxes}</fieldset>
<button>${said.create}</button></form>`;
}
