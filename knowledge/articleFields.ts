import { z } from 'zod';

// What not every file format can carry: control characters, halves of characters, and what is none.
const NOT_CARRIED = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/u;

/** A text of at most so many UTF-16 units, with lines that end as ours do. */
export const text = (longest: number) =>
  z
    .string()
    .overwrite((value) => value.replace(/\r\n?/g, '\n'))
    .min(1, 'must not be empty')
    .max(longest, `at most ${longest} characters`)
    .refine((value) => value.trim() === value, 'no spaces or line breaks at either end')
    .refine((value) => !NOT_CARRIED.test(value), 'no control characters');

export const question = text(200).refine((value) => !value.includes('\n'), 'one line each');

export const day = z.iso.date('a day like 2026-10-01');
export const dayOrTime = z.union(
  [day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)],
  'a day like 2026-10-01, or a time like 2026-10-01T18:00',
);

export const step = z.strictObject({
  text: text(300),
  /** Said before the step: what is dangerous about it. */
  caution: text(200).exactOptional(),
});

/** A department or a member of staff, as `service.yaml` calls them. */
export const staffId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'the id of a department or of a member of staff');

/** A passage that reads like a price and is none, and the two who answer for it. */
export const allowance = z
  .strictObject({
    /** The words that read like a price, as they stand in the article. */
    passage: text(200),
    /** Why they are none, for example that they are the number of a law. */
    reason: text(300),
    by: staffId,
    checkedBy: staffId,
  })
  .refine(({ by, checkedBy }) => by !== checkedBy, {
    path: ['checkedBy'],
    message: 'must be someone else: four eyes see more than two',
  });

/** As many pictures as an article may have. */
export const PICTURES = 3;

/** A picture that was stored for articles, by the name that the service gave it, and what it shows in words. */
export const picture = z.strictObject({
  file: z.string().regex(/^[\w-]{22}\.(png|jpg|gif|webp)$/, 'the name of a picture of the service'),
  /** For those who cannot see it, in the language of the article. */
  alt: text(200).refine((value) => !value.includes('\n'), 'one line'),
});

/** The id of an article, which both of its languages have. */
export const articleId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: small letters and digits with hyphens between words');
