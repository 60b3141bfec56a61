import { LineRefused, saidInstead } from '../../../dialogs/script/lineRecord.ts';
import { type LineKey, lineKeys } from '../../../dialogs/script/lines.ts';
import type { LinePair } from '../../../dialogs/script/script.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { notFound, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { linesIn } from './lineForm.ts';
import { type LineNews, linePage } from './linePage.ts';
import { linePreview } from './linePreview.ts';
import { type LinesView, type ListedLine, linesPage, lineViews } from './linesPage.ts';

type Parts = Pick<ConsoleParts, 'script' | 'scriptBook' | 'clock'>;

const done = ['saved', 'published', 'discarded', 'rolledBack'] as const;

/** `/console/lines`: what the bot says, and what content staff let it say instead. */
export function registerLines(routes: StaffRoutes, parts: Parts): void {
  routes.staff('GET', '/console/lines', 'content.edit', (visit) => list(visit, parts));
  routes.staff('GET', '/console/lines/:key', 'content.edit', async (visit) => {
    const news = done.find((one) => visit.exchange.query.has(one));
    return await show(visit, parts, news ? { done: news } : {});
  });
  routes.staff('POST', '/console/lines/:key', 'content.edit', async (visit) => {
    if (field(visit.form, 'act') === 'preview') return await show(visit, parts, {}, linesIn(visit.form));
    return await save(visit, parts);
  });
  routes.staff('POST', '/console/lines/:key/preview', 'content.edit', async (visit) => {
    keyIn(visit);
    const { text } = await linePreview(visit, linesIn(visit.form));
    return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: text };
  });
  registerActs(routes, parts);
}

function registerActs(routes: StaffRoutes, parts: Parts): void {
  const { scriptBook, clock } = parts;
  const act = (
    name: string,
    news: (typeof done)[number],
    work: (visit: StaffVisit, key: LineKey) => Promise<void>,
  ) =>
    routes.staff('POST', `/console/lines/:key/${name}`, 'content.edit', (visit) =>
      acting(visit, parts, news, (key) => work(visit, key)),
    );
  act('publish', 'published', ({ member, form }, key) =>
    scriptBook.publish(key, { by: member.id, at: clock.now(), draftAt: field(form, 'draftAt') }),
  );
  act('discard', 'discarded', (_visit, key) => scriptBook.discard(key));
  act('again', 'rolledBack', ({ member, form }, key) =>
    scriptBook.rollBack(key, Number(field(form, 'edition')), member.id, clock.now()),
  );
}

function keyIn({ exchange }: StaffVisit): LineKey {
  const key = lineKeys.find((one) => one === exchange.params.key);
  if (!key) throw notFound();
  return key;
}

async function save(visit: StaffVisit, parts: Parts): Promise<Reply> {
  const lines = linesIn(visit.form);
  const [by, at, basedOn] = [visit.member.id, parts.clock.now(), field(visit.form, 'basedOn')];
  return await acting(
    visit,
    parts,
    'saved',
    (key) => parts.scriptBook.save(key, lines, { by, at, basedOn }),
    lines,
  );
}

/** Does something with a line and shows it again; where the rules do not allow it, with the reason and what was typed. */
async function acting(
  visit: StaffVisit,
  parts: Parts,
  news: (typeof done)[number],
  work: (key: LineKey) => Promise<void>,
  typed?: LinePair,
): Promise<Reply> {
  const key = keyIn(visit);
  try {
    await work(key);
    return seeOther(`/console/lines/${key}?${news}`);
  } catch (error) {
    if (!(error instanceof LineRefused)) throw error;
    return await show(visit, parts, newsOf(error, parts.scriptBook.record(key).draft), typed);
  }
}

function newsOf({ reason, problems }: LineRefused, draft: LineNews['theirs']): LineNews {
  if (reason === 'invalid') return { problems };
  if (reason === 'conflict') return draft ? { theirs: draft } : { refused: 'unknown' };
  return { refused: reason };
}

async function show(
  visit: StaffVisit,
  { script, scriptBook }: Parts,
  news: LineNews,
  typed?: LinePair,
): Promise<Reply> {
  const key = keyIn(visit);
  const record = scriptBook.record(key);
  const shipped = script.shipped(key);
  const lines = typed ?? record.draft?.lines ?? saidInstead(record) ?? shipped;
  // Who has not seen the newer draft yet must not overwrite it.
  const began = typed && !news.theirs ? field(visit.form, 'basedOn') : undefined;
  return linePage(visit, {
    ...{ record, shipped, lines, news, basedOn: began ?? record.draft?.at ?? '' },
    changedFrom: scriptBook.changedBelow(key),
    preview: await linePreview(visit, lines),
  });
}

function list(visit: StaffVisit, { script, scriptBook }: Parts): Reply {
  const text = (visit.exchange.query.get('q') ?? '').trim().slice(0, 100);
  const view = lineViews.find((one) => one === visit.exchange.query.get('view')) ?? 'all';
  const fitting = lineKeys.flatMap((key): ListedLine[] => {
    const record = scriptBook.record(key);
    const lines = record.draft?.lines ?? saidInstead(record) ?? script.shipped(key);
    if (!JSON.stringify([key, lines]).toLowerCase().includes(text.toLowerCase())) return [];
    const [first = ''] = lines[visit.locale].wordings;
    const edited = saidInstead(record) !== undefined;
    const changed = scriptBook.changedBelow(key) !== undefined;
    return [{ key, text: first, edited, changed, draft: record.draft !== undefined }];
  });
  const of = (one: LinesView['view']) => fitting.filter((line) => one === 'all' || line[one]);
  const counts = Object.fromEntries(lineViews.map((one) => [one, of(one).length]));
  return linesPage(visit, { view, text, lines: of(view), counts: counts as LinesView['counts'] });
}
