import { loadArticles } from '../../../knowledge/articles.ts';
import { type Found, KnowledgeBase } from '../../../knowledge/knowledgeBase.ts';
import { systemClock } from '../../core/clock.ts';
import { type Locale, localeFromTag } from '../../core/locale.ts';
import { contentFolder, currentService } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

const SHOWN = 5;

export const search: SubCommand = {
  help: `npm run knowledge -- search <question> [--locale zh-CN|zh-TW|en-US]

Prints what the search finds for a question in the articles that are published and valid now: how likely each is the
answer (0 to 1), its id and title; and in the first line what the bot would do with it. Without --locale a question
with a Han character is Chinese, any other English.`,
  options: ['locale'],
  async run({ options, words }) {
    const question = words.join(' ').trim();
    const locale = localeOf(question, options.get('locale'));
    if (question === '' || locale === undefined) {
      console.log(this.help);
      return 2;
    }
    const { knowledge, timeZone } = currentService();
    const { articles } = await loadArticles(contentFolder);
    const base = new KnowledgeBase(articles, { ...knowledge, timeZone });
    const now = systemClock.now();
    console.log(outcome(base.find(question, locale, now)));
    for (const { id, score } of base.candidates(question, locale, now, SHOWN)) {
      console.log([score.toFixed(3), id, base.article(id, locale)?.title ?? ''].join('\t'));
    }
    return 0;
  },
};

function localeOf(question: string, given: string | undefined): Locale | undefined {
  return given === undefined ? (/\p{Script=Han}/u.test(question) ? 'zh-CN' : 'en-US') : localeFromTag(given);
}

function outcome(found: Found): string {
  if (found.certainty === 'sure') return `sure: answers with ${found.article.id}`;
  if (found.certainty === 'none') return 'none: hands over to people';
  return `near: offers ${found.articles.map(({ id }) => id).join(', ')}`;
}
