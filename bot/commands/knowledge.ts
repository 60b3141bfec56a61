import { parseArgs } from 'node:util';
import { ServiceError } from '../core/errors.ts';
import { check } from './knowledge/check.ts';
import { evaluate } from './knowledge/evaluate.ts';
import { exportFile } from './knowledge/export.ts';
import { importFile } from './knowledge/import.ts';
import { search } from './knowledge/search.ts';
import type { Given, SubCommand } from './knowledge/subCommand.ts';

const HELP = `npm run knowledge -- <command> [options]

  check               looks for mistakes in the articles, prices among them
  search <question>   what the search finds for a question, and what the bot would do with it
  import <file>       articles from Excel, CSV or Markdown, as drafts
  export <file>       all articles as Excel, CSV or Markdown, or the template
  eval --kb <file> --queries <file>   measures the search on an evaluation set

Each command has --help.`;

const commands = new Map<string | undefined, SubCommand>([
  ['check', check],
  ['search', search],
  ['eval', evaluate],
  ['import', importFile],
  ['export', exportFile],
]);

/** 0 done, 1 something is wrong, 2 called in the wrong way. */
async function main(name: string | undefined, args: string[]): Promise<number> {
  const command = commands.get(name);
  if (command === undefined) {
    console.log(HELP);
    return name === undefined || name === '--help' ? 0 : 2;
  }
  const given = read(command, args);
  if (given === undefined || given.flags.has('help')) {
    console.log(command.help);
    return given === undefined ? 2 : 0;
  }
  try {
    return await command.run(given);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log(error.message);
    return 1;
  }
}

/** `undefined` where there is an option that the command has not. */
function read(command: SubCommand, args: string[]): Given | undefined {
  const known = command.options.map((option) => [option, { type: 'string' }] as const);
  const flags = [...(command.flags ?? []), 'help'].map((flag) => [flag, { type: 'boolean' }] as const);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...Object.fromEntries(known), ...Object.fromEntries(flags) },
    });
    const given = Object.entries(values);
    return {
      options: new Map(given.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))),
      flags: new Set(given.flatMap(([key, value]) => (value === true ? [key] : []))),
      words: positionals,
    };
  } catch {
    return undefined;
  }
}

const [name, ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);
