import { Year } from '../year/year.ts';

const TICKETS = 10_000;

/** A whole year, minute by minute; `year 500 7` plays 500 tickets by the seed 7. */
export const yearSoak = {
  does: 'plays a year of the desk [tickets] [seed]; prints promises kept, renewed and missed',
  run: async (options: readonly string[]): Promise<number> => {
    const tickets = Number(options[0] ?? TICKETS);
    const seed = Number(options[1] ?? 1);
    const began = performance.now();
    const span = { from: '2026-01-01T00:00:00+08:00', to: '2026-12-31T00:00:00+08:00' };
    const verdict = await new Year({ tickets, seed, ...span }).play();
    const seconds = Math.round((performance.now() - began) / 1000);
    const { promised, kept, renewed, missed, withdrawn, running, silent, lost } = verdict;
    console.log(`${verdict.tickets} tickets over 2026 (seed ${seed}) in ${seconds} s`);
    console.log(`promises ${promised}: kept ${kept}, renewed ${renewed}, missed ${missed}`);
    console.log(`withdrawn before an answer ${withdrawn}, running at the end ${running}`);
    console.log(`passed without a word to the customer ${silent.length}, tickets lost ${lost.length}`);
    for (const problem of [...silent, ...lost].slice(0, 20)) console.log(`  ${problem}`);
    return silent.length + lost.length;
  },
};
