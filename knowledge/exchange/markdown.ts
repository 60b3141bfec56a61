import { parseDocument, stringify } from 'yaml';
import type { Article } from '../article.ts';
import { type ArticlesRead, type Draft, type ImportProblem, judged } from './articlesRead.ts';
import type { NumberedArticle } from './rows.ts';

/** A file of a folder; `name` is its path in it, with `/`. */
export interface TextFile {
  name: string;
  text: string;
}

const FENCE = '---\n';

/** Articles as Markdown files `<locale>/<id>.md`: the answer below a head of the other fields in YAML. */
export function writeMarkdown(articles: readonly NumberedArticle[]): TextFile[] {
  return articles.map(({ article, version }) => {
    const { answer, ...rest } = article;
    const head = stringify(version > 0 ? { ...rest, version } : rest, { lineWidth: 0 });
    return { name: nameOf(article), text: `${FENCE}${head}${FENCE}\n${answer}\n` };
  });
}

/** The articles of Markdown files as `writeMarkdown` gives them; other files are told of. */
export function readMarkdown(files: readonly TextFile[]): ArticlesRead {
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  for (const { name, text } of files) {
    const place = { file: name };
    const fields = fieldsOf(text);
    if (fields === undefined) problems.push({ place, says: noHead });
    else {
      const { version = '', ...article } = fields;
      drafts.push({ place, fields: article, version: String(version) });
    }
  }
  const read = judged(drafts);
  return { articles: read.articles, problems: [...problems, ...read.problems] };
}

function fieldsOf(text: string): Record<string, unknown> | undefined {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const end = plain.indexOf(`\n${FENCE}`, FENCE.length - 1);
  if (!plain.startsWith(FENCE) || end < 0) return undefined;
  const document = parseDocument(plain.slice(FENCE.length, end + 1));
  if (document.errors.length > 0) return undefined;
  const answer = plain.slice(end + 1 + FENCE.length).trim();
  try {
    const head: unknown = document.toJS({ maxAliasCount: 0 });
    return head !== null && typeof head === 'object'
      ? { ...head, ...(answer !== '' && { answer }) }
      : undefined;
  } catch {
    return undefined;
  }
}

function nameOf({ locale, id }: Article): string {
  return `${locale}/${id}.md`;
}

const noHead: ImportProblem['says'] = {
  'zh-CN': '开头没有两行 --- 之间的字段，或其中有错',
  'en-US': 'has no head of fields between two lines of ---, or there is a mistake in it',
};
