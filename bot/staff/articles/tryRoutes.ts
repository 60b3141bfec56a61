import { ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import { contentLocales } from '../../core/locale.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { titleOf } from './articleOf.ts';
import { type TestsView, testsPage } from './testsPage.ts';
import { tryPage } from './tryPage.ts';

const LONGEST = 300;

/** `/console/try` and `/console/tests`: what the bot answers, tried by hand and by the test set. */
export function registerTrying(routes: StaffRoutes, parts: ConsoleParts): void {
  const { knowledge, releases, tests, clock } = parts;
  routes.staff('GET', '/console/try', 'content.edit', (visit) => {
    const { query } = visit.exchange;
    const question = (query.get('q') ?? '').trim().slice(0, LONGEST);
    const asked = contentLocales.find((one) => one === query.get('in')) ?? visit.locale;
    const explanation = question === '' ? undefined : knowledge.explain(question, asked, clock.now());
    return tryPage(visit, { question, asked, explanation, titleOf: titleOf(releases, visit.locale) });
  });
  routes.staff('GET', '/console/tests', 'content.edit', (visit) =>
    showTests(visit, parts, visit.exchange.query.has('added') ? { added: true } : {}),
  );
  routes.staff('POST', '/console/tests', 'content.edit', async (visit) => {
    try {
      await tests.put(testIn(visit));
      return seeOther('/console/tests?added');
    } catch (error) {
      if (!(error instanceof ReleaseRefused)) throw error;
      return await showTests(visit, parts, {
        problems: error.problems.map(({ says }) => says[visit.locale]),
      });
    }
  });
  routes.staff('POST', '/console/tests/:test/remove', 'content.edit', async (visit) => {
    await tests.remove(visit.exchange.params.test ?? '');
    return seeOther('/console/tests');
  });
}

function testIn({ form }: StaffVisit): unknown {
  const expected = field(form, 'expected');
  return {
    locale: field(form, 'in'),
    question: field(form, 'question'),
    expected: expected === 'answer' ? { answer: field(form, 'article') } : expected,
  };
}

async function showTests(
  visit: StaffVisit,
  { releases, tests, checks }: ConsoleParts,
  news: TestsView['news'],
): Promise<Reply> {
  const failures = await checks.failing(releases.shown());
  return testsPage(visit, {
    tests: await tests.list(),
    failures,
    news,
    titleOf: titleOf(releases, visit.locale),
  });
}
