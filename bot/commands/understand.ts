import { createInterface } from 'node:readline';
import { localeOf } from '../../dialogs/understanding/locale.ts';
import { nameOf } from '../../dialogs/understanding/names.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { loadArticles } from '../../knowledge/articles.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { findPrices } from '../../knowledge/price/detect.ts';
import { systemClock } from '../core/clock.ts';
import type { Locale } from '../core/locale.ts';
import { contentFolder, currentSettings } from './knowledge/sources.ts';

const HELP = `npm run understand

Reads sentences of customers from standard input, one a line, and prints what is understood of each as one line of JSON:

  text       the sentence
  locale     zh-CN, zh-TW or en-US
  kind       the kind of request (inquiry, price, repair …) or null
  feeling    thanks, sorry, cooperation, praise, upset, angry, abuse, urgent, hurry, chat or null
  name       {surname, given, title, declined}: the line as the answer to "how may I address you?"
  yesNo      true, false or null: the line as the answer to a yes/no question
  contact    {phone, email, qq}
  price      the amounts of money and discounts in it: [{text, start, end}], offsets in UTF-16 units
  articles   the three likeliest articles: [{id, score}], score 0 to 1
  answer     the id of the article that is sure enough to be the answer, or null

Example: echo 冰箱不制冷怎么办 | npm run -s understand`;

const TOP = 3;
const NO_NAME = { surname: null, given: null, title: null, declined: false };

function localeFor(text: string): Locale {
  const guessed = /[a-z]{2}/i.test(text) && !/\p{Script=Han}/u.test(text) ? 'en-US' : 'zh-CN';
  return localeOf(text) ?? guessed;
}

function read(text: string, knowledge: KnowledgeBase, now: Date): object {
  const locale = localeFor(text);
  const { kind, feeling, yesNo, contact } = understand(text, { locale });
  const found = knowledge.find(text, locale, now);
  return {
    text,
    locale,
    kind,
    feeling,
    name: nameOf(text, { asAnswer: true }) ?? NO_NAME,
    yesNo,
    contact,
    price: findPrices(text).map(({ text: amount, start, end }) => ({ text: amount, start, end })),
    articles: knowledge.candidates(text, locale, now, TOP).map(({ id, score }) => ({ id, score })),
    answer: found.certainty === 'sure' ? found.article.id : null,
  };
}

async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.log(HELP);
    return args[0] === '--help' ? 0 : 2;
  }
  const { articles } = await loadArticles(contentFolder);
  const base = new KnowledgeBase(articles, currentSettings());
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(read(line, base, systemClock.now())));
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
