import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import type { Cut } from './cut.ts';
import { ENTRIES, type Engine, entriesOf, hitsOf } from './engine.ts';

/** Orama with this tokenizer, or its own for English. */
export function orama(name: string, language: Engine['language'], tokenizer?: Tokenizer): Engine {
  return {
    name: `Orama ${name}`,
    ...(language === undefined ? {} : { language }),
    async prepare(base) {
      const database = create({
        schema: { article: 'enum', text: 'string' },
        ...(tokenizer === undefined ? {} : { components: { tokenizer } }),
      } as const);
      const entries = entriesOf(base).map(({ key, article, text }) => ({ id: `${key}`, article, text }));
      await insertMultiple(database, entries, 5000);
      return async (term) => {
        const { hits } = await search(database, { term, properties: ['text'], limit: ENTRIES, threshold: 1 });
        return hitsOf(hits.map(({ document: { article }, score }) => ({ article: String(article), score })));
      };
    },
  };
}

export function oramaTokenizer(cut: Cut): Tokenizer {
  return { language: 'custom', normalizationCache: new Map(), tokenize: (text) => [...new Set(cut(text))] };
}
