import { type Candidate, fieldOf } from './candidate.ts';
import { probabilities } from './confidence.ts';
import { type Contents, Coverage } from './coverage.ts';
import { EqualWords } from './equalWords.ts';
import { type Match, match, type Understood, understood } from './explanation.ts';
import { featuresOf } from './features.ts';
import { normalise } from './normalise.ts';
import { type Query, weigh } from './query.ts';
import { type Considered, type Ranked, rank } from './rank.ts';
import { Recall } from './recall.ts';
import { articleDamping, questionDamping } from './saturation.ts';
import { type IndexedArticle, SearchIndex } from './searchIndex.ts';

/** An article and how likely it is the right answer, 0 to 1 with three decimals. */
export interface Hit {
  id: string;
  score: number;
}

export interface ExplainedHits {
  understood: Understood;
  /** `question` is the one of the article that fits best. */
  hits: (Hit & Match & { question: string })[];
}

/** Finds the articles of one language that answer a question, by the words of their questions. */
export class ArticleSearch {
  readonly #index: SearchIndex;
  readonly #recall = new Recall();
  readonly #coverage = new Coverage();

  /** `words` tells which words are read alike. */
  constructor(words = new EqualWords()) {
    this.#index = new SearchIndex(words);
  }

  /** Puts an article in, in place of the one with its id; a question that stands there twice counts once. */
  put(id: string, questions: readonly string[], answer: string): void {
    this.#index.put(id, distinct(questions), answer);
  }

  remove(id: string): void {
    this.#index.remove(id);
  }

  /** The most likely articles, best first; `shown` tells which ones may be found. */
  find(question: string, limit: number, shown: (id: string) => boolean): Hit[] {
    return this.#ranked(weigh(this.#index, question), limit, shown).map(({ id, score }) => ({ id, score }));
  }

  /** The same with what was understood and what matched; `questionsOf` gives what was put in for an article. */
  explain(
    question: string,
    limit: number,
    shown: (id: string) => boolean,
    questionsOf: (id: string) => readonly string[],
  ): ExplainedHits {
    const query = weigh(this.#index, question);
    const read = (text: string) => this.#index.words.fold(normalise(text)).text;
    return {
      understood: understood(question, query, read, (unit) => this.#index.knows(unit)),
      hits: this.#ranked(query, limit, shown).map(({ id, score, question: n, features }) => {
        const best = distinct(questionsOf(id))[n] ?? '';
        return { id, score, question: best, ...match(question, best, features, read) };
      }),
    };
  }

  /** Every question that is looked at, and how it fits: what the weights of `rank.ts` are fitted on. */
  consider(question: string): Considered[] {
    return this.#considered(weigh(this.#index, question), () => true);
  }

  #ranked(query: Query, limit: number, shown: (id: string) => boolean): (Ranked & Hit)[] {
    const ranked = rank(this.#considered(query, shown));
    const unknown = query.total === 0 ? 1 : query.unknown / query.total;
    const scores = probabilities(ranked, unknown);
    return ranked
      .slice(0, limit)
      .map((one, n) => ({ ...one, score: Math.round((scores[n] ?? 0) * 1000) / 1000 }));
  }

  #considered(query: Query, shown: (id: string) => boolean): Considered[] {
    const candidates = this.#candidates(query, shown);
    const field = fieldOf(this.#index, candidates);
    return candidates.map((one) => ({
      id: one.article.id,
      question: one.question - one.article.first,
      features: featuresOf(this.#index, query, one, field),
    }));
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
      const ofArticle = article && articleCovers.get(article);
      return cover && ofArticle ? [{ question, article, cover, ...ofArticle }] : [];
    });
  }

  #articleCovers(query: Query, questions: readonly number[]) {
    const index = this.#index;
    const articles = [...new Set(questions.flatMap((question) => this.#articleOf(question) ?? []))];
    const damping = articleDamping(index);
    const bags = articles.map((article) => this.#contentsOfArticle(article));
    const articleCovers = this.#coverage.covers(index, query, bags, damping);
    const numbers = articles.map(({ number }) => number);
    const answerCovers = this.#coverage.answers(index, query, numbers, damping);
    const covers = new Map<IndexedArticle, Pick<Candidate, 'articleCover' | 'answerCover'>>();
    articles.forEach((article, n) => {
      const articleCover = articleCovers[n];
      const answerCover = answerCovers[n];
      if (articleCover && answerCover) covers.set(article, { articleCover, answerCover });
    });
    return covers;
  }

  #articleOf(question: number): IndexedArticle | undefined {
    return this.#index.articles[this.#index.questions.articles[question] ?? -1];
  }

  #contentsOfQuestion(question: number): Contents {
    const { contents, lengths } = this.#index.questions;
    return { lists: contents, list: question, length: lengths[question] ?? 0, texts: 1 };
  }

  #contentsOfArticle({ number, length, first, last }: IndexedArticle): Contents {
    return { lists: this.#index.bags, list: number, length, texts: last - first + 1 };
  }
}

/** Questions that differ in more than how they are written. */
function distinct(questions: readonly string[]): string[] {
  const byForm = new Map(questions.map((question) => [normalise(question), question]));
  byForm.delete('');
  return [...byForm.values()];
}
