import { parentPort } from 'node:worker_threads';
import suite from '@microsoft/recognizers-text-suite';
import { isMoney } from './recognised.ts';

/** Pieces of text in, for each the amounts of money that the recogniser sees in it. */
parentPort?.on('message', (pieces: readonly string[]) => {
  parentPort?.postMessage(pieces.map(amounts));
});

// Patterns are compiled at their first use; a first question must not pay for that out of its deadline.
amounts('二十五元 25 dollars');
parentPort?.postMessage('ready');

function amounts(piece: string): string[] {
  const chinese = suite.recognizeCurrency(piece, suite.Culture.Chinese);
  const english = suite.recognizeCurrency(piece, suite.Culture.English);
  return [...chinese, ...english]
    .filter(({ text, resolution }) => isMoney(text, resolution?.unit, resolution?.value))
    .map(({ text }) => text);
}
