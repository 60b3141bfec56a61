import { expect } from 'chai';
import fc from 'fast-check';
import type { Article } from '../../../knowledge/article.ts';
import { Importer } from '../../../knowledge/exchange/importer.ts';
import { KnowledgeBase } from '../../../knowledge/knowledgeBase.ts';
import { PriceGate } from '../../../knowledge/price/gate.ts';
import { Checks } from '../../../knowledge/releases/checks/check.ts';
import { priceFindings } from '../../../knowledge/releases/checks/price.ts';
import { type ArticleRecord, inForce, latest, versionOf } from '../../../knowledge/releases/record.ts';
import { Releases } from '../../../knowledge/releases/releases.ts';
import { WholeBase } from '../../../knowledge/releases/wholeBase.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { ownCorpus } from '../../support/priceCorpus.ts';
import { kettle, MemoryArticleStore, noPictures } from './book.ts';

const prices = ownCorpus('dev').flatMap(({ label, texts }) =>
  label === 'price' ? [texts.join(' ').trim()] : [],
);
const recogniser = { amounts: async (pieces: readonly string[]) => pieces.map(() => []) };
const gate = new PriceGate({ recogniser, free: 'pass' });
const people = ['linFang', 'sunTao', 'heLan'];

// What the rules alone find: the recogniser is another test's.
const priceText = fc.constantFrom(...prices.filter((text) => text !== '' && text.length < 200));
const place = fc.constantFrom('answer', 'otherWords', 'prevention', 'title', 'step');
const article = fc
  .record({ id: fc.constantFrom('a', 'b'), text: fc.oneof(fc.constant('加水烧开。'), priceText), place })
  .map(({ id, text, place }): Article => {
    const fields = { ...kettle, id, state: 'published' as const };
    if (place === 'step') return { ...fields, steps: [{ text }], minutes: 5 };
    return { ...fields, [place]: place === 'title' ? text.slice(0, 60).trim() : text };
  });
const act = fc.oneof(
  fc.record({ do: fc.constant('save' as const), article, by: fc.constantFrom(...people) }),
  fc.record({ do: fc.constant('import' as const), article, by: fc.constantFrom(...people) }),
  fc.record({
    do: fc.constantFrom(
      ...(['review', 'publish', 'release', 'release', 'releaseLater'] as const),
      ...(['withdraw', 'rollBack', 'rollBackAll', 'wait'] as const),
    ),
    id: fc.constantFrom('a', 'b'),
    number: fc.integer({ min: 1, max: 4 }),
    by: fc.constantFrom(...people),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function library() {
  const clock = new FakeClock();
  const settings = { targetPrecision: 0.95, timeZone: 'Asia/Shanghai' };
  const knowledge = new KnowledgeBase([], settings);
  const checks = new Checks({
    ...{ gate, live: knowledge, settings, clock },
    tests: { list: async () => [] },
    contacts: () => ({ phones: [], mails: [] }),
    free: () => 'pass',
  });
  const releases = new Releases({
    ...{
      pictures: noPictures,
      store: new MemoryArticleStore(),
      shelf: knowledge,
      timeZone: 'Asia/Shanghai',
      clock,
    },
    check: (articles, shown) => checks.check(articles, shown),
  });
  const plans = { read: async () => undefined, write: async () => undefined, clear: async () => undefined };
  const check = (one: Article) => priceFindings(one, gate);
  return {
    clock,
    releases,
    importer: new Importer(releases),
    whole: new WholeBase({ book: releases, plans, check, clock }),
  };
}

async function carryOut(
  one: Act,
  { releases, importer, whole, clock }: ReturnType<typeof library>,
): Promise<unknown> {
  if (one.do === 'wait') return clock.advance(3_600_000);
  if (one.do === 'import') {
    return await importer.apply(
      { articles: [{ place: { row: 2 }, article: one.article }], problems: [] },
      one,
    );
  }
  const record = await releases.read('article' in one ? one.article.id : one.id);
  const number = (record && latest(record, 'zh-CN')?.number) ?? 0;
  if (one.do === 'save') return await releases.save(one.article, one, { basedOn: number });
  if (!('id' in one)) return undefined;
  const key = { id: one.id, locale: 'zh-CN' as const, number };
  if (one.do === 'review') return await releases.review(key, one);
  if (one.do === 'withdraw') return await releases.withdraw(key, one);
  if (one.do === 'rollBack') return await releases.rollBack({ ...key, number: one.number }, one);
  if (one.do === 'rollBackAll') return await whole.rollBack(new Date(clock.now().getTime() - 3_600_000), one);
  if (one.do === 'publish') return await releases.publish(key, one);
  // A second person reads it first, whoever that is.
  await releases.review(key, { by: people[one.number % people.length] ?? '' }).catch(() => undefined);
  const from = new Date(clock.now().getTime() + (one.do === 'releaseLater' ? 3_600_000 : 0));
  return await releases.publish(key, one, { from });
}

/** Who wrote what customers get, and who read it; a roll back repeats what was read before. */
function wroteAndRead(record: ArticleRecord | undefined, at: Date): (string | undefined)[] {
  let version = record && inForce(record, 'zh-CN', at);
  while (version?.repeats !== undefined) version = record && versionOf(record, 'zh-CN', version.repeats);
  return [version?.saved.by, version?.reviewed?.by];
}

describe('Whatever content staff do', () => {
  it('no article that names a price, and none that one person alone made, reaches customers', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
        const parts = library();
        for (const one of acts) {
          await carryOut(one, parts).catch(() => undefined);
          await parts.releases.tick();
          for (const article of parts.releases.shown()) {
            shown++;
            expect(await priceFindings(article, gate)).to.deep.equal([]);
            const record = await parts.releases.read(article.id);
            const [wrote, read] = wroteAndRead(record, parts.clock.now());
            expect(read).to.be.a('string').and.not.to.equal(wrote);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(shown).to.be.above(50);
  }).timeout(30_000);
});
