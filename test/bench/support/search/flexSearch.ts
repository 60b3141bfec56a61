import FlexSearch, { type EncoderOptions } from 'flexsearch';
import type { Cut } from './cut.ts';
import { ENTRIES, type Engine, entriesOf, hitsOf } from './engine.ts';

/** FlexSearch with one of its encoders, or with this cut. It tells no score, so the first is 1, the next 1/2 … */
export function flexSearch(name: string, language: Engine['language'], encode: Cut | EncoderOptions): Engine {
  return {
    name: `FlexSearch ${name}`,
    ...(language === undefined ? {} : { language }),
    async prepare(base) {
      const entries = entriesOf(base);
      const encoder = typeof encode === 'function' ? { encode } : { encoder: encode };
      const index = new FlexSearch.Index({ tokenize: 'strict', ...encoder });
      for (const { key, text } of entries) index.add(key, text);
      return (question) => {
        const keys = index.search(question, { limit: ENTRIES, suggest: true });
        return hitsOf(
          keys.map((key, n) => ({ article: entries[Number(key)]?.article ?? '', score: 1 / (n + 1) })),
        );
      };
    },
  };
}
