import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import type { ImportProblem } from '../../../knowledge/exchange/articlesRead.ts';
import { FileRefused } from '../../../knowledge/exchange/fileRefused.ts';
import type { ImportOutcome } from '../../local/knowledgeCalls.ts';
import { findingLine } from './findingLine.ts';
import { withLibrary } from './library.ts';
import type { SubCommand } from './subCommand.ts';

const MOST_FILES = 20_000;

export const importFile: SubCommand = {
  help: `npm run knowledge -- import <file or folder> --by <staff id> [--dry-run] [--publish --reviewed-by <staff id>]

Brings in articles from an Excel workbook (.xlsx), CSV, or Markdown (.md, .zip or a folder), as drafts. --dry-run only
says what would be done. --publish publishes what the file calls published, after the same checks as in the console,
all of it or nothing; --reviewed-by is the second person who has read it. Works through the running service if there
is one. Prints one problem a line, by row and column; ends with 1 when there is one.`,
  options: ['by', 'reviewed-by'],
  flags: ['dry-run', 'publish'],
  async run({ options, flags, words }) {
    const [path] = words;
    const [by, reviewedBy] = [options.get('by'), options.get('reviewed-by')];
    const isWhole = path !== undefined && words.length === 1 && by !== undefined;
    if (!isWhole || flags.has('publish') !== (reviewedBy !== undefined)) {
      console.log(this.help);
      return 2;
    }
    const isDry = flags.has('dry-run');
    try {
      const request = { ...(await read(path)), by, reviewedBy, dryRun: isDry };
      const outcome = await withLibrary((calls) => calls.importFile(request), { make: true });
      return outcome ? told(outcome, isDry) : 1;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      console.log(`${path}: ${error.message}.`);
      return 1;
    }
  },
};

async function read(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const there = await stat(path).catch((cause) => {
    throw new FileRefused('notThere', { cause });
  });
  if (!there.isDirectory()) return { name: basename(path), bytes: await readFile(path) };
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.md'));
  if (names.length > MOST_FILES) throw new FileRefused('tooManyRows');
  const files: [string, Uint8Array][] = [];
  for (const name of names) files.push([name.replaceAll('\\', '/'), await readFile(join(path, name))]);
  return { name: 'folder.zip', bytes: zipSync(Object.fromEntries(files)) };
}

function told(outcome: ImportOutcome, isDry: boolean): number {
  const { added, changed, same, published, problems, blocking } = outcome;
  for (const problem of problems) console.log(problemLine(problem));
  for (const finding of blocking) console.log(findingLine(finding));
  for (const name of [...added, ...changed]) console.log(`${isDry ? 'would save' : 'saved'} ${name}`);
  const counts = `${added.length} new, ${changed.length} changed, ${same} the same, ${published} published`;
  console.log(`${counts}, ${problems.length + blocking.length} problems.`);
  return problems.length + blocking.length > 0 ? 1 : 0;
}

function problemLine({ place, column, field, says }: ImportProblem): string {
  const where = 'file' in place ? place.file : `row ${place.row}${column ? `, column ${column}` : ''}`;
  const name = field === undefined || field === '' ? '' : ` (${field})`;
  return `${where}${name}: ${says['en-US']} · ${says['zh-CN']}`;
}
