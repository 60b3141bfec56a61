import { kinds } from '../../core/kinds.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { type Choice, folded, select } from '../frame/formParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import type { BoardFilter } from './boardFilter.ts';

/** What the queue can be narrowed by; it is a GET, so that a view can be kept as a bookmark. */
export function filterForm(visit: StaffVisit, filter: BoardFilter): Html {
  const { queue } = visit.said;
  const { state, department = '', kind = '', text = '' } = filter;
  const whose = filter.agent === undefined ? '' : filter.agent === 'nobody' ? 'nobody' : 'mine';
  const selects = html`<div class="selects">
${select('state', queue.state, states(visit), state)}
${select('whose', queue.whose, owners(visit), whose)}
${select('department', queue.department, departments(visit), department)}
${select('kind', queue.kind, kindChoices(visit), kind)}
</div>`;
  // On a phone the tickets come first; who has narrowed the view sees by what.
  const isNarrowed = state !== 'open' || [whose, department, kind].some((one) => one !== '');
  return html`<form class="filters" method="get" action="/console" role="search">
<label>${queue.search}<input type="search" name="q" value="${text}" placeholder="${queue.searchHint}" maxlength="100"></label>
<div class="row"><button>${queue.apply}</button><a href="/console">${queue.reset}</a></div>
${folded(queue.filters, selects, isNarrowed)}
</form>`;
}

function states({ said: { queue, states: named } }: StaffVisit): Choice[] {
  return [
    ['open', queue.open],
    ['waiting', named.waiting],
    ['taken', named.taken],
    ['answered', named.answered],
    ['solved', named.solved],
    ['all', queue.all],
  ];
}

function owners({ said: { queue } }: StaffVisit): Choice[] {
  return [
    ['', queue.all],
    ['mine', queue.mine],
    ['nobody', queue.nobodys],
  ];
}

function departments({ said, service, locale, member }: StaffVisit): Choice[] {
  const seesAll = member.roles.includes('admin');
  const seen = service.departments.filter(({ id }) => seesAll || member.departments.includes(id));
  return [['', said.queue.all], ...seen.map(({ id, name }): Choice => [id, name[locale]])];
}

function kindChoices({ said, locale }: StaffVisit): Choice[] {
  const named = mailWords[locale].kinds;
  return [['', said.queue.all], ...kinds.map((one): Choice => [one, named[one]])];
}
