import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { ServerProcess } from './support/serverProcess.ts';
import { median } from './support/statistics.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- start [--rounds <n>]

With an empty DATA_DIR and code that was never compiled, with an empty DATA_DIR after that, and with one that was used:
the time from \`node bot/main.ts\` to a yes of /readyz, the processor time until then, the longest that the event loop
was held up in the fifteen seconds after it, and the memory (resident set) then, with the environment that npm start
sets. --rounds: 5. Other work of the machine counts in: the least says most.`;

const IDLE = 15_000;
const THRIFTY = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '65536' };

/** Seconds, milliseconds and megabytes. */
interface Start {
  ready: number;
  processor: number;
  lag: number;
  memory: number;
}

const goals: Record<keyof Start, number | undefined> = {
  ready: 3,
  processor: undefined,
  lag: 50,
  memory: 200,
};
const figures: readonly (keyof Start)[] = ['ready', 'processor', 'lag', 'memory'];
const units: Record<keyof Start, string> = {
  ready: 'ready s',
  processor: 'CPU s',
  lag: 'lag ms',
  memory: 'idle MB',
};

/** Measures how fast the service starts, how long its loop is held up then, and what it weighs when nobody talks to it. */
export async function bench(args: string[]): Promise<void> {
  const options = { rounds: { type: 'string', default: '5' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(HELP);
  const starts: Record<string, Start[]> = { first: [], empty: [], used: [] };
  for (let n = 0; n < Number(values.rounds); n++) {
    await inTemporaryFolder(async (folder) => {
      starts.first?.push(await startOnce(folder, 'first'));
      starts.empty?.push(await startOnce(folder, 'second'));
      starts.used?.push(await startOnce(folder, 'second'));
    });
  }
  const heads = ['DATA_DIR', ...figures.flatMap((figure) => [units[figure], 'least', 'goal'])];
  console.log(
    table(
      heads,
      Object.entries(starts).map(([name, list]) => row(name, list)),
    ),
  );
}

/** Starts with the data of this name in the folder, and the compiled code of earlier starts in it. */
async function startOnce(folder: string, data: string): Promise<Start> {
  const serviceFile = new URL('../../deployment/service.yaml', import.meta.url).pathname;
  const began = performance.now();
  const server = await ServerProcess.start('bot/main.ts', folder, {
    ...{ DATA_DIR: join(folder, data), SERVICE_FILE: serviceFile },
    ...{ ...THRIFTY, NODE_COMPILE_CACHE: join(folder, 'code') },
  });
  try {
    const { ok } = await fetch(`${server.url}/readyz`);
    if (!ok) throw new RangeError('The service says that it listens, and is not ready.');
    const ready = (performance.now() - began) / 1000;
    const processor = await server.metric('process_cpu_seconds_total');
    await wait(IDLE);
    const lag = 1000 * (await server.metric('nodejs_eventloop_lag_max_seconds'));
    const memory = (await server.metric('process_resident_memory_bytes')) / 2 ** 20;
    return { ready, processor, lag, memory };
  } finally {
    await server.stop();
  }
}

function row(name: string, starts: Start[]): string[] {
  const cells = figures.flatMap((figure) => {
    const all = starts.map((start) => start[figure]);
    const shown = (value: number) => value.toFixed(figure === 'ready' || figure === 'processor' ? 2 : 0);
    return [shown(median(all)), shown(Math.min(...all)), String(goals[figure] ?? '')];
  });
  return [name, ...cells];
}
