import { expect } from 'chai';
import type { Kind } from '../../../bot/core/kinds.ts';
import { feelingOf } from '../../../dialogs/understanding/feelings.ts';
import { kindOf } from '../../../dialogs/understanding/kinds.ts';
import { nameOf } from '../../../dialogs/understanding/names.ts';
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

const locales = { zh: 'zh-CN', en: 'en-US' } as const;
const kinds = labelled<Sentence>('strict-kinds');
const feelings = labelled<Sentence>('strict-feelings');
const kindIn = ({ text, lang }: Sentence) => kindOf(text, locales[lang])?.kind ?? null;

describe('Sentences that say it without the usual words', () => {
  for (const lang of ['zh', 'en'] as const) {
    it(`are told apart by kind (${lang})`, () => {
      const own = kinds.filter((sentence) => sentence.lang === lang);
      expect(share(own, (sentence) => kindIn(sentence) === sentence.kind)).to.be.at.least(0.91);
    });

    it(`are told apart by feeling (${lang})`, () => {
      const own = feelings.filter((sentence) => sentence.lang === lang);
      expect(share(own, ({ text, feeling }) => feelingOf(text) === feeling)).to.be.at.least(0.94);
    });
  }

  it('never miss a danger, nor who asks for a person', () => {
    const dangers = feelings.filter(({ feeling }) => feeling === 'urgent');
    expect(dangers.filter(({ text }) => feelingOf(text) !== 'urgent')).to.have.length(0);
    const asking = kinds.filter(({ kind }) => kind === 'human');
    expect(asking.filter((sentence) => kindIn(sentence) !== 'human')).to.have.length(0);
  });

  it('raise no alarm where nobody is in danger', () => {
    const calm = feelings.filter(({ feeling }) => feeling !== 'urgent');
    expect([...kinds, ...calm].filter(({ text }) => feelingOf(text) === 'urgent')).to.have.length(0);
  });

  it('are never taken for the opposite answer', () => {
    const turned = labelled<Sentence>('strict-yesno').filter(
      ({ text, yesNo: answer }) => answer !== null && yesNo(text) === !answer,
    );
    expect(turned).to.have.length(0);
  });

  it('are no names where they are none', () => {
    const isNone = (text: string) => {
      const name = nameOf(text, { asAnswer: true });
      return !name?.surname && !name?.given && !name?.title;
    };
    expect(share(linesOf('notNames-strict.txt'), isNone)).to.be.at.least(0.97);
  });
});
