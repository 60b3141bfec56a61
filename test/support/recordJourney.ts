// Writes journeys anew as they really go, to be read before they are kept: node test/support/recordJourney.ts FILE…
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { loadScript } from '../../dialogs/script/script.ts';

Object.assign(globalThis, { after() {} });
const { playChat } = await import('./chatFile.ts');
const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));

for (const file of argv.slice(2)) {
  const head = (await readFile(file, 'utf8')).split('\n').filter((line) => /^(#|at:|locale:)/.test(line));
  const { played } = await playChat(file, script);
  const text = [...head, ...played].join('\n').replace(/\b[A-Z]{2}\d{6}\b/g, '*');
  await writeFile(file, `${text}\n`);
}
process.exit(0);
