import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { Poster } from './support/poster.ts';
import { ServerProcess } from './support/serverProcess.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';
import { Visitor } from './support/visitor.ts';

const HELP = `npm run bench -- start [--rounds <n>]

With an empty DATA_DIR and nothing prepared (as \`npm start\` prepares it when it installs), with an empty DATA_DIR after
that, and with one that was used: the time from \`node bot/main.ts\` to a yes of /readyz, the processor time until then,
the memory (resident set) fifteen seconds later, how long the first customer of each language waits for the first
answer, and the longest that the event loop was held up since it was ready; with the environment that npm start sets.
--rounds: 5. Other work of the machine counts in: the least says most.`;

const IDLE = 15_000;
const THRIFTY = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '65536' };

const figures = {
  ready: { head: 'ready s', digits: 2, goal: '3' },
  processor: { head: 'CPU s', digits: 2, goal: '' },
  memory: { head: 'idle MB', digits: 0, goal: '200' },
  answer: { head: 'answer ms', digits: 0, goal: '' },
  lag: { head: 'lag ms', digits: 0, goal: '50' },
};

type Figure = keyof typeof figures;
type Start = Record<Figure, number>;

const names: Figure[] = ['ready', 'processor', 'memory', 'answer', 'lag'];
const greetings = [
  ['zh-CN', '我家洗衣机不脱水了'],
  ['en-US', 'The oven does not get hot any more'],
] as const;

/** Measures how fast the service starts, what it weighs when nobody talks to it, and how long the first ones wait. */
export async function bench(args: string[]): Promise<void> {
  const options = { rounds: { type: 'string', default: '5' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(HELP);
  const starts: Record<string, Start[]> = { unprepared: [], empty: [], used: [] };
  for (let n = 0; n < Number(values.rounds); n++) {
    await inTemporaryFolder(async (folder) => {
      starts.unprepared?.push(await startOnce(folder, 'first'));
      starts.empty?.push(await startOnce(folder, 'second'));
      starts.used?.push(await startOnce(folder, 'second'));
    });
  }
  const heads = ['DATA_DIR', ...names.flatMap((name) => [figures[name].head, 'least', 'goal'])];
  const rows = Object.entries(starts).map(([name, list]) => row(name, list));
  console.log(table(heads, rows));
}

/** Starts with the data of this name in the folder, and what earlier starts in it have prepared. */
async function startOnce(folder: string, data: string): Promise<Start> {
  const serviceFile = new URL('../../deployment/service.yaml', import.meta.url).pathname;
  const began = performance.now();
  const server = await ServerProcess.start('bot/main.ts', folder, {
    ...{ DATA_DIR: join(folder, data), SERVICE_FILE: serviceFile },
    ...{ ...THRIFTY, NODE_COMPILE_CACHE: join(folder, 'prepared') },
  });
  try {
    const { ok } = await fetch(`${server.url}/readyz`);
    if (!ok) throw new RangeError('The service says that it listens, and is not ready.');
    const ready = (performance.now() - began) / 1000;
    const processor = await server.metric('process_cpu_seconds_total');
    await wait(IDLE);
    const before = await longestLag(server);
    const memory = (await server.metric('process_resident_memory_bytes')) / 2 ** 20;
    const answer = await firstAnswers(server);
    return { ready, processor, memory, answer, lag: Math.max(before, await longestLag(server)) };
  } finally {
    await server.stop();
  }
}

/** Milliseconds since the metrics were read last. */
async function longestLag(server: ServerProcess): Promise<number> {
  return 1000 * (await server.metric('nodejs_eventloop_lag_max_seconds'));
}

/** The longer of the times in milliseconds that the first customers wait for an answer. */
async function firstAnswers({ url }: ServerProcess): Promise<number> {
  let longest = 0;
  for (const [locale, greeting] of greetings) {
    const poster = new Poster(url);
    const visitor = await Visitor.enter(poster, locale);
    const asked = performance.now();
    await visitor.say(greeting);
    longest = Math.max(longest, performance.now() - asked);
    visitor.leave();
    poster.close();
  }
  return longest;
}

function row(name: string, starts: Start[]): string[] {
  const cells = names.flatMap((figure) => {
    const { digits, goal } = figures[figure];
    const all = starts.map((start) => start[figure]);
    return [median(all).toFixed(digits), Math.min(...all).toFixed(digits), goal];
  });
  return [name, ...cells];
}
