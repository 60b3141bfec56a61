import type { Article } from '../../../knowledge/article.ts';
import { PICTURES } from '../../../knowledge/articleFields.ts';
import { kinds } from '../../core/kinds.ts';
import { type ContentLocale, contentLocales } from '../../core/locale.ts';
import { field } from '../frame/forms.ts';

/** An article as it stands in a form: what was typed, whether or not it makes an article. */
export interface ArticleDraft
  extends Partial<
    Omit<Article, 'id' | 'locale' | 'title' | 'kind' | 'questions' | 'answer' | 'state' | 'owner'>
  > {
  id: string;
  locale: ContentLocale;
  title: string;
  kind: Article['kind'];
  questions: string[];
  answer: string;
  owner: string;
}

/** What was typed into the form of an article; a field that is empty is not there. */
export function articleIn(form: URLSearchParams): ArticleDraft {
  const text = (name: string) => field(form, name);
  const minutes = text('minutes');
  const steps = rows(form, ['step.text', 'step.caution']).map(([said, caution]) => ({
    text: said,
    ...(caution && { caution }),
  }));
  const pictures = picturesIn(form);
  const allowed = rows(form, ['allowed.passage', 'allowed.reason', 'allowed.by', 'allowed.checkedBy'], 2).map(
    ([passage, reason, by, checkedBy]) => ({ passage, reason, by, checkedBy }),
  );
  return {
    id: text('id'),
    locale: contentLocales.find((one) => one === text('locale')) ?? 'zh-CN',
    title: text('title'),
    kind: kinds.find((one) => one === text('kind')) ?? 'inquiry',
    questions: lines(text('questions')),
    answer: text('answer'),
    owner: text('owner'),
    ...optionalIn(form),
    ...(steps.length > 0 && { steps }),
    ...(minutes !== '' && { minutes: Number(minutes) }),
    ...(pictures.length > 0 && { pictures }),
    ...(allowed.length > 0 && { allowed }),
  };
}

function optionalIn(form: URLSearchParams): Partial<ArticleDraft> {
  const all = {
    otherWords: field(form, 'otherWords'),
    prevention: field(form, 'prevention'),
    internal: field(form, 'internal'),
    validFrom: dayOrTime(form, 'validFrom'),
    validUntil: dayOrTime(form, 'validUntil'),
    reviewOn: field(form, 'reviewOn'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The draft as something that the releases may take for an article, or refuse. */
export function asArticle(draft: ArticleDraft): unknown {
  return { ...draft, state: 'draft' };
}

// One that is moved to the place of another comes before it on its way up, and after it on its way down.
function picturesIn(form: URLSearchParams): NonNullable<Article['pictures']> {
  const typed = rows(form, ['pictures.file', 'pictures.alt', 'pictures.place']);
  return typed
    .flatMap(([file, alt, place], n) => {
      const to = place === '' ? 0 : Number(place) || PICTURES;
      return to === 0 ? [] : [{ picture: { file, alt }, order: to + Math.sign(to - n - 1) / 2 }];
    })
    .sort((one, other) => one.order - other.order)
    .map(({ picture }) => picture);
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

// Fields of the same names stand in rows; a row whose first `needed` fields are empty is none.
function rows<const Names extends readonly string[]>(
  form: URLSearchParams,
  names: Names,
  needed = 1,
): { [N in keyof Names]: string }[] {
  const columns = names.map((name) => form.getAll(name).map((text) => text.replaceAll('\r\n', '\n').trim()));
  const length = Math.min(50, Math.max(0, ...columns.map((column) => column.length)));
  const all = Array.from({ length }, (_, n) => columns.map((column) => column[n] ?? ''));
  return all.filter((row) => row.slice(0, needed).some((text) => text !== '')) as {
    [N in keyof Names]: string;
  }[];
}

function dayOrTime(form: URLSearchParams, name: string): string {
  const [day, time] = [field(form, `${name}.day`), field(form, `${name}.time`)];
  return day === '' || time === '' ? day : `${day}T${time}`;
}
