import { z } from 'zod';
import { kinds } from '../bot/core/kinds.ts';
import { contentLocales } from '../bot/core/locale.ts';
import {
  allowance,
  articleId,
  day,
  dayOrTime,
  PICTURES,
  picture,
  question,
  staffId,
  step,
  text,
} from './articleFields.ts';

const fields = z.strictObject({
  id: articleId,
  locale: z.enum(contentLocales),
  title: text(60),
  kind: z.enum(kinds),
  /** Ways in which customers ask for this; for the search only, never shown. */
  questions: z.array(question).min(4, 'at least four ways of asking').max(200, 'at most 200 ways of asking'),
  /** Markdown; begins with the answer, since the bot restates the question itself. */
  answer: text(1500),
  /** The same in other words, for a customer who did not understand. */
  otherWords: text(1500).exactOptional(),
  steps: z.array(step).min(1).max(12).exactOptional(),
  /** About how long the steps take, in minutes. */
  minutes: z.number().int().min(1).max(240).exactOptional(),
  /** Shown below the answer, in this order. */
  pictures: z.array(picture).min(1).max(PICTURES, `at most ${PICTURES} pictures`).exactOptional(),
  /** How to avoid the trouble in future; said once it is solved. */
  prevention: text(500).exactOptional(),
  /** A note for colleagues; no projection for customers holds it. */
  internal: text(1000).exactOptional(),
  /** Passages that the price gate lets out inside this article, and there only; no customer sees this list. */
  allowed: z.array(allowance).min(1).max(20).exactOptional(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  /** First and last day, or minute, both included, as the clocks of the service's time zone show them. */
  validFrom: dayOrTime.exactOptional(),
  validUntil: dayOrTime.exactOptional(),
  /** The day on which its owner looks whether it is still right; a year after it was published where absent. */
  reviewOn: day.exactOptional(),
  /** Who keeps it right: the id of a department or of a member of staff in `service.yaml`. */
  owner: staffId,
});

/** One entry of the knowledge base in one language; the article of the same id in the other is its pair. */
export const articleSchema = fields.superRefine((article, context) => {
  const complain = (path: string | (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path: [path].flat(), message });
  if (new Set(article.questions).size < article.questions.length) {
    complain('questions', 'the same question stands here twice');
  }
  if ((article.steps === undefined) !== (article.minutes === undefined)) {
    complain('minutes', 'goes with steps: give both or neither');
  }
  const { validFrom, validUntil } = article;
  if (
    validFrom !== undefined &&
    validUntil !== undefined &&
    validFrom.slice(0, validUntil.length) > validUntil
  ) {
    complain('validUntil', 'lies before validFrom');
  }
  for (const at of unknownPassages(article)) {
    complain(['allowed', at, 'passage'], 'stands in no text of this article that a customer sees');
  }
});

function unknownPassages(article: z.infer<typeof fields>): number[] {
  const texts = customerTexts(article);
  return (article.allowed ?? []).flatMap(({ passage }, at) =>
    texts.some(({ text }) => text.includes(passage)) ? [] : [at],
  );
}

export type Article = z.infer<typeof articleSchema>;

const publicFields = {
  id: true,
  locale: true,
  title: true,
  kind: true,
  answer: true,
  otherWords: true,
  steps: true,
  minutes: true,
  pictures: true,
  prevention: true,
} as const;

// Unknown keys are dropped here, which keeps every field not listed above, `internal` too, inside.
const publicSchema = z.object(fields.pick(publicFields).shape);

/** What of an article a customer may see. */
export type PublicArticle = z.infer<typeof publicSchema>;

/** The public part of an article, as a copy. */
export function publicArticle(article: Article): PublicArticle {
  return publicSchema.parse(article);
}

/** Every text of an article that a customer can be told, with its place, for example `steps.2.caution` (from 1). */
export function customerTexts(article: PublicArticle): { place: string; text: string }[] {
  const steps = (article.steps ?? []).flatMap((one, n) => [
    { place: `steps.${n + 1}.text`, text: one.text },
    { place: `steps.${n + 1}.caution`, text: one.caution },
  ]);
  const places = [
    { place: 'title', text: article.title },
    { place: 'answer', text: article.answer },
    { place: 'otherWords', text: article.otherWords },
    ...steps,
    ...(article.pictures ?? []).map(({ alt }, n) => ({ place: `pictures.${n + 1}.alt`, text: alt })),
    { place: 'prevention', text: article.prevention },
  ];
  return places.flatMap(({ place, text }) => (text === undefined ? [] : [{ place, text }]));
}

/** The allowed passages of an article, each with the text that it stands in and its place. */
export function allowedPassages(article: Article): { place: string; text: string; passage: string }[] {
  return (article.allowed ?? []).flatMap(({ passage }) =>
    customerTexts(article).flatMap((one) => (one.text.includes(passage) ? [{ ...one, passage }] : [])),
  );
}

/** Whether customers may get it at a time (`2026-10-01T18:00`, in the service's zone): published, and valid then. */
export function isShown(article: Article, at: string): boolean {
  const { state, validFrom, validUntil } = article;
  if (state !== 'published') return false;
  const begun = validFrom === undefined || validFrom <= at;
  return begun && (validUntil === undefined || at.slice(0, validUntil.length) <= validUntil);
}
