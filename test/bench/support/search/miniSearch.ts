import MiniSearch from 'minisearch';
import type { Cut } from './cut.ts';
import { ENTRIES, type Engine, entriesOf, hitsOf } from './engine.ts';

/** MiniSearch with its own tokenizer, or with this one. */
export function miniSearch(name: string, language: Engine['language'], cut?: Cut): Engine {
  return {
    name: `MiniSearch ${name}`,
    ...(language === undefined ? {} : { language }),
    async prepare(base) {
      const entries = entriesOf(base);
      const index = new MiniSearch({
        idField: 'key',
        fields: ['text'],
        ...(cut === undefined ? {} : { tokenize: cut }),
      });
      index.addAll(entries);
      return (question) =>
        hitsOf(
          index
            .search(question)
            .slice(0, ENTRIES)
            .map(({ id, score }) => ({ article: entries[id]?.article ?? '', score })),
        );
    },
  };
}
