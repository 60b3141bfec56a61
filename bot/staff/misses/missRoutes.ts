import type { MissBook } from '../../../knowledge/misses/missBook.ts';
import type { MissGroup } from '../../../knowledge/misses/missGroup.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { pageOf } from '../frame/pagesOf.ts';
import { notFound, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type MissesView, type MissView, missesPage, missViews } from './missesPage.ts';
import { missPage } from './missPage.ts';
import { samplesOf } from './samples.ts';

/** Groups a page: each is asked again, half a millisecond a wording. */
const PAGE = 25;

/** `/console/misses`: what is asked in vain. */
export function registerMisses(routes: StaffRoutes, parts: ConsoleParts): void {
  const { misses, knowledge, clock } = parts;
  routes.staff('GET', '/console/misses', 'content.edit', (visit) => list(visit, parts));
  routes.staff('GET', '/console/misses/:id', 'content.edit', async (visit) => {
    const group = groupIn(visit, misses);
    return missPage(visit, group, await samplesOf(group, parts), {
      ask: (question, locale) => knowledge.find(question, locale, clock.now()),
      articleTitle: (id, locale) => knowledge.article(id, locale)?.title,
    });
  });
  routes.staff('POST', '/console/misses/:id/dismiss', 'content.edit', async (visit) => {
    await misses.dismiss(groupIn(visit, misses).id, visit.member.id, clock.now());
    return seeOther('/console/misses');
  });
}

function list(visit: StaffVisit, { misses, clock }: ConsoleParts): Reply {
  const text = (visit.exchange.query.get('q') ?? '').trim().slice(0, 100);
  const view = missViews.find((one) => one === visit.exchange.query.get('view')) ?? 'open';
  const fitting = misses.groups().filter((group) => holds(group, text));
  const byView = Map.groupBy(fitting, viewOf);
  const counts = Object.fromEntries(missViews.map((one) => [one, byView.get(one)?.length ?? 0]));
  const { entries, page, last } = pageOf(visit, byView.get(view) ?? [], PAGE);
  const groups = entries.map((group) => ({ group, passing: misses.passing(group, clock.now()) }));
  return missesPage(visit, { view, text, groups, counts: counts as MissesView['counts'], page, last });
}

function viewOf({ draft, dismissed }: MissGroup): MissView {
  if (dismissed) return 'dismissed';
  return draft === undefined ? 'open' : 'drafted';
}

function holds({ misses }: MissGroup, text: string): boolean {
  const wanted = text.toLowerCase();
  return misses.some(({ question, restated }) => `${question} ${restated}`.toLowerCase().includes(wanted));
}

function groupIn({ exchange }: StaffVisit, misses: MissBook): MissGroup {
  const group = misses.group(exchange.params.id ?? '');
  if (!group) throw notFound();
  return group;
}
