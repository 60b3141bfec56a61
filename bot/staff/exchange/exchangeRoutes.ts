import { DateTime } from 'luxon';
import { readArticles, writeArticles } from '../../../knowledge/exchange/exchange.ts';
import { FileRefused } from '../../../knowledge/exchange/fileRefused.ts';
import { type Format, formats } from '../../../knowledge/exchange/format.ts';
import { Importer, newestArticles } from '../../../knowledge/exchange/importer.ts';
import type { Reply } from '../../web/exchange.ts';
import { titleOf } from '../articles/articleOf.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { notFound } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type ExchangeNews, exchangePage } from './exchangePage.ts';
import { PendingImports } from './pendingImports.ts';
import { exchangeWords } from './words.ts';

const types: Record<Format, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

/** `/console/exchange`: the articles as Excel, CSV and Markdown, and the whole base back to a point in time. */
export function registerExchange(routes: StaffRoutes, parts: ConsoleParts): void {
  const { releases, wholeBase, clock } = parts;
  const importer = new Importer(releases);
  const pending = new PendingImports(clock);
  const show = (visit: StaffVisit, news: ExchangeNews = {}) =>
    exchangePage(visit, titleOf(releases, visit.locale), news);
  routes.staff('GET', '/console/exchange', 'content.edit', (visit) => show(visit));
  routes.staff('GET', '/console/exchange/:file', 'content.edit', (visit) => download(visit, parts));
  routes.staff(
    'POST',
    '/console/exchange',
    'content.edit',
    async (visit) => show(visit, await planned(visit, importer, pending)),
    { files: true },
  );
  routes.staff('POST', '/console/exchange/apply', 'content.edit', async (visit) => {
    const by = visit.member.id;
    const read = pending.take(field(visit.form, 'id'), by);
    if (!read) return show(visit, { refused: exchangeWords[visit.locale].gone });
    return show(visit, { applied: await importer.apply(read, { by }) });
  });
  routes.staff('POST', '/console/exchange/restore', 'content.restore', async (visit) => {
    const { form, service, member } = visit;
    const to = DateTime.fromISO(field(form, 'to'), { zone: service.timeZone });
    if (!to.isValid || to.toJSDate() > clock.now()) throw notFound();
    const why = field(form, 'why').slice(0, 300);
    return show(visit, { restored: await wholeBase.rollBack(to.toJSDate(), { by: member.id, why }) });
  });
}

/** What the file would change; nothing is saved yet. */
async function planned(
  visit: StaffVisit,
  importer: Importer,
  pending: PendingImports,
): Promise<ExchangeNews> {
  const [file] = visit.files;
  if (!file) return { refused: exchangeWords[visit.locale].none };
  try {
    const read = await readArticles(file.name, file.content);
    return { plan: { report: await importer.plan(read), id: pending.put(visit.member.id, read) } };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: error.says[visit.locale] };
  }
}

async function download({ exchange }: StaffVisit, { releases }: ConsoleParts): Promise<Reply> {
  const [, name, ending] = /^(articles|template)\.([a-z]+)$/.exec(exchange.params.file ?? '') ?? [];
  const format = formats.find((one) => one === ending);
  if (!format) throw notFound();
  const articles = name === 'articles' ? newestArticles(releases) : [];
  return {
    status: 200,
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
    },
    body: Buffer.from(await writeArticles(articles, format)),
  };
}
