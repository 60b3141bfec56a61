import { join } from 'node:path';
import type { Script } from '../../dialogs/script/script.ts';
import { ScriptBook } from '../../dialogs/script/scriptBook.ts';
import { MissBook } from '../../knowledge/misses/missBook.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { UsageBook } from '../../knowledge/usageBook.ts';
import { checkedScript } from '../content/checkedScript.ts';
import { FileLineStore } from '../storage/lineStore.ts';
import { FileMissStore } from '../storage/missStore.ts';
import { FileUsageStore } from '../storage/usageStore.ts';
import type { Base } from './base.ts';
import type { Kept } from './kept.ts';
import type { Library } from './knowledge.ts';

const TIDY_EVERY = 60 * 60_000;
const DAY = 24 * 60 * 60_000;
const folder = join(import.meta.dirname, '../../dialogs/script');

/** What is said besides articles, and what is learned from customers about both. */
export interface Content {
  script: Script;
  scriptBook: ScriptBook;
  misses: MissBook;
  usage: UsageBook;
  /** Lines that content staff have written and that are not said any more. */
  problems: string[];
}

/** The lines of the files with what content staff wrote in their place, the misses, and the counts of articles. */
export async function assembleContent(
  base: Base,
  { gate, kept, library }: { gate: PriceGate; kept: Kept; library: Library },
): Promise<Content> {
  const { config, clock, log, stops } = base;
  const { dataDir } = config;
  const script = checkedScript(folder);
  const scriptBook = new ScriptBook(script, new FileLineStore(dataDir), gate);
  const problems = await scriptBook.load();
  const misses = new MissBook(new FileMissStore(dataDir), library.knowledge);
  await misses.load();
  const usage = new UsageBook(new FileUsageStore(dataDir), (error) =>
    log.error('usage.writeFailed', { error }),
  );
  await usage.load();
  stops.push(
    clock.every(TIDY_EVERY, () => expire(base, misses, kept.withheld)),
    () => usage.settled(),
  );
  return { script, scriptBook, misses, usage, problems };
}

function expire({ clock, log, provider }: Base, misses: MissBook, withheld: Kept['withheld']): void {
  const before = new Date(clock.now().getTime() - provider.current.retention.missDays * DAY);
  misses.expire(before).catch((error) => log.error('misses.unexpired', { error }));
  withheld.expire(before).catch((error) => log.error('withheld.unexpired', { error }));
}
