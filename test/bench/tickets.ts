import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../bot/core/clock.ts';
import type { HandOff } from '../../bot/core/handOff.ts';
import { silentLog } from '../../bot/core/log.ts';
import { Desk } from '../../bot/desk/desk.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { FileTicketStore } from '../../bot/storage/ticketStore.ts';
import { handOff } from '../desk/deskHouse.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { median, quantile, ratio, showRatio } from './support/statistics.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- tickets [--rounds <n>] [--most <n>]

Time to open one ticket (number, ticket and its mail on disk, no sending) where 100, 1,000 and 10,000 are there
already, the folders taking turns. --rounds: 20 of 10 tickets each; --most: 10000, the largest of the folders.`;

const SIZES = [100, 1000, 10_000, 100_000];
const PER_ROUND = 10;
const FILLED_AT_ONCE = 16;
const GOAL = 1.2;

interface Folder {
  size: number;
  desk: Desk;
  opened: number;
  /** Median of each round, in milliseconds. */
  rounds: number[];
  times: number[];
}

/** Measures whether writing a ticket costs more the more there are. */
export async function bench(args: string[]): Promise<void> {
  const options = {
    rounds: { type: 'string', default: '20' },
    most: { type: 'string', default: '10000' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(HELP);
  const sizes = SIZES.filter((size) => size <= Number(values.most));
  await inTemporaryFolder(async (path) => {
    const folders: Folder[] = [];
    for (const size of sizes) folders.push(await filledFolder(join(path, String(size)), size));
    for (let n = 0; n < Number(values.rounds); n++) await playRound(folders, n % folders.length);
    console.log(summary(folders));
  });
}

async function filledFolder(dataDir: string, size: number): Promise<Folder> {
  await makeShards(dataDir);
  const settings = new ServiceProvider('deployment/service.yaml', silentLog);
  const store = new FileTicketStore(dataDir);
  const desk = new Desk({ store, settings, clock: systemClock, log: silentLog });
  const folder = { size, desk, opened: 0, rounds: [], times: [] };
  const fill = async () => {
    while (folder.opened < size) await desk.open(nextMatter(folder));
  };
  await Promise.all(Array.from({ length: FILLED_AT_ONCE }, fill));
  return folder;
}

// Making a folder costs more than a write; a small store would pay that within the bench, and flatter the large one.
async function makeShards(dataDir: string): Promise<void> {
  for (let shard = 0; shard < 256; shard++) {
    for (const kind of ['tickets', 'numbers']) {
      await mkdir(join(dataDir, kind, shard.toString(16).padStart(2, '0')), { recursive: true });
    }
  }
}

function nextMatter(folder: Folder): HandOff {
  return handOff({ conversation: `c${folder.opened++}` });
}

async function playRound(folders: Folder[], first: number): Promise<void> {
  for (const folder of [...folders.slice(first), ...folders.slice(0, first)]) {
    const times: number[] = [];
    for (let n = 0; n < PER_ROUND; n++) {
      const matter = nextMatter(folder);
      const began = performance.now();
      await folder.desk.open(matter);
      times.push(performance.now() - began);
    }
    folder.rounds.push(median(times));
    folder.times.push(...times);
  }
}

function summary(folders: Folder[]): string {
  const smallest = folders[0]?.rounds ?? [];
  const rows = folders.map(({ size, times, rounds }) => [
    String(size),
    median(times).toFixed(2),
    quantile(times, 0.99).toFixed(2),
    showRatio(ratio(rounds, smallest)),
    (median(times) / median(folders[0]?.times ?? [])).toFixed(2),
    String(GOAL),
  ]);
  return table(['tickets there', 'p50 ms', 'p99 ms', 'to 100, by round', 'p50 to 100', 'goal'], rows);
}
