import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type ContentLocale, contentLocales } from '../bot/core/locale.ts';
import { type Article, articleSchema } from './article.ts';

/** What is wrong with one file; `file` is relative to the folder, with `/`. */
export interface ArticleProblem {
  file: string;
  reason: string;
}

export interface LoadedArticles {
  /** The good ones, Chinese first, then by id. */
  articles: Article[];
  problems: ArticleProblem[];
}

/**
 * Reads `<folder>/<locale>/<id>.yaml`, one article a file. A bad file is left out and reported with all its
 * reasons, and the rest still load; an article without its pair is reported and kept. Never throws: a folder
 * that cannot be read is a problem too.
 */
export async function loadArticles(folder: string): Promise<LoadedArticles> {
  const loaded: LoadedArticles = { articles: [], problems: [] };
  const names = new Map<ContentLocale, string[]>();
  for (const locale of contentLocales) {
    names.set(locale, await loadLocale(join(folder, locale), locale, loaded));
  }
  loaded.problems.push(...withoutPair(names));
  return loaded;
}

async function loadLocale(folder: string, locale: ContentLocale, into: LoadedArticles): Promise<string[]> {
  const names = (await readdir(folder).catch(() => undefined))?.sort();
  if (names === undefined) into.problems.push({ file: locale, reason: 'the folder cannot be read' });
  for (const name of names ?? []) {
    const read = await readArticle(folder, name);
    const reasons = 'reasons' in read ? read.reasons : misplaced(read.article, name, locale, names ?? []);
    into.problems.push(...reasons.map((reason) => ({ file: `${locale}/${name}`, reason })));
    if ('article' in read && reasons.length === 0) into.articles.push(read.article);
  }
  return names ?? [];
}

type Read = { article: Article } | { reasons: string[] };

async function readArticle(folder: string, name: string): Promise<Read> {
  if (!name.endsWith('.yaml')) return { reasons: ['is not a .yaml file'] };
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  return text === undefined ? { reasons: ['cannot be read'] } : parseArticle(text);
}

/** One article from the text of its file, or all reasons why it is none. */
function parseArticle(text: string): Read {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    return { reasons: document.errors.map((error) => firstLine(error.message)) };
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // Too many aliases: the parser refuses to unfold them only here.
    return { reasons: [error instanceof Error ? firstLine(error.message) : 'cannot be unfolded'] };
  }
  const result = articleSchema.safeParse(content);
  if (result.success) return { article: result.data };
  return {
    reasons: result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
  };
}

function misplaced(article: Article, name: string, locale: ContentLocale, names: string[]): string[] {
  const reasons: string[] = [];
  if (article.locale !== locale)
    reasons.push(`locale: says ${article.locale}, but lies in the folder ${locale}`);
  const own = `${article.id}.yaml`;
  if (name !== own && names.includes(own)) reasons.push(`id: ${article.id} is already the id of ${own}`);
  else if (name !== own) reasons.push(`id: ${article.id} is not the name of the file`);
  return reasons;
}

function withoutPair(names: Map<ContentLocale, string[]>): ArticleProblem[] {
  return contentLocales.flatMap((locale) => {
    const others = new Set(
      contentLocales.filter((one) => one !== locale).flatMap((one) => names.get(one) ?? []),
    );
    const alone = (names.get(locale) ?? []).filter((name) => name.endsWith('.yaml') && !others.has(name));
    return alone.map((name) => ({ file: `${locale}/${name}`, reason: 'has no pair in the other language' }));
  });
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
