import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handOff } from '../desk/deskHouse.ts';
import { type ConsoleHouse, openConsole } from '../staff/consoleHouse.ts';
import type { StaffBrowser } from '../staff/staffBrowser.ts';
import { median, quantile, ratio, showRatio } from './support/statistics.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- queue [--open <n>] [--closed <n>] [--rounds <n>]

Time to show the queue of the console over HTTP, filtered and not, with so many open tickets (2000) and none closed,
and the same with so many closed besides (100000), taking turns. --rounds: 50.`;

const FILLED_AT_ONCE = 16;
const PAGES = ['/console', '/console?q=王&state=waiting', '/console?page=20'];

interface Side {
  name: string;
  house: ConsoleHouse;
  browser: StaffBrowser;
  times: number[];
}

/** Measures whether the queue is fast with many open tickets, and costs no more with closed ones. */
export async function bench(args: string[]): Promise<void> {
  const options = {
    open: { type: 'string', default: '2000' },
    closed: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '50' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(HELP);
  const open = Number(values.open);
  const sides = [await filled(open, 0), await filled(open, Number(values.closed))];
  for (let n = 0; n < Number(values.rounds); n++) {
    for (const side of n % 2 === 0 ? sides : sides.toReversed()) await look(side);
  }
  console.log(summary(sides));
  for (const { house } of sides) await house.close();
}

async function filled(open: number, closed: number): Promise<Side> {
  const house = await openConsole();
  let count = 0;
  const fill = async () => {
    while (count < open) await house.desk.open(handOff({ activity: `a${count++}` }));
  };
  await Promise.all(Array.from({ length: FILLED_AT_ONCE }, fill));
  if (closed > 0) await layDown(house, closed);
  return {
    name: `${open} open, ${closed} closed`,
    house,
    browser: await house.browserOf('heLan'),
    times: [],
  };
}

// Opening and closing each would take an hour: one is, and the others are written beside it as the store writes them.
async function layDown(house: ConsoleHouse, closed: number): Promise<void> {
  const { ticket } = await house.desk.open(handOff({ activity: 'closed' }));
  await house.desk.withdraw(ticket, 'withdrawn');
  const pattern = await house.ticket(ticket);
  let count = 0;
  const write = async () => {
    while (count < closed) {
      const id = `closed${count++}`;
      const shard = createHash('sha256').update(id).digest('hex').slice(0, 2);
      const folder = join(house.dataDir, 'tickets', shard);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${id}.json`), JSON.stringify({ ...pattern, id }));
    }
  };
  await Promise.all(Array.from({ length: FILLED_AT_ONCE }, write));
}

async function look({ browser, times }: Side): Promise<void> {
  const began = performance.now();
  for (const page of PAGES) await browser.get(page);
  times.push((performance.now() - began) / PAGES.length);
}

function summary(sides: readonly Side[]): string {
  const rows = sides.map(({ name, times }) => [
    name,
    median(times).toFixed(1),
    quantile(times, 0.99).toFixed(1),
  ]);
  const [without, besides] = sides.map(({ times }) => times);
  return [
    table(['tickets', 'median ms', 'p99 ms'], rows),
    `with closed ones ÷ without: ${showRatio(ratio(besides ?? [], without ?? []))}`,
  ].join('\n');
}
