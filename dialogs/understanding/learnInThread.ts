import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ContentLocale } from '../../bot/core/locale.ts';
import type { LearnedLanguage } from './learning.ts';

/** What the thread says: one language that it has learned. */
export type Taught = [ContentLocale, LearnedLanguage];

/** Learns languages in a thread of their own, which leaves no garbage behind here. Throws what the thread throws. */
export async function learnInThread(locales: readonly ContentLocale[]): Promise<Taught[]> {
  const thread = new Worker(new URL('./learningThread.ts', import.meta.url), { workerData: locales });
  const learned: Taught[] = [];
  thread.on('message', (one: Taught) => learned.push(one));
  await once(thread, 'exit');
  return learned;
}
