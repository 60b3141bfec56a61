// `npm run bench -- <part> …`: each file beside this one is a part and exports `bench(args)`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const here = new URL('./', import.meta.url);
const parts = readdirSync(here)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => /^export async function bench\(/m.test(readFileSync(new URL(file, here), 'utf8')))
  .map((file) => basename(file, '.ts'))
  .sort();

type Part = { bench?: (args: string[]) => Promise<void> };

async function main(): Promise<void> {
  const [part, ...rest] = process.argv.slice(2);
  if (part === '--help' || part === '-h') return help();
  const chosen = part === undefined ? parts : parts.filter((name) => name === part);
  if (chosen.length === 0) {
    help();
    process.exitCode = 1;
    return;
  }
  for (const name of chosen) {
    const { bench }: Part = await import(new URL(`${name}.ts`, here).href);
    if (!bench) continue;
    console.log(`\n— ${name}`);
    await bench(rest);
  }
}

function help(): void {
  console.log('npm run bench                     every part');
  console.log(
    'npm run bench -- <part> [options] one part; `npm run bench -- <part> --help` tells its options',
  );
  console.log(`parts: ${parts.join(', ')}`);
}

await main();
