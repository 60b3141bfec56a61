import { expect } from 'chai';
import fc from 'fast-check';
import { type NameRead, nameCorrectionOf, nameOf } from '../../../dialogs/understanding/names.ts';
import { allSurnames } from '../../../dialogs/understanding/surnames.ts';
import { labelled, linesOf, share } from './labelled.ts';

type Sentence = NameRead & { text: string };

const nothing: NameRead = { surname: null, given: null, title: null, declined: false };
const answer = (text: string) => nameOf(text, { asAnswer: true }) ?? nothing;
const unasked = (text: string) => nameOf(text, { asAnswer: false });

/** Ways of giving a surname, with the given name and the title that are in them. */
const forms: [string, string | null, string | null][] = [
  ['{}', null, null],
  ['姓{}', null, null],
  ['我姓{}', null, null],
  ['免贵姓{}', null, null],
  ['我是{}先生', null, '先生'],
  ['{}女士', null, '女士'],
  ['小{}', null, null],
  ['老{}', null, null],
  ['叫我{}姐', null, '姐'],
  ['我叫{}小明', '小明', null],
  ['{}总', null, '总'],
  ['{}经理', null, '经理'],
  ['{}老师', null, '老师'],
  ['{}师傅', null, '师傅'],
  ['{}工', null, '工'],
  ['{}建国', '建国', null],
  ['您好，我姓{}', null, null],
];

describe('A name as the answer to the question for it', () => {
  for (const half of ['dev', 'held']) {
    it(`is read right in the ${half} half`, () => {
      const isRight = ({ text, surname, given, title, declined }: Sentence) =>
        JSON.stringify(answer(text)) === JSON.stringify({ surname, given, title, declined });
      expect(share(labelled<Sentence>(`${half}-names`), isRight)).to.be.at.least(0.9);
    });

    it(`is not seen in what is none in the ${half} half`, () => {
      const isNone = (text: string) => {
        const { surname, given, title } = answer(text);
        return !surname && !given && !title;
      };
      expect(share(linesOf(`notNames-${half}.txt`), isNone)).to.be.at.least(0.99);
    });
  }

  it('is right for 99.5 of 100 pairs of a Chinese surname and a form', () => {
    const pairs = allSurnames().flatMap((surname) => forms.map((form) => ({ surname, form })));
    const isRight = ({ surname, form: [text, given, title] }: (typeof pairs)[number]) => {
      const name = answer(text.replace('{}', surname));
      return name.surname === surname && name.given === given && name.title === title;
    };
    expect(share(pairs, isRight)).to.be.at.least(0.995);
  });

  it('keeps the title as said and guesses none', () => {
    expect(answer('李经理').title).to.equal('经理');
    expect(answer('赵工').title).to.equal('工');
    expect(answer('黎總').title).to.equal('總');
    expect(answer('李').title).to.equal(null);
    expect(answer('Mr. Smith').title).to.equal('Mr');
    expect(answer('Ann Smith').title).to.equal(null);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => answer(text) !== undefined));
  });
});

describe('A name that nobody asked for', () => {
  it('is heard with a cue', () => {
    expect(unasked('我姓王，冰箱坏了')?.surname).to.equal('王');
    expect(unasked('你好，我是李女士')).to.include({ surname: '李', title: '女士' });
    expect(unasked('my name is John Smith and my oven is broken')).to.include({
      surname: 'Smith',
      given: 'John',
    });
  });

  it('is not heard in everyday words that are surnames', () => {
    for (const text of [
      '高',
      '马上',
      '白色的',
      '万一坏了',
      '常温',
      '向您反映',
      '任何',
      '于是',
      '方便',
      '钱',
      '易碎',
      '安装',
    ]) {
      expect(unasked(text), text).to.equal(null);
    }
  });

  it('is not heard in sentences that ask for something', () => {
    const sentences = labelled<{ text: string; kind: string | null }>('dev-kinds');
    expect(sentences.filter(({ text }) => unasked(text)).length).to.equal(0);
  });
});

describe('A title before a name that nobody asked for', () => {
  it('is heard from who speaks, not about somebody else', () => {
    expect(unasked('Mr Carter here, my oven is broken')).to.include({ surname: 'Carter', title: 'Mr' });
    expect(unasked('hello, Dr Osei speaking')).to.include({ surname: 'Osei', title: 'Dr' });
    expect(unasked('the manager Zhang is never here')).to.equal(null);
  });
});

describe('A name that was wrong', () => {
  it('is corrected', () => {
    expect(nameCorrectionOf('我不姓王，我姓黄')?.surname).to.equal('黄');
    expect(nameCorrectionOf('不是王，是黄')?.surname).to.equal('黄');
    expect(nameCorrectionOf("it's Huang, not Wang")?.surname).to.equal('Huang');
  });

  it('is not seen where something else is corrected', () => {
    for (const text of ['不是冰箱，是洗衣机', 'not the fridge, the washer', '地址写错了', '订单号打错了']) {
      expect(nameCorrectionOf(text), text).to.equal(null);
    }
  });
});
