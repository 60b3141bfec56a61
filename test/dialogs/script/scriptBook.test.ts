import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { checkedScript } from '../../../bot/content/checkedScript.ts';
import { type LineRecord, LineRefused } from '../../../dialogs/script/lineRecord.ts';
import type { LineKey } from '../../../dialogs/script/lines.ts';
import { type LinePair, Script } from '../../../dialogs/script/script.ts';
import { ScriptBook } from '../../../dialogs/script/scriptBook.ts';
import { PriceGate } from '../../../knowledge/price/gate.ts';

const folder = join(import.meta.dirname, '../../../dialogs/script');
const NOW = new Date('2026-11-23T10:00:00+08:00');
const gate = new PriceGate({ recogniser: { amounts: async (pieces) => pieces.map(() => []) }, free: 'pass' });

describe('A line that content staff write in place of the shipped one', () => {
  let documents: Map<string, LineRecord>;
  let script: Script;
  let book: ScriptBook;
  beforeEach(() => {
    documents = new Map();
    start(checkedScript(folder));
  });

  /** The service starts with a script and what is on disk. */
  function start(with_: Script): void {
    script = with_;
    const store = {
      all: async () => [...documents.values()],
      write: async (record: LineRecord) => void documents.set(record.key, structuredClone(record)),
    };
    book = new ScriptBook(script, store, gate);
  }

  /** The shipped line with other Chinese wordings. */
  function chinese(key: LineKey, ...wordings: string[]): LinePair {
    const shipped = script.shipped(key);
    return { ...shipped, 'zh-CN': { ...shipped['zh-CN'], wordings } };
  }

  const heard = (key: LineKey) => script.line(key, 'zh-CN', 0, { name: '王先生', number: 'HX482716' }).text;
  const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
  const draftAt = (key: LineKey) => book.record(key).draft?.at ?? '';

  async function refusal(work: Promise<unknown>): Promise<LineRefused> {
    const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
    if (!(error instanceof LineRefused)) throw new TypeError('Nothing was refused.');
    return error;
  }

  async function published(key: LineKey, text: string, minute = 0): Promise<void> {
    await book.save(key, chinese(key, text), { by: 'xuNing', at: at(minute), basedOn: draftAt(key) });
    await book.publish(key, { by: 'zhaoLei', at: at(minute + 1), draftAt: draftAt(key) });
  }

  it('is said as soon as a second person publishes it, and after a restart', async () => {
    const before = heard('closing.goodbye');
    await book.save('closing.goodbye', chinese('closing.goodbye', '再会[，{name}]，祝您愉快。'), {
      ...{ by: 'xuNing', at: NOW, basedOn: '' },
    });
    expect(heard('closing.goodbye')).to.equal(before);
    const own = book.publish('closing.goodbye', { by: 'xuNing', at: NOW, draftAt: NOW.toISOString() });
    expect((await refusal(own)).reason).to.equal('samePerson');
    await book.publish('closing.goodbye', { by: 'zhaoLei', at: NOW, draftAt: NOW.toISOString() });
    expect(heard('closing.goodbye')).to.equal('再会，王先生，祝您愉快。');
    start(checkedScript(folder));
    expect(await book.load()).to.eql([]);
    expect(heard('closing.goodbye')).to.equal('再会，王先生，祝您愉快。');
  });

  it('can be taken back to any earlier edition and to the shipped line, by one person', async () => {
    const shipped = heard('command.help');
    await published('command.help', '第一版。');
    await published('command.help', '第二版。', 10);
    await book.rollBack('command.help', 1, 'xuNing', at(20));
    expect(heard('command.help')).to.equal('第一版。');
    await book.rollBack('command.help', 0, 'xuNing', at(30));
    expect(heard('command.help')).to.equal(shipped);
    expect(book.record('command.help').editions.map(({ number }) => number)).to.eql([1, 2, 3, 4]);
  });

  const wrong: [what: string, key: LineKey, lines: (shipped: LinePair) => LinePair, why: string][] = [
    ['a price', 'command.help', zh('这次只要 199 元。'), 'price'],
    ['a value that nobody fills', 'command.help', zh('您好，{nmae}。'), 'unknown'],
    ['the promise without its time', 'handoff.promise', zh('已交给{department}，编号 {number}。'), 'missing'],
    ['a bracket that does not close', 'command.help', zh('好的[，{name}。'), 'brackets'],
    ['nothing', 'command.help', zh(' '), 'empty'],
    ['no wording at all', 'command.help', zh(), 'empty'],
    ['more than a bubble', 'command.help', zh('长'.repeat(121)), 'long'],
    [
      'another number of buttons',
      'restate.confirm',
      (shipped) => ({ ...shipped, 'en-US': { ...shipped['en-US'], buttons: ['Yes'] } }),
      'buttons',
    ],
    ['a list of words of another length', 'words.today', zh('今天 {time}', '今日 {time}'), 'wordings'],
  ];

  function zh(...wordings: string[]): (shipped: LinePair) => LinePair {
    return (shipped) => ({ ...shipped, 'zh-CN': { ...shipped['zh-CN'], wordings } });
  }

  for (const [what, key, lines, why] of wrong) {
    it(`is refused with ${what}`, async () => {
      const saving = book.save(key, lines(script.shipped(key)), { by: 'xuNing', at: NOW, basedOn: '' });
      const { reason, problems } = await refusal(saving);
      expect([reason, problems[0]?.why]).to.eql(['invalid', why]);
      expect(documents.size).to.equal(0);
    });
  }

  it('does not overwrite what somebody else wrote meanwhile', async () => {
    await book.save('command.help', chinese('command.help', '甲写的。'), {
      by: 'xuNing',
      at: NOW,
      basedOn: '',
    });
    const late = book.save('command.help', chinese('command.help', '乙写的。'), {
      ...{ by: 'zhaoLei', at: at(1), basedOn: '' },
    });
    expect((await refusal(late)).reason).to.equal('conflict');
    expect(book.record('command.help').draft?.lines['zh-CN'].wordings).to.eql(['甲写的。']);
  });

  it('shows what a new version of the product says, once that has changed', async () => {
    await published('command.help', '我们自己的说法。');
    expect(book.changedBelow('command.help')).to.equal(undefined);
    const next = new Map(Object.entries({ 'command.help': { wordings: ['新版的说法。'], buttons: [] } }));
    start(new Script({ 'zh-CN': next, 'en-US': next }));
    await book.load();
    expect(heard('command.help')).to.equal('我们自己的说法。');
    expect(book.changedBelow('command.help')?.['zh-CN'].wordings).to.include(
      checkedScript(folder).shipped('command.help')['zh-CN'].wordings[0],
    );
  });

  it('is not said any more where it does not fit a new version, and that is told', async () => {
    await published('restate.confirm', '我理解的是：{restated}。对吗？');
    const next = new Map(
      Object.entries({
        'restate.confirm': { wordings: ['{restated}，对吗？'], buttons: ['对', '不对', '再说'] },
      }),
    );
    start(new Script({ 'zh-CN': next, 'en-US': next }));
    expect(await book.load()).to.eql(['script line restate.confirm as edited: buttons 3']);
    expect(script.line('restate.confirm', 'zh-CN', 0, { restated: 'x' }).text).to.equal('x，对吗？');
  });

  it('never names a price once it is published, whatever is written', async () => {
    const amount = fc.tuple(
      fc.integer({ min: 2, max: 99_999 }),
      fc.constantFrom('元', '块钱', ' RMB', ' yuan'),
    );
    await fc.assert(
      fc.asyncProperty(amount, fc.constantFrom('只要', '价格是', '一共', ''), async ([number, unit], cue) => {
        const lines = chinese('command.help', `${cue}${number}${unit}。`);
        const saved = await book.save('command.help', lines, { by: 'a', at: NOW, basedOn: '' }).then(
          () => true,
          () => false,
        );
        return !saved;
      }),
    );
  });
});
