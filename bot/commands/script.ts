import { join } from 'node:path';
import { lineKeys } from '../../dialogs/script/lines.ts';
import { checkedScript } from '../content/checkedScript.ts';
import { ProblemsError } from '../core/errors.ts';
import { differentPlaceholders } from './script/differentPlaceholders.ts';
import { longLines } from './script/longLines.ts';
import { sourcesIn, unusedLines } from './script/unusedLines.ts';

const HELP = `npm run script -- check

Checks every line of the bot (dialogs/script/*.yaml): no key missing, unknown or never said, every placeholder known,
the same placeholders and buttons in every language, no wording too long, no price in any wording. Ends with 1 when something is wrong.`;

const root = join(import.meta.dirname, '../..');

function check(): number {
  try {
    const texts = checkedScript(join(root, 'dialogs/script')).texts();
    const unused = unusedLines(lineKeys, sourcesIn(root)).map((key) => `${key}: no code says this line`);
    const problems = [...unused, ...longLines(texts), ...differentPlaceholders(texts)];
    for (const problem of problems) console.log(problem);
    if (problems.length === 0) console.log(`${texts.length} wordings and labels are in order.`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.log(error.message);
    return 1;
  }
}

const [command] = process.argv.slice(2);
if (command === 'check') process.exitCode = check();
else {
  console.log(HELP);
  process.exitCode = command === undefined || command === '--help' ? 0 : 2;
}
