import { fileURLToPath } from 'node:url';
import { ArticleSearch } from '../../../../knowledge/search/articleSearch.ts';
import { EqualWords } from '../../../../knowledge/search/equalWords.ts';
import { readWords, wordsFile } from '../../../../knowledge/words.ts';
import { DEPTH, type Engine } from './engine.ts';

const words = readWords(wordsFile(fileURLToPath(new URL('../../../../knowledge/content', import.meta.url))));

/** Our own search, as the bot uses it. */
export const yingda: Engine = {
  name: 'Yingda',
  async prepare({ articles, language }) {
    const search = new ArticleSearch(new EqualWords(words[language]));
    for (const { id, title, questions, answer } of articles) search.put(id, [title, ...questions], answer);
    return (question) => search.find(question, DEPTH, () => true);
  },
};
