import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { LangZh } from '@nlpjs/lang-zh';
import { Nlp } from '@nlpjs/nlp';
import { type Engine, entriesOf, hitsOf } from './engine.ts';

/** The classifier of nlp.js, with its own tokenizers and stemmers. */
export const nlpJs: Engine = {
  name: 'nlp.js',
  mostArticles: 2000,
  async prepare(base) {
    const language = base.language.slice(0, 2);
    const container = await containerBootstrap();
    container.use(Nlp);
    container.use(language === 'zh' ? LangZh : LangEn);
    const nlp = container.get('nlp');
    // In Chinese it would otherwise know no questions without an answer, and tell them worse.
    nlp.nluManager.settings.useNoneFeature = true;
    nlp.nluManager.addLanguage([language]);
    for (const { article, text } of entriesOf(base)) nlp.nluManager.add(language, text, article);
    await nlp.nluManager.train({ log: false });
    return async (question) => {
      const { classifications } = await nlp.nluManager.process(language, question);
      return hitsOf(
        classifications
          .filter(({ intent }) => intent !== 'None')
          .map(({ intent, score }) => ({ article: intent, score })),
      );
    };
  },
};
