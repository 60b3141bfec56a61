import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { allowedPassages } from '../../knowledge/article.ts';
import { KnowledgeBase, type KnowledgeSettings } from '../../knowledge/knowledgeBase.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { Checks } from '../../knowledge/releases/checks/check.ts';
import { priceFindings } from '../../knowledge/releases/checks/price.ts';
import { Releases } from '../../knowledge/releases/releases.ts';
import type { Shelf } from '../../knowledge/releases/shelf.ts';
import { readTests, TestBook } from '../../knowledge/releases/testBook.ts';
import type { TestQuestion } from '../../knowledge/releases/testSet.ts';
import type { StoredPictures } from '../../knowledge/releases/validArticle.ts';
import { WholeBase } from '../../knowledge/releases/wholeBase.ts';
import { WordBook } from '../../knowledge/wordBook.ts';
import { wordsFile } from '../../knowledge/words.ts';
import { takeInFiles } from '../content/articleFiles.ts';
import { publicContacts } from '../content/publicContacts.ts';
import { WordsFile } from '../content/wordsFile.ts';
import type { ServiceProvider } from '../service.ts';
import { FileArticleStore } from '../storage/articleStore.ts';
import { FileRollBackPlanStore } from '../storage/rollBackPlanStore.ts';
import { FileTestSetStore } from '../storage/testSetStore.ts';
import { FileWordStore } from '../storage/wordStore.ts';
import type { Base } from './base.ts';

const content = join(import.meta.dirname, '../../knowledge/content');
const LOOK_EVERY = 1000;

/** The articles as customers get them, and what content staff work with. */
export interface Library {
  knowledge: KnowledgeBase;
  releases: Releases;
  /** Words that the search reads alike. */
  wordBook: WordBook;
  tests: TestBook;
  checks: Checks;
  wholeBase: WholeBase;
  /** What was left out of the files. */
  problems: string[];
}

/** Articles from the disk, after what is new in the files was taken in. */
export async function assembleKnowledge(
  base: Base,
  gate: PriceGate,
  pictures: StoredPictures,
): Promise<Library> {
  const { config, provider, clock, log, stops } = base;
  const words = new WordsFile(wordsFile(content), log);
  const wordBook = new WordBook({
    store: new FileWordStore(config.dataDir),
    shipped: () => words.current,
    renew: () => knowledge.renewWords(),
  });
  await wordBook.load();
  const settings = knowledgeSettings(provider, wordBook);
  const knowledge = new KnowledgeBase([], settings);
  const tests = new TestBook(new FileTestSetStore(config.dataDir));
  const checks = new Checks({
    ...{ gate, tests, live: knowledge, settings, clock },
    contacts: () => publicContacts(provider.current),
    free: () => provider.current.price.free,
  });
  const releases = releasesOf(base, checks, { shelf: gatedShelf(knowledge, gate), pictures });
  const wholeBase = new WholeBase({
    ...{ book: releases, plans: new FileRollBackPlanStore(config.dataDir), clock },
    check: (article) => priceFindings(article, gate),
  });
  await releases.start();
  await wholeBase.resume();
  const problems = await takeInFiles(content, gate, releases);
  await tests.seed(sampleTests);
  followTime(base, releases);
  stops.push(words.follow(clock, () => knowledge.renewWords()));
  if (words.problem !== undefined) problems.push(words.problem);
  return { knowledge, releases, wordBook, tests, checks, wholeBase, problems };
}

function followTime({ clock, log, stops }: Base, releases: Releases): void {
  const tick = () => releases.tick().catch((error) => log.error('releases.tickFailed', { error }));
  stops.push(clock.every(LOOK_EVERY, tick));
}

function releasesOf(
  { config, provider, clock }: Base,
  checks: Checks,
  kept: { shelf: Shelf; pictures: StoredPictures },
): Releases {
  return new Releases({
    store: new FileArticleStore(config.dataDir),
    check: (articles, shown) => checks.check(articles, shown),
    get timeZone() {
      return provider.current.timeZone;
    },
    ...kept,
    clock,
  });
}

async function sampleTests(): Promise<TestQuestion[]> {
  return readTests(parse(await readFile(join(content, 'testSet.yaml'), 'utf8')));
}

// The gate knows the allowed passages of an article before anybody can be told it, and forgets them after.
function gatedShelf(knowledge: KnowledgeBase, gate: PriceGate): Shelf {
  return {
    put(article) {
      gate.allow(`${article.locale}/${article.id}`, allowedPassages(article));
      knowledge.put(article);
    },
    remove(id, locale) {
      knowledge.remove(id, locale);
      gate.allow(`${locale}/${id}`, []);
    },
  };
}

function knowledgeSettings(provider: ServiceProvider, wordBook: WordBook): KnowledgeSettings {
  return {
    get words() {
      return wordBook.current;
    },
    get targetPrecision() {
      return provider.current.knowledge.targetPrecision;
    },
    get timeZone() {
      return provider.current.timeZone;
    },
  };
}
