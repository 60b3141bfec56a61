import { loadScript, type Script } from '../../dialogs/script/script.ts';
import { findPrices } from '../../knowledge/price/detect.ts';
import { ProblemsError } from '../core/errors.ts';

/** The script of a folder, complete and without a price; throws one `script/invalid` with every problem (design rule 1). */
export function checkedScript(folder: string): Script {
  const script = loadScript(folder);
  const problems = script
    .texts()
    .flatMap(({ place, text }) =>
      findPrices(text).map((hit) => `${place}: "${hit.text}" is a price; take it out`),
    );
  if (problems.length > 0) throw new ProblemsError('script/invalid', folder, problems);
  return script;
}
