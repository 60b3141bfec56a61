import { randomId } from '../../core/ids.ts';
import { kinds } from '../../core/kinds.ts';
import { elsewhereWays } from '../../desk/elsewhere.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { zonedIso } from '../../desk/zoneTime.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { type Choice, select } from '../frame/formParts.ts';
import { field } from '../frame/forms.ts';
import { formTokenField, staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { elsewhereWords } from './words.ts';

/** The form for a contact made elsewhere; `missing` where it came back without what it needs. */
export function elsewherePage(visit: StaffVisit, missing = false): Reply {
  const said = elsewhereWords[visit.locale];
  const { labels } = mailWords[visit.locale];
  const problem = html`<div class="alert" role="alert">${said.missing}</div>`;
  const body = html`<p class="back"><a href="/console">← ${visit.said.back}</a></p>
<div class="head"><h1>${said.title}</h1><p>${said.about}</p></div>
${missing ? problem : html``}
<form class="card spaced" method="post" action="/console/contacts/new">${formTokenField(visit.page)}
<input type="hidden" name="key" value="${randomId()}">
${when(visit)}
<div class="selects">
${input(visit, 'name', said.name, 'text', said.nameHint)}
${input(visit, 'phone', labels.phone, 'tel')}
${input(visit, 'email', labels.email, 'email')}
${input(visit, 'unit', said.unit)}
</div>
${input(visit, 'address', labels.address)}
${kindChoice(visit)}
${area(visit, 'request', said.request, true)}
${area(visit, 'answer', said.answer, false)}
<label class="check">${checkbox(visit)} ${said.settled}</label>
<div class="row"><button>${said.save}</button></div></form>`;
  return staffPage(visit.page, { title: said.title, body, status: missing ? 400 : 200 });
}

function when(visit: StaffVisit): Html {
  const { form, page, service, locale } = visit;
  const said = elsewhereWords[locale];
  const now = zonedIso(page.now.getTime(), service.timeZone);
  const ways = elsewhereWays.map((one): Choice => [one, said.ways[one]]);
  return html`<div class="selects">
${select('way', said.way, ways, field(form, 'way') || 'phone')}
<label>${said.day}<input type="date" name="day" value="${field(form, 'day') || now.slice(0, 10)}" max="${now.slice(0, 10)}" required></label>
<label>${said.time}<input type="time" name="time" value="${field(form, 'time') || now.slice(11, 16)}" required></label>
</div>`;
}

function kindChoice({ locale, form }: StaffVisit): Html {
  const said = elsewhereWords[locale];
  const words = mailWords[locale].kinds;
  const all = kinds.map((kind): Choice => [kind, words[kind]]);
  return select('kind', said.kind, [['', said.byWords], ...all], field(form, 'kind'));
}

function input({ form }: StaffVisit, name: string, label: string, type = 'text', hint = ''): Html {
  return html`<label>${label}<input type="${type}" name="${name}" value="${field(form, name)}" placeholder="${hint}" maxlength="200" autocomplete="off"></label>`;
}

function area({ form }: StaffVisit, name: string, label: string, required: boolean): Html {
  const text = field(form, name);
  return required
    ? html`<label>${label}<textarea name="${name}" maxlength="2000" required>${text}</textarea></label>`
    : html`<label>${label}<textarea name="${name}" maxlength="2000">${text}</textarea></label>`;
}

function checkbox({ form }: StaffVisit): Html {
  return form.has('settled')
    ? html`<input type="checkbox" name="settled" checked>`
    : html`<input type="checkbox" name="settled">`;
}
