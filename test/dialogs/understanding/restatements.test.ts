import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { type Kind, kinds } from '../../../bot/core/kinds.ts';
import { type ContentLocale, contentLocales } from '../../../bot/core/locale.ts';
import { restatementOf } from '../../../dialogs/restating.ts';
import { newMatter } from '../../../dialogs/sitting.ts';
import { LONGEST_RETOLD } from '../../../dialogs/understanding/restate.ts';
import {
  LONGEST_ECHO,
  lettersOf,
  retellingOf,
} from '../../../dialogs/understanding/retelling/retellingOf.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import { ownCorpus } from '../../support/priceCorpus.ts';
import { labelled } from './labelled.ts';

interface Row {
  kind: Kind;
  said: string;
  restated: string;
}

const table = new URL('../../fixtures/understanding/restatements.txt', import.meta.url);

function rows(): Row[] {
  return readFileSync(table, 'utf8')
    .split(/^# /m)
    .slice(1)
    .flatMap((section) => {
      const [kind = '', ...lines] = section.trim().split('\n');
      const found = kinds.find((one) => one === kind.trim()) ?? 'inquiry';
      return lines.flatMap((line, n) =>
        line.startsWith('→ ') ? [{ kind: found, said: lines[n - 1] ?? '', restated: line.slice(2) }] : [],
      );
    });
}

function localeOf(text: string): ContentLocale {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-US';
}

function restated(texts: readonly string[], locale: ContentLocale, kind: Kind = 'inquiry'): string {
  return restatementOf({ ...newMatter('a', '', kind), texts: [...texts] }, locale).words;
}

describe('What a customer said, in our words', () => {
  for (const { kind, said, restated: words } of rows()) {
    it(`"${said}" is: ${words}`, () => expect(restated([said], localeOf(said), kind)).to.equal(words));
  }

  it('is told of everything that was said, one text after the other', () => {
    expect(restated(['我家冰箱不制冷了', '门也关不严'], 'zh-CN', 'repair')).to.equal(
      '您家冰箱不制冷，门也关不严',
    );
  });
});

describe('No restatement', () => {
  const matters = labelled<{ text: string; kind: Kind | 'none' }>('dev-kinds').filter(
    ({ kind }) => kind !== 'none',
  );
  const someMatters = fc.array(fc.constantFrom(...matters), { minLength: 1, maxLength: 4 });
  const joints = fc.constantFrom('，', '。', '\n', ' ', '! ');

  it('names an amount of money, whatever is told in one breath', () => {
    const priced = ownCorpus('more').filter(({ label }) => label === 'price');
    fc.assert(
      fc.property(
        someMatters,
        fc.constantFrom(...priced),
        joints,
        fc.constantFrom(...contentLocales),
        fc.constantFrom(...kinds),
        (told, { texts }, between, locale, kind) => {
          const [first, ...more] = told.map(({ text }) => text);
          const said = [first, ...texts, ...more].join(between);
          expect(findPrices(restated([said], locale, kind)), said).to.deep.equal([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is longer than it may be, or ends in the middle of a clause', () => {
    fc.assert(
      fc.property(someMatters, joints, fc.constantFrom(...kinds), (told, between, kind) => {
        const said = told.map(({ text }) => text).join(between);
        const locale = localeOf(said);
        const words = restated([said], locale, kind);
        expect(words.length, said).to.be.at.most(LONGEST_RETOLD[locale]);
        expect(words).to.match(/[\p{L}\p{N})]$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('repeats a long message', () => {
    fc.assert(
      fc.property(someMatters, joints, fc.constantFrom(...kinds), (told, between, kind) => {
        const said = told.map(({ text }) => text).join(between);
        const locale = localeOf(said);
        if (lettersOf(said).length <= LONGEST_ECHO[locale]) return;
        expect(lettersOf(restated([said], locale, kind))).to.not.include(lettersOf(said));
      }),
      { numRuns: 500 },
    );
  });

  it('carries links, markup, code, telephone numbers or addresses of the customer', () => {
    const hostile = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '[点这里](https://evil.example)',
      'https://evil.example/a?b=c',
      '**免费领奖**',
      '`rm -rf /`',
      '{{name}}',
      '=HYPERLINK("http://x")',
      '13800138000',
      'me@example.com',
      '上海市浦东新区东方路100号3栋502室',
      '我叫王小明',
      '\u202e颠倒',
      '🔥🔥🔥🔥',
      '你们都是傻逼',
    );
    fc.assert(
      fc.property(someMatters, hostile, joints, fc.constantFrom(...kinds), (told, noise, between, kind) => {
        const [first = '', ...more] = told.map(({ text }) => text);
        const words = restated([[first, noise, ...more].join(between)], localeOf(first), kind);
        expect(words).to.not.match(
          /[<>[\]{}`*=\\\u202e@]|https?|evil|13800138000|example|东方路|王小明|傻逼|\p{Extended_Pictographic}/u,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('fails for anything that can be typed, nor for its own words said again', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      someMatters.map((told) => told.map(({ text }) => text).join('？')),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...contentLocales),
        fc.constantFrom(...kinds),
        (said, locale, kind) => {
          const words = restated([said], locale, kind);
          const again = restated([words], locale, kind);
          expect(words).to.have.length.above(3);
          expect(again).to.have.length.above(3);
          expect(findPrices(again)).to.deep.equal([]);
        },
      ),
    );
  });

  it('takes longer for a long text than a text of its first part', () => {
    for (const piece of ['我家的洗衣机不', '能不能，', 'can you ', '(((', '不是', 'a', '订单 1 ']) {
      const started = performance.now();
      retellingOf(piece.repeat(100_000), localeOf(piece));
      expect(performance.now() - started, piece).to.be.below(500);
    }
  });
});
