import { parseArgs } from 'node:util';
import { Killing } from '../kill/killing.ts';
import { anyPoint, type KillPoint, namedPoints } from '../kill/killPoint.ts';

const WORDS = '转人工';
/** An unfinished piece is waited for, so that a time that is due lies in the conversation. */
const UNFINISHED = '我想问一下';
const TIMES = '5';
const RANDOM = '200';
/** So many operations a conversation makes on the disk, about, with the agent's mail. */
const OPERATIONS = 190;

/** All named points of turn, hand-off and mail desk, the moment a mail was taken, and random ones. */
export const killsSoak = {
  does: 'kills the service at each durable step and at random [--times 5 --random 200 --seed 1]',
  run: async (options: readonly string[]): Promise<number> => {
    const { values } = parseArgs({
      args: [...options],
      options: {
        times: { type: 'string', default: TIMES },
        random: { type: 'string', default: RANDOM },
        seed: { type: 'string', default: '1' },
      },
    });
    const { times, random, seed } = values;
    const killing = new Killing();
    await killing.start();
    const problems = await play(killing, Number(times), Number(random), Number(seed));
    const left = await killing.check();
    console.log(`${killing.deaths} kills (seed ${seed}); left behind: ${left.length} problems`);
    for (const problem of [...problems, ...left]) console.log(`  ${problem}`);
    await killing.stop();
    return problems.length + left.length;
  },
};

async function play(killing: Killing, times: number, randomKills: number, seed: number): Promise<string[]> {
  const problems = [...(await killing.play(WORDS)), ...(await killing.play(UNFINISHED))];
  for (const { point, from } of namedPoints) {
    for (let n = 0; n < times; n++) problems.push(...(await killing.play(WORDS, from, point)));
    console.log(`${label(point)}: ${times} times, ${problems.length} problems so far`);
  }
  for (let n = 0; n < times; n++) {
    killing.killAtNextMail();
    problems.push(...(await killing.play(WORDS)));
  }
  console.log(`mail taken by the server: ${times} times, ${problems.length} problems so far`);
  const random = generator(seed);
  const wanted = killing.deaths + randomKills;
  while (killing.deaths < wanted) {
    const point = anyPoint(1 + Math.floor(random() * OPERATIONS), random() < 0.5 ? 'before' : 'after');
    problems.push(...(await killing.play(UNFINISHED, 'beginning', point)));
    console.log(`${label(point)}: ${problems.length} problems so far`);
  }
  return problems;
}

function label({ name, when }: KillPoint): string {
  return `${when.padEnd(6)} ${name}`;
}

// mulberry32: small, and the same numbers for the same seed everywhere.
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
