import { ArticleSearch } from '../../../../knowledge/search/articleSearch.ts';
import { DEPTH, type Engine } from './engine.ts';

/** Our own search, as the bot uses it. */
export const yingda: Engine = {
  name: 'Yingda',
  async prepare({ articles }) {
    const search = new ArticleSearch();
    for (const { id, title, questions, answer } of articles) search.put(id, [title, ...questions], answer);
    return (question) => search.find(question, DEPTH, () => true);
  },
};
