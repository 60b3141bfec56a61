import { readFileSync } from 'node:fs';

/** A text, or the bubbles of one turn, and what people say of it. */
export interface Labelled {
  texts: string[];
  label: 'price' | 'clear' | 'soft';
  kind: string;
}

interface Row {
  text?: string;
  texts?: string[];
  label: string;
  kind?: string;
  type?: string;
}

const labels: Readonly<Record<string, Labelled['label']>> = {
  P: 'price',
  N: 'clear',
  S: 'soft',
  price: 'price',
  clear: 'clear',
  soft: 'soft',
};

/** The rows of a JSON Lines file of labelled texts; bubbles of one turn become one text of several lines. */
export function readLabelled(path: string | URL): Labelled[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const row: Row = JSON.parse(line);
    const texts = row.texts ? [row.texts.join('\n')] : [row.text ?? ''];
    return { texts, label: labels[row.label] ?? 'clear', kind: row.kind ?? row.type ?? '' };
  });
}

/** Our own sentences: `dev` and `more` are what the rules were written on, `held` what they were first measured on unseen. */
export function ownCorpus(half: 'dev' | 'held' | 'more'): Labelled[] {
  return readLabelled(new URL(`../fixtures/price/${half}.jsonl`, import.meta.url));
}

/** Lines of agent_turns.jsonl whose label belongs to another turn, with the reason. */
export const wrongLabels: ReadonlyMap<number, string> = new Map([
  [227, 'labelled priced, names only a hotel'],
  [334, 'labelled priced, names a duration and a score'],
  [2192, 'labelled priced, names only a telephone number'],
  [2407, 'labelled priced, names only an address'],
  [3264, 'labelled priced, names only an address'],
  [1982, 'labelled clear, names an amount and up'],
  [2001, 'labelled clear, names the price of a room'],
  [2161, 'labelled clear, names the price of a ticket'],
  [2437, 'labelled clear, names a range of prices'],
  [2936, 'labelled clear, names a range of prices'],
  [3144, 'labelled clear, names an amount and up'],
]);
