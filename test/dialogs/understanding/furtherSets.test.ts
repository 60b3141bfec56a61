import { expect } from 'chai';
import type { Kind } from '../../../bot/core/kinds.ts';
import { Examples } from '../../../dialogs/understanding/examples.ts';
import { feelingOf } from '../../../dialogs/understanding/feelings.ts';
import { kindOf } from '../../../dialogs/understanding/kinds.ts';
import { nameOf } from '../../../dialogs/understanding/names.ts';
import { plain } from '../../../dialogs/understanding/plain.ts';
import type { Feeling } from '../../../dialogs/understanding/tables/feelings.ts';
import { yesNo } from '../../../dialogs/understanding/yesNo.ts';
import { labelled, linesOf, share } from './labelled.ts';

interface Sentence {
  text: string;
  lang: 'zh' | 'en';
  kind: Kind | null;
  feeling: Feeling | null;
  yesNo: boolean | null;
}

/** Sentences that were written before they were measured, with the least share of them that is read right. */
const sets = [
  { says: 'of many people', names: ['fresh', 'blind'], kinds: 0.94, feelings: 0.96, notNames: 0.99 },
  { says: 'without the usual words', names: ['strict'], kinds: 0.91, feelings: 0.94, notNames: 0.97 },
];

const locales = { zh: 'zh-CN', en: 'en-US' } as const;
const kindIn = ({ text, lang }: Sentence) => kindOf(text, locales[lang])?.kind ?? null;
const inSets = (names: readonly string[], what: string) =>
  names.flatMap((name) => labelled<Sentence>(`${name}-${what}`));
const isNoName = (text: string) => {
  const name = nameOf(text, { asAnswer: true });
  return !name?.surname && !name?.given && !name?.title;
};

for (const set of sets) {
  const kinds = inSets(set.names, 'kinds');
  const feelings = inSets(set.names, 'feelings');

  describe(`Sentences ${set.says}`, () => {
    for (const lang of ['zh', 'en'] as const) {
      it(`are told apart by kind (${lang})`, () => {
        const own = kinds.filter((sentence) => sentence.lang === lang);
        expect(share(own, (sentence) => kindIn(sentence) === sentence.kind)).to.be.at.least(set.kinds);
      });

      it(`are told apart by feeling (${lang})`, () => {
        const own = feelings.filter((sentence) => sentence.lang === lang);
        const isRight = ({ text, feeling }: Sentence) => feelingOf(text) === feeling;
        expect(share(own, isRight)).to.be.at.least(set.feelings);
      });
    }

    it('never miss a danger, nor who asks for a person', () => {
      const dangers = feelings.filter(({ feeling }) => feeling === 'urgent');
      expect(dangers.filter(({ text }) => feelingOf(text) !== 'urgent')).to.have.length(0);
      const asking = kinds.filter(({ kind }) => kind === 'human');
      expect(asking.filter((sentence) => kindIn(sentence) !== 'human')).to.have.length(0);
    });

    it('are no names where they are none', () => {
      for (const name of set.names.filter((one) => one !== 'blind')) {
        expect(share(linesOf(`notNames-${name}.txt`), isNoName)).to.be.at.least(set.notNames);
      }
    });

    it('stand in no list of examples', () => {
      const known = new Set([...saidIn('kinds', kinds, 'kind'), ...saidIn('feelings', feelings, 'feeling')]);
      expect([...kinds, ...feelings].filter(({ text }) => known.has(plain(text)))).to.have.length(0);
    });
  });
}

describe('Answers of people who were not asked before', () => {
  it('are yes, no or neither', () => {
    const isRight = ({ text, yesNo: answer }: Sentence) => yesNo(text) === answer;
    expect(share(inSets(['fresh'], 'yesno'), isRight)).to.be.at.least(0.95);
  });

  it('are never taken for the opposite', () => {
    const answers = inSets(['fresh', 'strict'], 'yesno').filter((sentence) => sentence.yesNo !== null);
    expect(answers.filter(({ text, yesNo: answer }) => yesNo(text) === !answer)).to.have.length(0);
  });
});

describe('A name of a thing that is dangerous', () => {
  it('raises no alarm where nobody is in danger', () => {
    const calm = inSets(['strict'], 'feelings').filter(({ feeling }) => feeling !== 'urgent');
    const alarms = [...inSets(['strict'], 'kinds'), ...calm].filter(
      ({ text }) => feelingOf(text) === 'urgent',
    );
    expect(alarms).to.have.length(0);
  });
});

function saidIn(folder: string, sentences: readonly Sentence[], part: 'kind' | 'feeling'): string[] {
  const labels = new Set(sentences.map((sentence) => sentence[part] ?? 'none'));
  return Object.values(locales).flatMap((locale) =>
    new Examples(locale).of(folder, [...labels]).map(({ said }) => said),
  );
}
