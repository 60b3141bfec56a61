import { loadArticles } from '../../../knowledge/articles.ts';
import { KnowledgeBase } from '../../../knowledge/knowledgeBase.ts';
import { systemClock } from '../../core/clock.ts';
import { type Locale, localeFromTag } from '../../core/locale.ts';
import type { SearchAnswer } from '../../local/knowledgeCalls.ts';
import { searchAnswer } from '../../local/searchAnswer.ts';
import { withLibrary } from './library.ts';
import { contentFolder, currentSettings } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

export const search: SubCommand = {
  help: `npm run knowledge -- search <question> [--locale zh-CN|zh-TW|en-US]

Prints what the search finds for a question in the articles that are published and valid now: how likely each is the
answer (0 to 1), its id and title; and in the first line what the bot would do with it. Without --locale a question
with a Han character is Chinese, any other English. It asks the running service if there is one, else the articles of
DATA_DIR, and where there are none yet those that ship.`,
  options: ['locale'],
  async run({ options, words }) {
    const question = words.join(' ').trim();
    const locale = localeOf(question, options.get('locale'));
    if (question === '' || locale === undefined) {
      console.log(this.help);
      return 2;
    }
    const kept = await withLibrary((calls) => calls.search(question, locale), { make: false });
    const answer = kept ?? (await searchFiles(question, locale));
    console.log(outcome(answer));
    for (const { id, score, title } of answer.hits) console.log([score.toFixed(3), id, title].join('\t'));
    return 0;
  },
};

function localeOf(question: string, given: string | undefined): Locale | undefined {
  return given === undefined ? (/\p{Script=Han}/u.test(question) ? 'zh-CN' : 'en-US') : localeFromTag(given);
}

async function searchFiles(question: string, locale: Locale): Promise<SearchAnswer> {
  const { articles } = await loadArticles(contentFolder);
  const base = new KnowledgeBase(articles, currentSettings());
  return searchAnswer(base, question, locale, systemClock.now());
}

function outcome({ certainty, told }: SearchAnswer): string {
  if (certainty === 'sure') return `sure: answers with ${told.join(', ')}`;
  return certainty === 'none' ? 'none: hands over to people' : `near: offers ${told.join(', ')}`;
}
