import { missId } from '../knowledge/misses.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Remembers what is not settled, so that it can be asked about when the customer comes back the same day. */
export function keepInMind(turn: Turn, matter: string): void {
  turn.customer.unsolved = { matter, at: turn.now.toISOString() };
}

/** Keeps a confirmed question without an answer, or whose answer did not help, for the content staff. */
export async function recordMiss(
  services: Services,
  turn: Turn,
  matter: Matter,
  question: string,
): Promise<void> {
  keepInMind(turn, matter.restated ?? question);
  await services.misses.record({
    version: 1,
    id: missId(matter.id),
    at: turn.now.toISOString(),
    locale: turn.locale,
    question: matter.restated ?? question,
    shown: matter.tried,
  });
}
