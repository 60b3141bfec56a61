import type { FieldChange } from '../../../knowledge/releases/articleDiff.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { marked } from '../preview/difference.ts';
import { fieldName } from './names.ts';

/** What changed in an article, field by field. */
export function fieldChanges(visit: StaffVisit, changes: readonly FieldChange[]): Html {
  const rows = changes.map(
    ({ field, words }) => html`<dt>${fieldName(visit, field)}</dt><dd class="diff">${marked(words)}</dd>`,
  );
  return html`<dl class="changes">${rows}</dl>`;
}
