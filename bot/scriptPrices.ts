import type { Script } from '../dialogs/script/script.ts';
import type { findPrices } from '../knowledge/price/detect.ts';

/** Every wording of the script that names a price, with its place; one is enough to stop the start (design rule 1). */
export function scriptPriceProblems(script: Script, find: typeof findPrices): string[] {
  return script
    .texts()
    .flatMap(({ place, text }) => find(text).map((hit) => `${place}: "${hit.text}" is a price; take it out`));
}
