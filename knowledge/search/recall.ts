import { packedCount, packedNumber } from './packed.ts';
import type { Query } from './query.ts';
import { articleDamping, articleLength, type Damping, questionDamping } from './saturation.ts';
import { Scoreboard } from './scoreboard.ts';
import type { SearchIndex } from './searchIndex.ts';

const QUESTIONS = 32;
const ARTICLES = 8;

/** A token in more questions than this is left out once `RARER` tokens were counted; ranking looks at it again. */
const COMMON = 500;
const RARER = 6;

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
    const { scores, touched } = this.#questions;
    const end = index.postings.offset(token) + index.postings.length(token);
    for (let n = index.postings.offset(token); n < end; n += 1) {
      const entry = data[n] ?? 0;
      const question = packedNumber(entry);
      const count = packedCount(entry);
      const rest = damping.fixed + damping.perUnit * (lengths[question] ?? 0);
      const score = scores[question] ?? 0;
      if (score === 0) touched.push(question);
      scores[question] = score + (worth * damping.gain * count) / (count + rest);
    }
  }

  #scoreArticles(index: SearchIndex, token: number, worth: number, damping: Damping): void {
    const { data } = index.postings;
    const articleOf = index.questions.articles;
    const { scores, touched } = this.#articles;
    const end = index.postings.offset(token) + index.postings.length(token);
    for (let n = index.postings.offset(token); n < end; ) {
      const article = articleOf[packedNumber(data[n] ?? 0)] ?? 0;
      let count = 0;
      while (n < end && articleOf[packedNumber(data[n] ?? 0)] === article) {
        count += packedCount(data[n] ?? 0);
        n += 1;
      }
      const rest = damping.fixed + damping.perUnit * articleLength(index.articles[article]);
      const score = scores[article] ?? 0;
      if (score === 0) touched.push(article);
      scores[article] = score + (worth * damping.gain * count) / (count + rest);
    }
  }

  #bestQuestion(index: SearchIndex, number: number): number {
    const { first = 0, last = 0 } = index.articles[number] ?? {};
    const { scores } = this.#questions;
    let best = first;
    for (let n = first; n <= last; n += 1) {
      if ((scores[n] ?? 0) > (scores[best] ?? 0)) best = n;
    }
    return best;
  }
}
