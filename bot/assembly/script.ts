import { join } from 'node:path';
import type { Script } from '../../dialogs/script/script.ts';
import { ScriptBook } from '../../dialogs/script/scriptBook.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { checkedScript } from '../checkedScript.ts';
import { FileLineStore } from '../storage/lineStore.ts';
import type { Base } from './base.ts';

const folder = join(import.meta.dirname, '../../dialogs/script');

/** The lines of the files, and what content staff have written in their place. */
export async function assembleScript(
  { config }: Base,
  gate: PriceGate,
): Promise<{ script: Script; scriptBook: ScriptBook; problems: string[] }> {
  const script = checkedScript(folder);
  const scriptBook = new ScriptBook(script, new FileLineStore(config.dataDir), gate);
  return { script, scriptBook, problems: await scriptBook.load() };
}
