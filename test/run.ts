// What `npm test` does: lint, types, tests; the first one that fails ends it. `npm test -- FILE` runs one test file.
import { spawnSync } from 'node:child_process';

const files = process.argv.slice(2);

const checks: [what: string, command: string, args: string[]][] = [
  ['lint', 'biome', ['ci', '--reporter=summary', '.']],
  ['types', 'tsc', ['-p', '.']],
  ['types of the browser', 'tsc', ['-p', 'bot/web/chat']],
  ['tests', 'mocha', files.length > 0 ? files : ['test/**/*.test.ts']],
];

for (const [what, command, args] of checks) {
  console.log(`— ${what}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
