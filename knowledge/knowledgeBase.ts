import { type ContentLocale, contentLocale, contentLocales, type Locale } from '../bot/core/locale.ts';
import { type Article, isShown, type PublicArticle, publicArticle } from './article.ts';
import { localMinute } from './localMinute.ts';
import type { ExplainedHits, Hit } from './search/articleSearch.ts';
import { thresholdFor } from './search/confidence.ts';
import { SearchableArticles } from './searchableArticles.ts';
import type { Words } from './words.ts';

/** What the search makes of a question. `sure`: one answer is right; `near`: the few that may be; `none`: refuse. */
export type Found =
  | { certainty: 'sure'; article: PublicArticle; score: number }
  | { certainty: 'near'; articles: PublicArticle[] }
  | { certainty: 'none' };

/** What the search made of a question, and why. */
export interface Explanation extends ExplainedHits {
  /** What the bot would do. */
  certainty: Found['certainty'];
  /** The score from which on the first article answers. */
  threshold: number;
}

/** Read at every question, so that they may change. */
export interface KnowledgeSettings {
  /** The share of sure answers that must be right, 0 to 1. */
  targetPrecision: number;
  /** Words that mean the same; read at the beginning and by `renewWords`. */
  words?: Words;
  /** The time zone in which the days of an article's validity count. */
  timeZone: string;
}

const CHOICES = 3;
const EXPLAINED = 5;
/** Choices are offered if one of them is more likely right than not … */
const NEAR = 0.5;
/** … and a second one only if it is not out of the question. */
const UNLIKELY = 0.03;

/**
 * The articles of all languages, and the search in them. Only published articles that are valid are found. Every
 * change takes effect with the next question; it costs about a millisecond, however many articles there are.
 */
export class KnowledgeBase {
  readonly #settings: KnowledgeSettings;
  readonly #articles: Record<ContentLocale, SearchableArticles>;

  constructor(articles: Iterable<Article>, settings: KnowledgeSettings) {
    this.#settings = settings;
    const { words } = settings;
    this.#articles = {
      'zh-CN': new SearchableArticles(words?.['zh-CN']),
      'en-US': new SearchableArticles(words?.['en-US']),
    };
    for (const article of articles) this.put(article);
  }

  find(question: string, locale: Locale, at: Date): Found {
    const hits = this.candidates(question, locale, at);
    const certainty = this.#certainty(hits);
    if (certainty === 'none') return { certainty };
    const chosen = certainty === 'sure' ? hits.slice(0, 1) : hits.filter(({ score }) => score >= UNLIKELY);
    const articles = chosen.flatMap(({ id }) => this.article(id, locale) ?? []);
    const [article] = articles;
    if (certainty === 'near' || article === undefined) return { certainty: 'near', articles };
    return { certainty, article, score: hits[0]?.score ?? 0 };
  }

  /** The most likely articles with the probability that each is right, best first. */
  candidates(question: string, locale: Locale, at: Date, limit = CHOICES): Hit[] {
    return this.#articlesOf(locale).search.find(question, limit, this.#shown(locale, at));
  }

  /** What the search makes of a question and why, with the best `limit` articles: for those who write them. */
  explain(question: string, locale: Locale, at: Date, limit = EXPLAINED): Explanation {
    const articles = this.#articlesOf(locale);
    const questionsOf = (id: string) => articles.questionsOf(id);
    const explained = articles.search.explain(question, limit, this.#shown(locale, at), questionsOf);
    const certainty = this.#certainty(explained.hits.slice(0, CHOICES));
    return { ...explained, certainty, threshold: this.#threshold() };
  }

  /** A published article, as customers may see it. */
  article(id: string, locale: Locale): PublicArticle | undefined {
    const article = this.#articlesOf(locale).get(id);
    return article === undefined ? undefined : publicArticle(article);
  }

  /** Puts an article in, in place of the one with its id and locale; one that is not published only leaves. */
  put(article: Article): void {
    this.remove(article.id, article.locale);
    if (article.state !== 'published') return;
    this.#articlesOf(article.locale).put(article);
  }

  /** Takes an article out; one that is not there is no mistake. */
  remove(id: string, locale: ContentLocale): void {
    this.#articlesOf(locale).remove(id);
  }

  /** Reads the words of the settings anew; questions are answered by the old ones until it is done. */
  async renewWords(): Promise<void> {
    for (const locale of contentLocales)
      await this.#articles[locale].takeWords(this.#settings.words?.[locale]);
  }

  #certainty(hits: readonly Hit[]): Found['certainty'] {
    const [first] = hits;
    if (first !== undefined && first.score >= this.#threshold()) return 'sure';
    return hits.reduce((sum, { score }) => sum + score, 0) < NEAR ? 'none' : 'near';
  }

  #threshold(): number {
    return thresholdFor(this.#settings.targetPrecision);
  }

  #articlesOf(locale: Locale): SearchableArticles {
    return this.#articles[contentLocale(locale)];
  }

  #shown(locale: Locale, at: Date): (id: string) => boolean {
    const local = localMinute(at, this.#settings.timeZone);
    const articles = this.#articlesOf(locale);
    return (id) => {
      const article = articles.get(id);
      return article !== undefined && isShown(article, local);
    };
  }
}
