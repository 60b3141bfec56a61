import type { Contender, Talker } from './contender.ts';
import { checkJourney, type Part } from './rehearsal.ts';
import { asSaidBy } from './variation.ts';

export interface TurnSample {
  journey: string;
  milliseconds: number;
}

/** The whole mix, played by one server. */
export interface Round {
  samples: TurnSample[];
  /** Turns a second. */
  rate: number;
  /** Processor time of the server, in milliseconds a turn. */
  cpu: number;
}

interface Visit extends Part {
  talker: Talker;
}

/**
 * Plays the mix `atOnce` times at once, each beginning with another journey. The conversations are begun before the
 * clock runs. Throws a RangeError when a journey leads elsewhere than it should.
 */
export async function playRound(
  contender: Contender,
  parts: readonly Part[],
  atOnce: number,
): Promise<Round> {
  const players = await Promise.all(Array.from({ length: atOnce }, (_, n) => enterAll(contender, parts, n)));
  const cpuBefore = await contender.server.metric(CPU_SECONDS);
  const began = performance.now();
  const samples = (await Promise.all(players.map((visits) => playAll(contender, visits)))).flat();
  const seconds = (performance.now() - began) / 1000;
  const cpuSeconds = (await contender.server.metric(CPU_SECONDS)) - cpuBefore;
  for (const { talker } of players.flat()) talker.leave();
  return { samples, rate: samples.length / seconds, cpu: (1000 * cpuSeconds) / samples.length };
}

const CPU_SECONDS = 'process_cpu_seconds_total';

async function enterAll(contender: Contender, parts: readonly Part[], first: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let n = 0; n < parts.length; n++) {
    const part = parts[(first + n) % parts.length];
    if (!part) continue;
    const customer = contender.customers++;
    const lines = part.lines.map((line) => asSaidBy(customer, line));
    visits.push({ ...part, lines, talker: await contender.enter(part.journey.locale) });
  }
  return visits;
}

async function playAll(contender: Contender, visits: readonly Visit[]): Promise<TurnSample[]> {
  const samples: TurnSample[] = [];
  for (const { journey, lines, talker } of visits) {
    const heard: string[] = [];
    for (const line of lines) {
      const began = performance.now();
      const said = await talker.say(line);
      samples.push({ journey: journey.name, milliseconds: performance.now() - began });
      heard.push(...said.map(({ text = '' }) => text));
    }
    if (contender.name === 'full') checkJourney(journey, heard.join('\n'));
  }
  return samples;
}
