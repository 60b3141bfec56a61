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

const locales = { zh: 'zh-CN', en: 'en-US' } as const;
const unseen = (what: string) => ['fresh', 'blind'].flatMap((set) => labelled<Sentence>(`${set}-${what}`));
const kinds = unseen('kinds');
const feelings = unseen('feelings');
const kindIn = ({ text, lang }: Sentence) => kindOf(text, locales[lang])?.kind ?? null;

describe('Sentences that were written before they were measured', () => {
  for (const lang of ['zh', 'en'] as const) {
    it(`are told apart by kind (${lang})`, () => {
      const own = kinds.filter((sentence) => sentence.lang === lang);
      expect(share(own, (sentence) => kindIn(sentence) === sentence.kind)).to.be.at.least(0.92);
    });

    it(`are told apart by feeling, hard cases among them (${lang})`, () => {
      const own = feelings.filter((sentence) => sentence.lang === lang);
      expect(share(own, ({ text, feeling }) => feelingOf(text) === feeling)).to.be.at.least(0.92);
    });
  }

  it('never miss a danger, nor who asks for a person', () => {
    const dangers = feelings.filter(({ feeling }) => feeling === 'urgent');
    expect(dangers.filter(({ text }) => feelingOf(text) !== 'urgent')).to.have.length(0);
    const asking = kinds.filter(({ kind }) => kind === 'human');
    expect(asking.filter((sentence) => kindIn(sentence) !== 'human')).to.have.length(0);
  });

  it('are answers with yes, no or neither', () => {
    const answers = labelled<Sentence>('fresh-yesno');
    expect(share(answers, ({ text, yesNo: answer }) => yesNo(text) === answer)).to.be.at.least(0.95);
  });

  it('are no names where they are none', () => {
    const isNone = (text: string) => {
      const name = nameOf(text, { asAnswer: true });
      return !name?.surname && !name?.given && !name?.title;
    };
    expect(share(linesOf('notNames-fresh.txt'), isNone)).to.be.at.least(0.96);
  });

  it('stand in no list of examples', () => {
    const examples = (['zh-CN', 'en-US'] as const).flatMap((locale) => {
      const own = new Examples(locale);
      return ['kinds', 'feelings'].flatMap((name) => own.of(name, [...labels(name)]));
    });
    const known = new Set(examples.map(({ said }) => said));
    expect([...kinds, ...feelings].filter(({ text }) => known.has(plain(text)))).to.have.length(0);
  });
});

function labels(name: string): Set<string> {
  const found = name === 'kinds' ? kinds.map(({ kind }) => kind) : feelings.map(({ feeling }) => feeling);
  return new Set(found.map((label) => label ?? 'none'));
}
