import { packedCount, packedNumber } from './packed.ts';
import type { Query } from './query.ts';
import { articleDamping, articleLength, type Damping, questionDamping } from './saturation.ts';
import { Scoreboard } from './scoreboard.ts';
import type { SearchIndex } from './searchIndex.ts';

const QUESTIONS = 32;
const ARTICLES = 8;

/** A token in more questions than this is left out once `RARER` tokens were counted; ranking looks at it again. */
const COMMON = 2000;
const RARER = 4;

/** Finds the questions that are worth a closer look, by BM25 over questions and over whole articles. */
export class Recall {
  readonly #questions = new Scoreboard();
  readonly #articles = new Scoreboard();

  /** At most 40 questions; `shown` tells by number which articles may be found. */
  candidates(index: SearchIndex, query: Query, shown: (article: number) => boolean): number[] {
    this.#questions.reserve(index.questions.end);
    this.#articles.reserve(index.articles.length);
    this.#score(index, query);
    const articleOf = (question: number) => index.questions.articles[question] ?? 0;
    const questions = this.#questions.best(QUESTIONS, (question) => shown(articleOf(question)));
    const seen = new Set(questions.map(articleOf));
    for (const article of this.#articles.best(ARTICLES, shown)) {
      if (!seen.has(article)) questions.push(this.#bestQuestion(index, article));
    }
    this.#questions.clear();
    this.#articles.clear();
    return questions;
  }

  #score(index: SearchIndex, query: Query): void {
    const ofQuestion = questionDamping(index);
    const ofArticle = articleDamping(index);
    let counted = 0;
    for (const { token, worth } of query.tokens) {
      if (counted >= RARER && index.postings.length(token) > COMMON) continue;
      counted += 1;
      this.#scoreQuestions(index, token, worth, ofQuestion);
      this.#scoreArticles(index, token, worth, ofArticle);
    }
  }

  #scoreQuestions(index: SearchIndex, token: number, worth: number, damping: Damping): void {
    const { data } = index.postings;
    const { lengths } = index.questions;
    const end = index.postings.offset(token) + index.postings.length(token);
    for (let n = index.postings.offset(token); n < end; n += 1) {
      const entry = data[n] ?? 0;
      const question = packedNumber(entry);
      const count = packedCount(entry);
      const rest = damping.fixed + damping.perUnit * (lengths[question] ?? 0);
      this.#questions.add(question, (worth * damping.gain * count) / (count + rest));
    }
  }

  #scoreArticles(index: SearchIndex, token: number, worth: number, damping: Damping): void {
    const { data } = index.postings;
    const articleOf = index.questions.articles;
    const end = index.postings.offset(token) + index.postings.length(token);
    for (let n = index.postings.offset(token); n < end; ) {
      const article = articleOf[packedNumber(data[n] ?? 0)] ?? 0;
      let count = 0;
      while (n < end && articleOf[packedNumber(data[n] ?? 0)] === article) {
        count += packedCount(data[n] ?? 0);
        n += 1;
      }
      const rest = damping.fixed + damping.perUnit * articleLength(index.articles[article]);
      this.#articles.add(article, (worth * damping.gain * count) / (count + rest));
    }
  }

  #bestQuestion(index: SearchIndex, number: number): number {
    const { first = 0, last = 0 } = index.articles[number] ?? {};
    let best = first;
    for (let n = first; n <= last; n += 1) {
      if (this.#questions.score(n) > this.#questions.score(best)) best = n;
    }
    return best;
  }
}
