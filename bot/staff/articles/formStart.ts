import { createHash } from 'node:crypto';
import type { Article } from '../../../knowledge/article.ts';
import { type MissGroup, wordingsOf } from '../../../knowledge/misses/missGroup.ts';
import { latest } from '../../../knowledge/releases/record.ts';
import { type ContentLocale, contentLocale } from '../../core/locale.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { samplesOf } from '../misses/samples.ts';
import type { ArticleFormView } from './articleForm.ts';
import { localeIn, recordIn } from './articleOf.ts';
import type { ArticleDraft } from './formArticle.ts';

const LONGEST_TITLE = 60;

/** The newest version of an article in a language, or a beginning of it from the other one. */
export async function standing(visit: StaffVisit, parts: ConsoleParts): Promise<ArticleFormView> {
  const record = await recordIn(visit, parts.releases);
  const locale = localeIn(visit);
  const newest = latest(record, locale);
  const miss = missIn(visit, parts);
  if (newest) {
    const { state: _state, ...article } = newest.article;
    const questions = [...new Set([...article.questions, ...(miss ? wordingsOf(miss, locale) : [])])];
    return { draft: { ...article, questions }, basedOn: newest.number, miss: miss?.id ?? '' };
  }
  const other = latest(record, locale === 'zh-CN' ? 'en-US' : 'zh-CN')?.article;
  const empty = emptyDraft(visit, locale);
  return {
    draft: { ...empty, id: record.id, ...(other && sharedWith(other)) },
    basedOn: 0,
    miss: '',
  };
}

// The same pictures, to be put into words in this language.
function sharedWith({ kind, owner, pictures }: Article): Pick<ArticleDraft, 'kind' | 'owner' | 'pictures'> {
  return { kind, owner, ...(pictures && { pictures: pictures.map(({ file }) => ({ file, alt: '' })) }) };
}

/** A new article: empty, or from what was asked in vain and what an agent answered in the end. */
export async function newDraft(visit: StaffVisit, parts: ConsoleParts): Promise<ArticleDraft> {
  const group = missIn(visit, parts);
  if (!group) return emptyDraft(visit, visit.locale);
  const from = visit.exchange.query.get('from');
  const sample = (await samplesOf(group, parts)).find(({ miss }) => miss === from);
  const asked = group.misses.find(({ id }) => id === from) ?? group.misses.at(-1);
  const locale = contentLocale(asked?.locale ?? visit.locale);
  const questions = wordingsOf(group, locale);
  const [first = ''] = questions;
  return {
    ...emptyDraft(visit, locale),
    ...{
      id: `answer-${createHash('sha256').update(group.id).digest('hex').slice(0, 8)}`,
      kind: group.kind,
      questions,
    },
    title: [...first].slice(0, LONGEST_TITLE).join(''),
    answer: sample?.answer ?? '',
  };
}

function emptyDraft({ service, member }: StaffVisit, locale: ContentLocale): ArticleDraft {
  const [department = service.departments[0]?.id ?? member.id] = member.departments;
  return { id: '', locale, title: '', kind: 'inquiry', questions: [], answer: '', owner: department };
}

/** What was asked in vain that an article is written for. */
export function missIn({ exchange }: StaffVisit, { misses }: ConsoleParts): MissGroup | undefined {
  return misses.group(exchange.query.get('miss') ?? '');
}
