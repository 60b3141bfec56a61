import { staffName } from '../../desk/organisation.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { marked } from './marked.ts';
import type { TicketNews } from './ticketView.ts';

/** What became of the last act, at the top of the page; empty where there was none. */
export function notice(visit: StaffVisit, { done, refusal, warnings, draft = '' }: TicketNews): Html {
  const { said, service } = visit;
  if (done) return html`<div class="note" role="status">${said.done[done]}</div>`;
  if (refusal) {
    const nameOf = (id: string) => staffName(id, service);
    const places = 'places' in refusal ? html`<p class="draft">${marked(draft, refusal.places)}</p>` : html``;
    return html`<div class="alert" role="alert"><strong>${said.notSent}</strong><p>${said.refusal(refusal, nameOf)}</p>${places}</div>`;
  }
  if (!warnings) return html``;
  const rows = warnings.map((one) => html`<li>${said.warning(one)}</li>`);
  return html`<div class="alert" role="alert"><strong>${said.warningTitle}</strong><ul>${rows}</ul></div>`;
}
