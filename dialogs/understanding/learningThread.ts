import { parentPort, workerData } from 'node:worker_threads';
import type { ContentLocale } from '../../bot/core/locale.ts';
import type { Taught } from './learnInThread.ts';
import { learnLanguage } from './learning.ts';

const locales: readonly ContentLocale[] = workerData;

for (const locale of locales) {
  const learned = learnLanguage(locale);
  const weights = [learned.kind, learned.feeling].map((reading) => reading.learned.weights.buffer);
  const taught: Taught = [locale, learned];
  parentPort?.postMessage(taught, weights);
}
