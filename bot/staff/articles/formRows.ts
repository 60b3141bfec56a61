import { type Html, html } from '../../web/pages/html.ts';
import { folded, select } from '../frame/formParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { ArticleDraft } from './formArticle.ts';
import { articleWords } from './words.ts';

const MOST_STEPS = 12;
/** Empty rows for more; saving makes room for the next ones. */
const ROOM = 2;

/** The steps of an article, each with what is dangerous about it. */
export function stepFields(
  { locale }: StaffVisit,
  { steps = [], minutes, locale: lang }: ArticleDraft,
): Html {
  const { fields, hints } = articleWords[locale];
  const room = Array.from({ length: Math.min(ROOM, MOST_STEPS - steps.length) }, () => ({ text: '' }));
  const all: { text: string; caution?: string }[] = [...steps, ...room];
  const rows = all.map(
    (step, n) => html`<div class="pair">
<label>${fields.step} ${String(n + 1)}<textarea name="step.text" rows="2" lang="${lang}">${step.text}</textarea></label>
<label>${fields.caution}<textarea name="step.caution" rows="2" lang="${lang}">${step.caution ?? ''}</textarea></label>
</div>`,
  );
  const inside = html`<p class="faint">${hints.steps}</p>${rows}
<label>${fields.minutes}<input type="number" name="minutes" min="1" max="240" value="${minutes === undefined ? '' : String(minutes)}" aria-describedby="minutes-hint"><small id="minutes-hint">${hints.minutes}</small></label>`;
  return folded(fields.steps, inside, steps.length > 0);
}

/** The passages that only read like a price, with the two people who answer for each. */
export function allowedFields({ locale, service, member }: StaffVisit, { allowed = [] }: ArticleDraft): Html {
  const { fields, hints } = articleWords[locale];
  const people = service.staff.map(({ id, name }): [string, string] => [id, name]);
  const empty = { passage: '', reason: '', by: member.id, checkedBy: '' };
  const rows = [...allowed, empty].map(
    ({ passage, reason, by, checkedBy }) => html`<div class="pair boxed">
<label>${fields.passage}<input name="allowed.passage" value="${passage}" maxlength="200"></label>
<label>${fields.reason}<input name="allowed.reason" value="${reason}" maxlength="300"></label>
${select('allowed.by', fields.by, people, by)}
${select('allowed.checkedBy', fields.checkedBy, [['', '—'], ...people], checkedBy)}
</div>`,
  );
  const inside = html`<p class="faint">${hints.allowed}</p>${rows}`;
  return folded(fields.allowed, inside, allowed.length > 0);
}

/** From and until when customers get it: a day, or a minute of it. */
export function validity({ locale }: StaffVisit, { validFrom, validUntil }: ArticleDraft): Html {
  const { fields } = articleWords[locale];
  const pair = (name: string, label: string, value = '') => {
    const [day = '', time = ''] = value.split('T');
    return html`<label>${label}<input type="date" name="${name}.day" value="${day}"></label>
<label>${label} · ${fields.time}<input type="time" name="${name}.time" value="${time}"></label>`;
  };
  return html`<div class="selects">${pair('validFrom', fields.validFrom, validFrom)}${pair('validUntil', fields.validUntil, validUntil)}</div>`;
}
