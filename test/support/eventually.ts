import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 15_000;
const LOOK_EVERY = 30;

/** Waits until `look` gives something, and gives that; throws after 15 seconds, with what `tell` says about it. */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
  tell: () => string = () => 'It did not come.',
): Promise<T> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(LOOK_EVERY);
  }
  throw new RangeError(tell());
}
