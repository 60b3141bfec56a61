import { kinds } from '../../core/kinds.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../staffVisit.ts';
import type { BoardFilter } from './boardFilter.ts';

type Choice = [value: string, name: string];

/** What the queue can be narrowed by; it is a GET, so that a view can be kept as a bookmark. */
export function filterForm(visit: StaffVisit, filter: BoardFilter): Html {
  const { said, service, locale, member } = visit;
  const { queue, states } = said;
  const words = mailWords[locale];
  const seen = member.roles.includes('admin')
    ? service.departments
    : service.departments.filter(({ id }) => member.departments.includes(id));
  const departments = seen.map(({ id, name }): Choice => [id, name[locale]]);
  const stateChoices: Choice[] = [
    ['open', queue.open],
    ['waiting', states.waiting],
    ['taken', states.taken],
    ['answered', states.answered],
    ['solved', states.solved],
    ['all', queue.all],
  ];
  const whose: Choice[] = [
    ['mine', queue.mine],
    ['nobody', queue.nobodys],
  ];
  const chosen = filter.agent === undefined ? '' : filter.agent === 'nobody' ? 'nobody' : 'mine';
  // On a phone the tickets come first; who has narrowed the view sees by what.
  const narrowed =
    filter.state !== 'open' || [chosen, filter.department ?? '', filter.kind ?? ''].some((one) => one !== '');
  const inside = html`<summary>${queue.filters}</summary><div class="selects">
${select('state', queue.state, stateChoices, filter.state)}
${select('whose', queue.whose, [['', queue.all], ...whose], chosen)}
${select('department', queue.department, [['', queue.all], ...departments], filter.department ?? '')}
${select('kind', queue.kind, [['', queue.all], ...kinds.map((one): Choice => [one, words.kinds[one]])], filter.kind ?? '')}
</div>`;
  return html`<form class="filters" method="get" action="/console" role="search">
<label>${queue.search}<input type="search" name="q" value="${filter.text ?? ''}" placeholder="${queue.searchHint}" maxlength="100"></label>
<div class="row"><button>${queue.apply}</button><a href="/console">${queue.reset}</a></div>
${narrowed ? html`<details open>${inside}</details>` : html`<details>${inside}</details>`}
</form>`;
}

function select(name: string, label: string, choices: readonly Choice[], chosen: string): Html {
  return html`<label>${label}<select name="${name}">${options(choices, chosen)}</select></label>`;
}

/** The options of a select, one of them chosen. */
export function options(choices: readonly Choice[], chosen: string): Html[] {
  return choices.map(([value, name]) =>
    value === chosen
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  );
}
