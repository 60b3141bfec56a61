import { join } from 'node:path';
import { checkedScript } from '../checkedScript.ts';
import { ProblemsError } from '../core/errors.ts';

const HELP = `npm run script -- check

Checks every line of the bot (dialogs/script/*.yaml): no key missing or unknown, every placeholder known,
the same buttons in every language, no price in any wording. Ends with 1 when something is wrong.`;

function check(): number {
  try {
    const script = checkedScript(join(import.meta.dirname, '../../dialogs/script'));
    console.log(`${script.texts().length} wordings and labels are in order.`);
    return 0;
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
