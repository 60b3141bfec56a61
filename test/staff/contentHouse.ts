import { join } from 'node:path';
import { checkedScript } from '../../bot/content/checkedScript.ts';
import { publicContacts } from '../../bot/content/publicContacts.ts';
import type { Clock } from '../../bot/core/clock.ts';
import type { Service } from '../../bot/serviceSchema.ts';
import type { ContentParts } from '../../bot/staff/contentParts.ts';
import { FileLineStore } from '../../bot/storage/lineStore.ts';
import { FileMissStore } from '../../bot/storage/missStore.ts';
import { FileRollBackPlanStore } from '../../bot/storage/rollBackPlanStore.ts';
import { FileTestSetStore } from '../../bot/storage/testSetStore.ts';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { FileUsageStore } from '../../bot/storage/usageStore.ts';
import { FileWordStore } from '../../bot/storage/wordStore.ts';
import { ScriptBook } from '../../dialogs/script/scriptBook.ts';
import type { Article } from '../../knowledge/article.ts';
import { loadArticles } from '../../knowledge/articles.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { MissBook } from '../../knowledge/misses/missBook.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { Checks } from '../../knowledge/releases/checks/check.ts';
import { priceFindings } from '../../knowledge/releases/checks/price.ts';
import { withFile } from '../../knowledge/releases/files.ts';
import { newRecord } from '../../knowledge/releases/record.ts';
import { Releases } from '../../knowledge/releases/releases.ts';
import { TestBook } from '../../knowledge/releases/testBook.ts';
import { WholeBase } from '../../knowledge/releases/wholeBase.ts';
import { UsageBook } from '../../knowledge/usageBook.ts';
import { WordBook } from '../../knowledge/wordBook.ts';
import { readWords, wordsFile } from '../../knowledge/words.ts';
import { MemoryArticleStore } from '../knowledge/releases/book.ts';

const root = join(import.meta.dirname, '../..');
const BEFORE = '2026-11-01T10:00:00.000Z';

/** An article in one language only. */
const leakArticle: Article = {
  id: 'dishwasher-leak',
  locale: 'zh-CN',
  title: '洗碗机漏水怎么办',
  kind: 'repair',
  questions: ['洗碗机漏水', '洗碗机底下有水', '洗碗机门缝渗水', '洗碗机一直滴水'],
  answer: '请先断电关水，再看门封条有没有夹住东西。',
  state: 'published',
  owner: 'afterSales',
};

const shipped = await loadArticles(join(root, 'knowledge/content'));
const words = readWords(wordsFile(join(root, 'knowledge/content')));
/** As many as make a search; all of them would take each test some time. */
const ids = ['washer-cleaning', 'washer-noise', 'invoice-electronic', 'service-hours', 'warranty-period'];
const some = shipped.articles.filter(({ id }) => ids.includes(id));
const records = [...Map.groupBy([...some, leakArticle], ({ id }) => id)].map(([id, articles]) =>
  articles.reduce((record, article) => withFile(record, article, BEFORE), newRecord(id)),
);

/** What content staff work with: the shipped articles in memory, everything else over a folder. */
export async function openContent(
  dataDir: string,
  parts: { clock: Clock; gate: PriceGate; service(): Service },
): Promise<ContentParts> {
  const { clock, gate, service } = parts;
  const wordBook = new WordBook({
    store: new FileWordStore(dataDir),
    shipped: () => words,
    renew: () => knowledge.renewWords(),
  });
  await wordBook.load();
  const settings = {
    ...{ targetPrecision: 0.95, timeZone: service().timeZone },
    get words() {
      return wordBook.current;
    },
  };
  const knowledge = new KnowledgeBase([], settings);
  const tests = new TestBook(new FileTestSetStore(dataDir));
  const checks = new Checks({
    ...{ gate, tests, live: knowledge, settings, clock },
    contacts: () => publicContacts(service()),
    free: () => 'pass',
  });
  const store = new MemoryArticleStore();
  const pictures = new FileUploads(dataDir, 'pictures');
  for (const record of records) store.records.set(record.id, record);
  const releases = new Releases({
    ...{ pictures, store, shelf: knowledge, timeZone: settings.timeZone, clock },
    check: (articles, shown) => checks.check(articles, shown),
  });
  await releases.start();
  const wholeBase = new WholeBase({
    ...{ book: releases, plans: new FileRollBackPlanStore(dataDir), clock },
    check: (article) => priceFindings(article, gate),
  });
  const script = checkedScript(join(root, 'dialogs/script'));
  return {
    ...{ pictures, knowledge, wordBook, tests, checks, releases, script, wholeBase },
    scriptBook: new ScriptBook(script, new FileLineStore(dataDir), gate),
    misses: new MissBook(new FileMissStore(dataDir), knowledge),
    usage: new UsageBook(new FileUsageStore(dataDir), () => undefined),
  };
}
