import { type WordAct, type WordBook, WordsConflict } from '../../../knowledge/wordBook.ts';
import { type WordLines, WordsRefused } from '../../../knowledge/wordLines.ts';
import type { Reply } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type EqualWordsView, equalWordsPage } from './equalWordsPage.ts';

/** `/console/words`: the words that the search reads alike. */
export function registerEqualWords(
  routes: StaffRoutes,
  { wordBook, clock }: Pick<ConsoleParts, 'wordBook' | 'clock'>,
): void {
  const actOf = ({ member, form }: StaffVisit): WordAct => ({
    by: member.id,
    at: clock.now(),
    basedOn: Number(field(form, 'basedOn')),
  });
  routes.staff('GET', '/console/words', 'content.edit', (visit) => {
    const done = (['saved', 'shipped'] as const).find((one) => visit.exchange.query.has(one));
    return show(visit, wordBook, done && { done });
  });
  routes.staff('POST', '/console/words', 'content.edit', (visit) => {
    // Not trimmed: lines are counted from the first one.
    const text = (name: string) => (visit.form.get(name) ?? '').replaceAll('\r\n', '\n');
    const typed = { 'zh-CN': text('zh-CN'), 'en-US': text('en-US') };
    return acting(visit, wordBook, typed, async () => {
      await wordBook.save(typed, actOf(visit));
      return 'saved';
    });
  });
  routes.staff('POST', '/console/words/shipped', 'content.edit', (visit) =>
    acting(visit, wordBook, undefined, async () => {
      await wordBook.takeShipped(actOf(visit));
      return 'shipped';
    }),
  );
}

/** Changes the words and shows them again; where it cannot be, with the reason and what was typed. */
async function acting(
  visit: StaffVisit,
  wordBook: WordBook,
  typed: WordLines | undefined,
  work: () => Promise<'saved' | 'shipped'>,
): Promise<Reply> {
  try {
    return seeOther(`/console/words?${await work()}`);
  } catch (error) {
    if (!(error instanceof WordsRefused || error instanceof WordsConflict)) throw error;
    return show(visit, wordBook, { refused: { error, ...(typed && { typed }) } });
  }
}

function show(
  visit: StaffVisit,
  { current, edition }: WordBook,
  news: Pick<EqualWordsView, 'done' | 'refused'> = {},
): Reply {
  return equalWordsPage(visit, { current, edition, ...news });
}
