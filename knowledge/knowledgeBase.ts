import { DateTime } from 'luxon';
import { type ContentLocale, contentLocale, contentLocales, type Locale } from '../bot/core/locale.ts';
import { type Article, customerTexts, isShown, type PublicArticle, publicArticle } from './article.ts';
import { ArticleSearch, type Hit } from './search/articleSearch.ts';
import { thresholdFor } from './search/confidence.ts';

/** What the search makes of a question. `sure`: one answer is right; `near`: the few that may be; `none`: refuse. */
export type Found =
  | { certainty: 'sure'; article: PublicArticle; score: number }
  | { certainty: 'near'; articles: PublicArticle[] }
  | { certainty: 'none' };

export interface KnowledgeSettings {
  /** The share of sure answers that must be right, 0 to 1. */
  targetPrecision: number;
  /** The time zone in which the days of an article's validity count. */
  timeZone: string;
}

const CHOICES = 3;
/** Choices are offered if one of them is more likely right than not … */
const NEAR = 0.5;
/** … and a second one only if it is not out of the question. */
const UNLIKELY = 0.03;

/** The articles of all languages, and the search in them. Only published articles that are valid are found. */
export class KnowledgeBase {
  readonly #threshold: number;
  readonly #timeZone: string;
  readonly #articles = new Map<ContentLocale, Map<string, Article>>();
  readonly #searches = new Map<ContentLocale, ArticleSearch>();

  constructor(articles: Iterable<Article>, { targetPrecision, timeZone }: KnowledgeSettings) {
    this.#threshold = thresholdFor(targetPrecision);
    this.#timeZone = timeZone;
    for (const locale of contentLocales) {
      this.#articles.set(locale, new Map());
      this.#searches.set(locale, new ArticleSearch());
    }
    for (const article of articles) this.put(article);
  }

  find(question: string, locale: Locale, at: Date): Found {
    const hits = this.candidates(question, locale, at);
    const [first] = hits;
    if (first === undefined) return { certainty: 'none' };
    if (first.score >= this.#threshold) {
      const article = this.article(first.id, locale);
      if (article !== undefined) return { certainty: 'sure', article, score: first.score };
    }
    if (hits.reduce((sum, { score }) => sum + score, 0) < NEAR) return { certainty: 'none' };
    const choices = hits.filter(({ score }) => score >= UNLIKELY);
    return { certainty: 'near', articles: choices.flatMap(({ id }) => this.article(id, locale) ?? []) };
  }

  /** The most likely articles with the probability that each is right, best first. */
  candidates(question: string, locale: Locale, at: Date, limit = CHOICES): Hit[] {
    const day = DateTime.fromJSDate(at, { zone: this.#timeZone }).toISODate() ?? '';
    const articles = this.#articles.get(contentLocale(locale));
    const shown = (id: string) => {
      const article = articles?.get(id);
      return article !== undefined && isShown(article, day);
    };
    return this.#searches.get(contentLocale(locale))?.find(question, limit, shown) ?? [];
  }

  /** A published article, as customers may see it. */
  article(id: string, locale: Locale): PublicArticle | undefined {
    const article = this.#articles.get(contentLocale(locale))?.get(id);
    return article === undefined ? undefined : publicArticle(article);
  }

  /** Puts an article in, in place of the one with its id and locale; one that is not published only leaves. */
  put(article: Article): void {
    this.remove(article.id, article.locale);
    if (article.state !== 'published') return;
    this.#articles.get(article.locale)?.set(article.id, article);
    this.#searches
      .get(article.locale)
      ?.put(article.id, [article.title, ...article.questions], answerText(article));
  }

  remove(id: string, locale: ContentLocale): void {
    this.#articles.get(locale)?.delete(id);
    this.#searches.get(locale)?.remove(id);
  }
}

function answerText(article: Article): string {
  return customerTexts(publicArticle(article))
    .filter(({ place }) => place !== 'title')
    .map(({ text }) => text)
    .join(' ');
}
