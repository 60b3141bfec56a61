import type { Article } from '../../../../knowledge/article.ts';
import { ArticleSearch } from '../../../../knowledge/search/articleSearch.ts';
import { EqualWords } from '../../../../knowledge/search/equalWords.ts';
import { featureNames } from '../../../../knowledge/search/features.ts';
import type { Words } from '../../../../knowledge/words.ts';
import type { NamedSet } from '../search/sets.ts';

/** A question with what the search looks at for it: articles, each with the features of its questions. */
export interface Sample {
  set: string;
  articles: { isRight: boolean; questions: Float64Array[] }[];
}

/** The questions of an evaluation set that have an answer. */
export function samplesOfSet({ name, language, articles, queries }: NamedSet, words: Words): Sample[] {
  const search = new ArticleSearch(new EqualWords(words[language]));
  for (const { id, title, questions, answer } of articles) search.put(id, [title, ...questions], answer);
  return queries
    .filter(({ right }) => right.length > 0)
    .map(({ text, right }) => sampleOf(name, search, text, right));
}

/** The questions of our own articles of a language, each asked while its article is without it. */
export function samplesOfArticles(
  all: readonly Article[],
  locale: 'zh-CN' | 'en-US',
  words: Words,
): Sample[] {
  const search = new ArticleSearch(new EqualWords(words[locale]));
  const articles = all.filter((article) => article.locale === locale);
  const put = ({ id, title, questions, answer }: Article, without?: string) =>
    search.put(
      id,
      [title, ...questions].filter((one) => one !== without),
      answer,
    );
  for (const article of articles) put(article);
  return articles.flatMap((article) => {
    const samples = article.questions.map((question) => {
      put(article, question);
      return sampleOf(`own ${locale}`, search, question, [article.id]);
    });
    put(article);
    return samples;
  });
}

function sampleOf(set: string, search: ArticleSearch, text: string, right: readonly string[]): Sample {
  const byArticle = Map.groupBy(search.consider(text), ({ id }) => id);
  const articles = [...byArticle].map(([id, considered]) => ({
    isRight: right.includes(id),
    questions: considered.map(({ features }) => Float64Array.from(featureNames, (name) => features[name])),
  }));
  return { set, articles };
}
