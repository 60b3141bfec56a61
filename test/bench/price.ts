import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPrices } from '../../knowledge/price/detect.ts';
import { disguisedPrice, disguiseNames, seeded } from '../support/disguises.ts';
import { type Labelled, ownCorpus, readLabelled, wrongLabels } from '../support/priceCorpus.ts';
import { measureGate } from '../support/priceTimes.ts';

const DISGUISES = 100_000;

/** Measures the price rule: the corpora, generated disguises, time of a decision, and the loop under hostile text. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(
      'npm run bench -- price [--data <folder>]   folder: the one that holds price/*.jsonl, or that one itself',
    );
    return;
  }
  console.log(['corpus', 'priced', 'missed', 'others', 'withheld', 'soft withheld'].join('\t'));
  for (const half of ['dev', 'held', 'more'] as const) report(`own ${half}`, ownCorpus(half));
  givenCorpora(values.data);
  disguised();
  await measureGate((line) => console.log(line));
}

function report(name: string, rows: readonly Labelled[]): void {
  const of = (label: Labelled['label']) => rows.filter((row) => row.label === label);
  const hit = (list: readonly Labelled[]) => list.filter(({ texts }) => texts.some(isPriced)).length;
  const [price, clear, soft] = [of('price'), of('clear'), of('soft')];
  console.log(
    [
      name,
      price.length,
      price.length - hit(price),
      clear.length,
      hit(clear),
      `${hit(soft)}/${soft.length}`,
    ].join('\t'),
  );
}

function isPriced(text: string): boolean {
  return findPrices(text).length > 0;
}

function givenCorpora(folder: string | undefined): void {
  const price = folder && (existsSync(join(folder, 'price')) ? join(folder, 'price') : folder);
  if (!price || !existsSync(join(price, 'price_sentences.jsonl'))) {
    console.log('price_sentences, agent_turns: skipped, no --data <folder> with them');
    return;
  }
  report('price_sentences', readLabelled(join(price, 'price_sentences.jsonl')));
  const turns = readLabelled(join(price, 'agent_turns.jsonl'));
  report('agent_turns', turns);
  agentTurns(turns);
}

// Some rows carry the label of another turn; those are named by line with the reason, and left out.
function agentTurns(rows: readonly Labelled[]): void {
  const right = rows.filter((_, index) => !wrongLabels.has(index + 1));
  report('… without wrong labels', right);
  const hits = right.filter(({ texts }) => texts.some(isPriced));
  const found = hits.filter(({ label }) => label === 'price').length;
  const recall = found / right.filter(({ label }) => label === 'price').length;
  console.log(`agent_turns: recall ${percent(recall)}, precision ${percent(found / hits.length)}`);
  for (const [line, reason] of wrongLabels) console.log(`  line ${line}: ${reason}`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function disguised(): void {
  const random = seeded(1);
  const kinds = disguiseNames.flatMap((first) => disguiseNames.map((second) => [first, second]));
  let made = 0;
  const missed: string[] = [];
  while (made < DISGUISES) {
    const names = kinds[made % kinds.length] ?? [];
    const text = disguisedPrice(names, random);
    if (!isPriced(text)) missed.push(`${names.join(' + ')}: ${JSON.stringify(text)}`);
    made += 1;
  }
  console.log(
    `disguises: ${made} made of ${disguiseNames.length} kinds alone and in pairs, ${missed.length} missed`,
  );
  for (const line of missed.slice(0, 10)) console.log(`  ${line}`);
}
