import { monitorEventLoopDelay } from 'node:perf_hooks';
import { LONGEST, PriceGate } from '../../knowledge/price/gate.ts';
import { WorkerRecogniser } from '../../knowledge/price/workerRecogniser.ts';
import { ownCorpus } from './priceCorpus.ts';

const seeds = [
  '1',
  '1 ',
  '$1 ',
  '1-',
  '1,',
  '1元',
  '1月2日',
  '一百万',
  '一百万零',
  '一百万元 ',
  'a1-',
  '价格',
  '卖1',
  '1块',
  '1 kuai ',
  'one hundred ',
  '&#49;',
  '%e5%85%83',
  '[1](',
  '~~1~~',
  '|1',
  '<b>',
  '1\u200b',
  '满1减',
  '1 费',
  '费用1费',
];
const lengths = [40, 200, 1000, 4000, LONGEST];

/** Prints how long decisions take on ordinary texts, and how far hostile ones hold up the main loop. */
export async function measureGate(print: (line: string) => void): Promise<void> {
  const times: number[] = [];
  const count = { timeouts: 0 };
  const metrics = {
    decided: (milliseconds: number) => times.push(milliseconds),
    withheld() {},
    timedOut() {
      count.timeouts += 1;
    },
  };
  const recogniser = new WorkerRecogniser();
  await recogniser.amounts(['一元 1 dollar']);
  const gate = new PriceGate({ recogniser, free: 'pass', metrics });
  const texts = [...ownCorpus('dev'), ...ownCorpus('held')].flatMap((row) => row.texts);
  for (let round = 0; round < 3; round += 1) for (const text of texts) await gate.judge(text, [text]);
  const sorted = times.slice(-texts.length).sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3);
  print(`decision, ${texts.length} texts: median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`);
  await hostile(gate, print, count);
  await recogniser.close();
}

async function hostile(
  gate: PriceGate,
  print: (line: string) => void,
  count: { timeouts: number },
): Promise<void> {
  const texts = seeds.flatMap((seed) =>
    lengths.map((length) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length)),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const pulse = beat();
  let withheld = 0;
  for (const text of texts) {
    const judgement = await gate.judge(text, [text]);
    if ('withheld' in judgement) withheld += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  delay.disable();
  const work = pulse.stop().toFixed(1);
  const lag = (delay.max / 1e6).toFixed(1);
  const said = `${texts.length} texts up to ${LONGEST} units`;
  print(`hostile, ${said}: ${withheld} withheld, ${count.timeouts} time-outs`);
  print(`main loop: worst lag ${lag} ms, longest work without a pause ${work} ms of its processor time`);
}

// The lag holds what other programs took of the processor; the thread's own time does not.
function beat(): { stop(): number } {
  let longest = 0;
  let going = true;
  let last = process.threadCpuUsage();
  const tick = () => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
    if (going) setImmediate(tick);
  };
  tick();
  return {
    stop() {
      going = false;
      return longest;
    },
  };
}
