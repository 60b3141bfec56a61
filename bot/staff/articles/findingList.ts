import type { Finding } from '../../../knowledge/releases/finding.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { fieldName } from './names.ts';
import { articleWords } from './words.ts';

/** What the checks say, what blocks a publication first. */
export function findingList(
  visit: StaffVisit,
  findings: readonly Finding[],
  titleOf: (id: string) => string,
): Html {
  const said = articleWords[visit.locale];
  if (findings.length === 0) return html`<p>✓ ${said.checkedWell}</p>`;
  const rows = findings.map((finding) => {
    const { place, blocks, id } = finding;
    const named = place === undefined ? finding : { ...finding, place: fieldName(visit, place) };
    const tag = html`<span class="tag ${blocks ? 'pressing' : ''}">${blocks ? said.blocks : said.warns}</span>`;
    return html`<li>${tag} ${said.languages[finding.locale]} · <a href="/console/articles/${id}">${titleOf(id)}</a> · ${said.finding(named, titleOf)}</li>`;
  });
  return html`<ul class="findings">${rows}</ul>`;
}
