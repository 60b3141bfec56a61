import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { ProblemsError } from '../../bot/core/errors.ts';
import type { Article } from '../../knowledge/article.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { EqualWords } from '../../knowledge/search/equalWords.ts';
import { normalise } from '../../knowledge/search/normalise.ts';
import { readWords, type Words, wordsFile } from '../../knowledge/words.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

describe('Words that mean the same', () => {
  const words = new EqualWords([
    ['冰箱', '雪柜', '電冰箱'],
    ['空调', '冷气', '冷气机'],
    ['air conditioner', 'aircon', 'a/c unit'],
  ]);
  const read = (text: string) => words.fold(normalise(text)).text;

  it('are read as the first of their group, the longest one first, in both scripts', () => {
    expect(read('雪柜和電冰箱')).to.equal('冰箱和冰箱');
    expect(read('冷气机不冷，冷气也没了')).to.equal('空调不冷 空调也没了');
    expect(read('my Aircon leaks')).to.equal('my air conditioner leaks');
    expect(read('my A/C unit leaks')).to.equal('my air conditioner leaks');
  });

  it('are whole words where words are written with spaces', () => {
    expect(read('aircons')).to.equal('aircons');
  });

  it('leave every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'冰空调冷气雪abc 12，') }), (text) => {
        const normalised = normalise(text);
        if (/雪柜|冰箱|冷气|空调|aircon/.test(normalised)) return;
        expect(words.fold(normalised).text).to.equal(normalised);
      }),
    );
  });
});

describe('The file of words', () => {
  const written = (text: string) =>
    inTemporaryFolder(async (folder) => {
      await writeFile(wordsFile(folder), text);
      try {
        return readWords(wordsFile(folder));
      } catch (error) {
        return error;
      }
    });

  it('holds groups by language', async () => {
    expect(await written('zh-CN:\n  - [冰箱, 雪柜]\n')).to.deep.equal({
      'zh-CN': [['冰箱', '雪柜']],
      'en-US': [],
    });
  });

  it('may be empty or absent', async () => {
    expect(await written('')).to.deep.equal({ 'zh-CN': [], 'en-US': [] });
    expect(readWords('/nowhere/words.yaml')).to.deep.equal({ 'zh-CN': [], 'en-US': [] });
  });

  it('is refused with every problem named by its place', async () => {
    const error = await written('zh-CN:\n  - [冰箱, 雪柜]\n  - [单]\n  - [电冰箱, 雪櫃]\nfr: []\n');
    expect(error).to.be.instanceOf(ProblemsError);
    expect(String(error))
      .to.match(/zh-CN\.1: .*two words/)
      .and.match(/fr/);
    expect(String(await written('zh-CN:\n  - [冰箱, 雪柜]\n  - [电冰箱, 雪櫃]\n'))).to.match(
      /zh-CN\.1\.1: stands in the group of 冰箱 too/,
    );
    expect(String(await written('zh-CN:\n  - [冰箱, ？]\n  - [清洗, 洗]\n')))
      .to.match(/zh-CN\.0\.1: .*at least two/)
      .and.match(/zh-CN\.1\.1: .*at least two/);
    expect(String(await written('zh-CN: [[冰箱'))).to.match(/words\.yaml/);
  });

  it('that ships is in order', () => {
    const shipped = readWords(join(import.meta.dirname, '../../knowledge/content/words.yaml'));
    expect(shipped['zh-CN'].length).to.be.above(20);
    expect(shipped['en-US'].length).to.be.above(5);
  });
});

describe('A knowledge base whose words change', () => {
  const at = new Date('2026-11-23T10:00:00+08:00');
  const article = (id: string, title: string, questions: string[]): Article => ({
    ...{ id, locale: 'zh-CN', title, kind: 'inquiry', questions, answer: '好的。' },
    ...{ state: 'published', owner: 'afterSales' },
  });
  const fridge = article('fridge-warm', '冰箱不制冷', [
    '冰箱不冷怎么办',
    '冰箱里不凉',
    '冰箱坏了不制冷',
    '冷藏室不冷',
  ]);
  const washer = article('washer-loud', '洗衣机声音大', [
    '洗衣机吵',
    '洗衣机响',
    '洗衣机噪音大',
    '脱水声音大',
  ]);
  const settings: { targetPrecision: number; timeZone: string; words: Words } = {
    ...{ targetPrecision: 0.9, timeZone: 'Asia/Shanghai' },
    words: { 'zh-CN': [], 'en-US': [] },
  };
  const first = (knowledge: KnowledgeBase) => knowledge.candidates('雪柜不冷', 'zh-CN', at)[0];

  it('finds by the new words as one that was made with them, and forgets them again', async () => {
    const changing = { ...settings };
    const knowledge = new KnowledgeBase([fridge, washer], changing);
    const before = first(knowledge);
    changing.words = { 'zh-CN': [['冰箱', '雪柜']], 'en-US': [] };
    await knowledge.renewWords();
    const anew = new KnowledgeBase([fridge, washer], changing);
    expect(first(knowledge)).to.deep.equal(first(anew));
    expect(first(knowledge)?.score).to.be.above((before?.score ?? 0) + 0.1);
    expect(knowledge.explain('雪柜不冷', 'zh-CN', at).hits[0]?.common).to.deep.equal(['冰箱不冷']);
    changing.words = settings.words;
    await knowledge.renewWords();
    expect(first(knowledge)).to.deep.equal(before);
  });

  it('keeps what was published and withdrawn while the new index was built', async () => {
    const changing = { ...settings, words: { 'zh-CN': [['冰箱', '雪柜']], 'en-US': [] } };
    const many = Array.from({ length: 500 }, (_, n) =>
      article(`filler-${n}`, `第${n}件事`, [`怎么办第${n}件事`]),
    );
    const knowledge = new KnowledgeBase([...many, washer], changing);
    const renewed = knowledge.renewWords();
    knowledge.put(fridge);
    knowledge.remove('washer-loud', 'zh-CN');
    await renewed;
    expect(first(knowledge)?.id).to.equal('fridge-warm');
    expect(knowledge.candidates('洗衣机噪音大', 'zh-CN', at).map(({ id }) => id)).to.not.include(
      'washer-loud',
    );
  });
});
