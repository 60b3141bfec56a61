import { parseArgs } from 'node:util';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { type Contender, startContender } from './support/contender.ts';
import { freeService } from './support/freeService.ts';
import { type Part, rehearse } from './support/rehearsal.ts';
import { playRound, type Round } from './support/round.ts';
import { median, quantile, type Ratio, ratio, showRatio } from './support/statistics.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- turns [--rounds <n>] [--at-once <n>]

Plays customers' conversations through Direct Line (say by REST, hear by WebSocket) with the whole bot, with one that
only echoes (same channel, turns, gate, stores, fsync), and the same words with bare restify that echoes JSON:
one conversation at a time, then many at once, the servers taking turns. --rounds: 7; --at-once: 8.`;

const names = ['full', 'echo', 'bare'] as const;
type Name = (typeof names)[number];
type Rounds = Record<Name, Round[]>;

const GOAL = 2;

/** Measures turns a second, their time and their processor time, as ratios to an echo and to bare restify. */
export async function bench(args: string[]): Promise<void> {
  const options = {
    rounds: { type: 'string', default: '7' },
    'at-once': { type: 'string', default: '8' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return console.log(HELP);
  const many = Number(values['at-once']);
  await withContenders(async (contenders) => {
    const parts = await rehearsed(contenders);
    for (const one of contenders) await playRound(one, parts, many);
    const alone = await playRounds(contenders, parts, Number(values.rounds), 1);
    const crowded = await playRounds(contenders, parts, Number(values.rounds), many);
    console.log(
      summary([
        [1, alone],
        [many, crowded],
      ]),
    );
    console.log(`\n${byJourney(parts, alone)}`);
    const { median: times } = timeRatio(alone.full, alone.echo);
    console.log(`\nA full turn takes ${times.toFixed(2)} times as long as an echo (goal: at most ${GOAL}).`);
  });
}

async function withContenders(use: (contenders: Contender[]) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const serviceFile = await freeService(folder);
    const contenders: Contender[] = [];
    try {
      for (const name of names) contenders.push(await startContender(name, folder, serviceFile));
      await use(contenders);
    } finally {
      for (const one of contenders) await one.stop();
    }
  });
}

async function rehearsed(contenders: Contender[]): Promise<Part[]> {
  const full = contenders.find(({ name }) => name === 'full');
  return full ? await rehearse(full) : [];
}

// Each round begins with another server, so that what the machine does besides falls on all of them.
async function playRounds(
  contenders: Contender[],
  parts: Part[],
  count: number,
  atOnce: number,
): Promise<Rounds> {
  const rounds: Rounds = { full: [], echo: [], bare: [] };
  for (let n = 0; n < count; n++) {
    const first = n % contenders.length;
    for (const one of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      rounds[one.name].push(await playRound(one, parts, atOnce));
    }
  }
  return rounds;
}

function summary(results: [atOnce: number, rounds: Rounds][]): string {
  const heads = [
    'at once',
    'server',
    'turns/s',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'time to echo',
    'CPU to echo',
    'rate to bare',
  ];
  const rows = results.flatMap(([atOnce, rounds]) =>
    names.map((name) => [String(atOnce), name, ...figures(rounds[name]), ...ratios(name, rounds)]),
  );
  return table(heads, rows);
}

function figures(rounds: Round[]): string[] {
  const times = timesOf(rounds);
  return [
    median(rounds.map(({ rate }) => rate)).toFixed(0),
    median(times).toFixed(2),
    quantile(times, 0.99).toFixed(2),
    median(rounds.map(({ cpu }) => cpu)).toFixed(2),
  ];
}

function ratios(name: Name, { [name]: mine, echo, bare }: Rounds): string[] {
  const toEcho = name === 'bare' ? ['', ''] : [timeRatio(mine, echo), cpuRatio(mine, echo)].map(showRatio);
  return [
    ...toEcho,
    showRatio(
      ratio(
        mine.map(({ rate }) => rate),
        bare.map(({ rate }) => rate),
      ),
    ),
  ];
}

function timeRatio(rounds: Round[], to: Round[]): Ratio {
  const medians = (list: Round[]) => list.map((round) => median(timesOf([round])));
  return ratio(medians(rounds), medians(to));
}

function cpuRatio(rounds: Round[], to: Round[]): Ratio {
  return ratio(
    rounds.map(({ cpu }) => cpu),
    to.map(({ cpu }) => cpu),
  );
}

function timesOf(rounds: Round[], journey?: string): number[] {
  const samples = rounds.flatMap((round) => round.samples);
  const chosen = journey === undefined ? samples : samples.filter((one) => one.journey === journey);
  return chosen.map(({ milliseconds }) => milliseconds);
}

function byJourney(parts: readonly Part[], { full, echo }: Rounds): string {
  const rows = parts.map(({ journey: { name }, lines }) => {
    const [mine, theirs] = [median(timesOf(full, name)), median(timesOf(echo, name))];
    return [name, String(lines.length), mine.toFixed(2), theirs.toFixed(2), (mine / theirs).toFixed(2)];
  });
  return table(['one at a time', 'turns', 'full p50 ms', 'echo p50 ms', 'ratio'], rows);
}
