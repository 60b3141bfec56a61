import { probabilities } from './confidence.ts';
import { type Contents, Coverage } from './coverage.ts';
import { type Candidate, featuresOf, fieldOf } from './features.ts';
import { normalise } from './normalise.ts';
import { type Query, weigh } from './query.ts';
import { rank } from './rank.ts';
import { Recall } from './recall.ts';
import { articleDamping, questionDamping } from './saturation.ts';
import { type IndexedArticle, SearchIndex } from './searchIndex.ts';

/** An article and how likely it is the right answer, 0 to 1 with three decimals. */
export interface Hit {
  id: string;
  score: number;
}

/** Finds the articles of one language that answer a question, by the words of their questions. */
export class ArticleSearch {
  readonly #index = new SearchIndex();
  readonly #recall = new Recall();
  readonly #coverage = new Coverage();

  /** Puts an article in, in place of the one with its id; a question that stands there twice counts once. */
  put(id: string, questions: readonly string[]): void {
    const byForm = new Map(questions.map((question) => [normalise(question), question]));
    byForm.delete('');
    this.#index.put(id, [...byForm.values()]);
  }

  remove(id: string): void {
    this.#index.remove(id);
  }

  /** The most likely articles, best first; `shown` tells which ones may be found. */
  find(question: string, limit: number, shown: (id: string) => boolean): Hit[] {
    const query = weigh(this.#index, question);
    const candidates = this.#candidates(query, shown);
    const field = fieldOf(this.#index, candidates);
    const features = candidates.map((one) => featuresOf(this.#index, query, one, field));
    const ranked = rank(candidates, features);
    const unknown = query.total === 0 ? 1 : query.unknown / query.total;
    const scores = probabilities(ranked, unknown);
    return ranked
      .slice(0, limit)
      .map(({ id }, n) => ({ id, score: Math.round((scores[n] ?? 0) * 1000) / 1000 }));
  }

  #candidates(query: Query, shown: (id: string) => boolean): Candidate[] {
    const index = this.#index;
    const questions = this.#recall.candidates(index, query, (number) => {
      const article = index.articles[number];
      return article !== undefined && shown(article.id);
    });
    const contents = questions.map((question) => this.#contentsOfQuestion(question));
    const covers = this.#coverage.covers(index, query, contents, questionDamping(index));
    const articleCovers = this.#articleCovers(query, questions);
    return questions.flatMap((question, n) => {
      const article = this.#articleOf(question);
      const cover = covers[n];
      const articleCover = article && articleCovers.get(article);
      return cover && articleCover ? [{ question, article, cover, articleCover }] : [];
    });
  }

  #articleCovers(query: Query, questions: readonly number[]) {
    const index = this.#index;
    const articles = [...new Set(questions.flatMap((question) => this.#articleOf(question) ?? []))];
    const contents = articles.map(({ number, length }) => ({ lists: index.bags, list: number, length }));
    const covers = this.#coverage.covers(index, query, contents, articleDamping(index));
    return new Map(articles.map((article, n) => [article, covers[n]]));
  }

  #articleOf(question: number): IndexedArticle | undefined {
    return this.#index.articles[this.#index.questions.articles[question] ?? -1];
  }

  #contentsOfQuestion(question: number): Contents {
    const { contents, lengths } = this.#index.questions;
    return { lists: contents, list: question, length: lengths[question] ?? 0 };
  }
}
