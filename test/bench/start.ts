import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { ServerProcess } from './support/serverProcess.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- start [--rounds <n>]

Time from \`node bot/main.ts\` to a yes of /readyz, with an empty DATA_DIR and with one that was used before, and the
memory (resident set) fifteen seconds later, with the allocator set as npm start sets it. --rounds: 5.`;

const IDLE = 15_000;
const THRIFTY = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '65536' };
const GOAL = { seconds: 3, megabytes: 200 };

interface Start {
  seconds: number;
  megabytes: number;
}

/** Measures how fast the service starts, and what it weighs when nobody talks to it. */
export async function bench(args: string[]): Promise<void> {
  const options = { rounds: { type: 'string', default: '5' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(HELP);
  const cold: Start[] = [];
  const warm: Start[] = [];
  for (let n = 0; n < Number(values.rounds); n++) {
    await inTemporaryFolder(async (folder) => {
      cold.push(await startOnce(folder));
      warm.push(await startOnce(folder));
    });
  }
  const heads = [
    'DATA_DIR',
    'ready s, median',
    'least',
    'most',
    'idle MB, median',
    'most',
    'goal s',
    'goal MB',
  ];
  console.log(table(heads, [row('empty', cold), row('used', warm)]));
}

async function startOnce(folder: string): Promise<Start> {
  const serviceFile = new URL('../../deployment/service.yaml', import.meta.url).pathname;
  const began = performance.now();
  const env = { DATA_DIR: join(folder, 'data'), SERVICE_FILE: serviceFile, ...THRIFTY };
  const server = await ServerProcess.start('bot/main.ts', folder, env);
  try {
    const { ok } = await fetch(`${server.url}/readyz`);
    if (!ok) throw new RangeError('The service says that it listens, and is not ready.');
    const seconds = (performance.now() - began) / 1000;
    await wait(IDLE);
    return { seconds, megabytes: (await server.metric('process_resident_memory_bytes')) / 2 ** 20 };
  } finally {
    await server.stop();
  }
}

function row(name: string, starts: Start[]): string[] {
  const seconds = starts.map((start) => start.seconds);
  const megabytes = starts.map((start) => start.megabytes);
  return [
    name,
    median(seconds).toFixed(2),
    Math.min(...seconds).toFixed(2),
    Math.max(...seconds).toFixed(2),
    median(megabytes).toFixed(0),
    Math.max(...megabytes).toFixed(0),
    String(GOAL.seconds),
    String(GOAL.megabytes),
  ];
}
