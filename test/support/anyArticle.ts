import fc from 'fast-check';
import { kinds } from '../../bot/core/kinds.ts';
import { contentLocales } from '../../bot/core/locale.ts';
import { type Article, articleSchema } from '../../knowledge/article.ts';

// What makes formats stumble, beside any characters at all.
const awkward = fc.constantFrom(
  ...[
    '=1+1',
    '+86',
    '-1',
    '@x',
    '＝',
    "'=1",
    "''",
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\n\n',
    '---',
    '\n---\n',
  ],
  ...[
    '_x000D_',
    '_x005F_',
    '&amp;',
    '<b>',
    ']]>',
    '<!--',
    '# ',
    '- ',
    ': ',
    '{',
    '[',
    '|',
    '>',
    '%',
    '!',
    '*',
  ],
  ...[
    '2026-10-01',
    '1e5',
    '007',
    'true',
    'null',
    '~',
    '\ufeff',
    '\u00a0',
    '\u2028',

    '𠮷',
    '👩‍🔧',
    'é',
  ],
);
const character = fc.oneof(
  awkward,
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  fc.constant('水'),
);

function text(most: number, allow: (value: string) => boolean = () => true): fc.Arbitrary<string> {
  return fc
    .array(character, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').replace(/\r\n?/g, '\n').trim().slice(0, most).trim())
    .filter((value) => value !== '' && isCarried(value) && allow(value));
}

function isCarried(value: string): boolean {
  return !/(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/u.test(value);
}

const oneLine = text(200, (value) => !value.includes('\n'));
const staff = fc.constantFrom('afterSales', 'quality', 'linFang');
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const fields = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
  locale: fc.constantFrom(...contentLocales),
  title: text(60),
  kind: fc.constantFrom(...kinds),
  questions: fc.uniqueArray(oneLine, { minLength: 4, maxLength: 8 }),
  answer: text(1500),
  otherWords: optional(text(1500)),
  steps: optional(
    fc.array(fc.record({ text: text(300), caution: optional(text(200)) }), { minLength: 1, maxLength: 12 }),
  ),
  pictures: optional(
    fc.array(fc.record({ file: fc.stringMatching(/^[\w-]{22}\.(png|jpg|gif|webp)$/), alt: oneLine }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  prevention: optional(text(500)),
  internal: optional(text(1000)),
  state: fc.constantFrom('draft' as const, 'published' as const, 'withdrawn' as const),
  validFrom: optional(day.map((date) => date.slice(0, 16))),
  reviewOn: optional(day.map((date) => date.slice(0, 10))),
  owner: staff,
  reason: optional(text(300)),
});

/** Any article there can be, awkward characters first. */
export const anyArticle: fc.Arbitrary<Article> = fields.map(({ reason, ...rest }) => {
  const allowed = reason && [{ passage: rest.title, reason, by: 'quality', checkedBy: 'management' }];
  const minutes = rest.steps && 5;
  // What is undefined is absent, as in files.
  return articleSchema.parse(JSON.parse(JSON.stringify({ ...rest, minutes, allowed })));
});
