import { DateTime } from 'luxon';
import { PublishBlocked, ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import { latest, versionOf } from '../../../knowledge/releases/record.ts';
import type { PublishOptions } from '../../../knowledge/releases/releases.ts';
import { contentLocales } from '../../core/locale.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { notFound, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { articleList, todayIn, usageOf } from './articleList.ts';
import { localeIn, recordIn, titleOf } from './articleOf.ts';
import { articlePage } from './articlePage.ts';
import { articlePreview } from './articlePreview.ts';
import type { ArticleNews, ArticleView } from './articleView.ts';
import { versionPage } from './versionPage.ts';
import { articleWords } from './words.ts';
import type { Done } from './wordsShape.ts';

/** `/console/articles`: the knowledge base, and the way of an article to customers and back. */
export function registerArticles(routes: StaffRoutes, parts: ConsoleParts): void {
  const { releases, script } = parts;
  routes.staff('GET', '/console/articles', 'content.edit', (visit) => articleList(visit, parts));
  routes.staff('GET', '/console/articles/:id', 'content.edit', async (visit) =>
    show(visit, parts, await newsIn(visit, parts)),
  );
  routes.staff('GET', '/console/articles/:id/:locale/versions/:number', 'content.edit', async (visit) => {
    const record = await recordIn(visit, releases);
    const version = versionOf(record, localeIn(visit), Number(visit.exchange.params.number));
    if (!version) throw notFound();
    return versionPage(visit, record, version, articlePreview(visit, script, version.article));
  });
  registerActs(routes, parts);
}

function registerActs(routes: StaffRoutes, parts: ConsoleParts): void {
  const act = (name: string, work: Work) =>
    routes.staff('POST', `/console/articles/:id/${name}`, 'content.edit', (visit) =>
      acting(visit, parts, work),
    );
  act(':locale/review', review);
  act(':locale/publish', publish);
  act(':locale/withdraw', withdraw);
  act(':locale/back', rollBack);
  act('instep', declareInStep);
}

/** What a button does with the article of that id; gives what was done. */
type Work = (visit: StaffVisit, id: string, releases: ConsoleParts['releases']) => Promise<Done>;

const review: Work = async (visit, id, releases) => {
  const key = { id, locale: localeIn(visit), number: numberIn(visit) };
  await releases.review(key, { by: visit.member.id });
  if (field(visit.form, 'also') !== 'publish') return 'reviewed';
  await releases.publish(key, { by: visit.member.id });
  return 'published';
};

const publish: Work = async (visit, id, releases) => {
  const options = publishOptions(visit);
  const key = { id, locale: localeIn(visit), number: numberIn(visit) };
  await releases.publish(key, { by: visit.member.id }, options);
  return options.from ? 'scheduled' : 'published';
};

const withdraw: Work = async (visit, id, releases) => {
  const { corrects = false } = publishOptions(visit);
  const actor = { by: visit.member.id, why: field(visit.form, 'why').slice(0, 300) };
  await releases.withdraw({ id, locale: localeIn(visit) }, actor, { corrects });
  return 'withdrawn';
};

const rollBack: Work = async (visit, id, releases) => {
  const key = { id, locale: localeIn(visit), number: numberIn(visit) };
  await releases.rollBack(key, { by: visit.member.id });
  return 'rolledBack';
};

const declareInStep: Work = async (_visit, id, releases) => {
  await releases.declareInStep(id);
  return 'inStep';
};

function numberIn({ form }: StaffVisit): number {
  return Number(field(form, 'number'));
}

// A browser gives the time without its zone: it is that of the service.
function publishOptions({ form, service }: StaffVisit): PublishOptions {
  const from = DateTime.fromISO(field(form, 'from'), { zone: service.timeZone });
  const corrects = field(form, 'corrects') === 'yes';
  return { ...(from.isValid && { from: from.toJSDate() }), ...(corrects && { corrects }) };
}

/** Does something with an article and shows it again; where the rules do not allow it, with the reason. */
async function acting(visit: StaffVisit, parts: ConsoleParts, work: Work): Promise<Reply> {
  const { id } = await recordIn(visit, parts.releases);
  try {
    return seeOther(`/console/articles/${id}?done=${await work(visit, id, parts.releases)}`);
  } catch (error) {
    if (!(error instanceof ReleaseRefused || error instanceof PublishBlocked)) throw error;
    return await show(visit, parts, { refusal: error });
  }
}

async function newsIn(visit: StaffVisit, { releases }: ConsoleParts): Promise<ArticleNews> {
  const { query } = visit.exchange;
  const done = Object.keys(articleWords[visit.locale].done).find((one) => one === query.get('done')) as
    | Done
    | undefined;
  const asked = contentLocales.find((one) => one === query.get('check'));
  const draft = asked && latest(await recordIn(visit, releases), asked)?.article;
  return { ...(done && { done }), ...(draft && { findings: await releases.check(draft) }) };
}

async function show(visit: StaffVisit, parts: ConsoleParts, news: ArticleNews): Promise<Reply> {
  const { releases, usage, misses, script, clock } = parts;
  const record = await recordIn(visit, releases);
  const { id } = record;
  const now = clock.now();
  const about = misses.groups().filter(({ near, draft }) => near === id || draft === id);
  const view: ArticleView = {
    ...{ record, news, usage: usageOf(id, usage), today: todayIn(visit, now) },
    titleOf: titleOf(releases, visit.locale),
    languages: Object.fromEntries(releases.summaries(id).map((one) => [one.locale, one] as const)),
    previews: Object.fromEntries(
      contentLocales.flatMap((locale) => {
        const newest = latest(record, locale);
        return newest ? [[locale, articlePreview(visit, script, newest.article)] as const] : [];
      }),
    ),
    misses: about.slice(0, 10).map((group) => ({ group, passing: misses.passing(group, now) })),
  };
  return articlePage(visit, view);
}
