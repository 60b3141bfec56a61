// What work may hold up the main loop for, in milliseconds, before it lets others go first.
const SLICE = 8;

/** Does something with each of many, and lets other work of the process go first every few milliseconds. */
export async function inSlices<T>(all: Iterable<T>, work: (one: T) => void): Promise<void> {
  let began = performance.now();
  for (const one of all) {
    work(one);
    if (performance.now() - began < SLICE) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
}
