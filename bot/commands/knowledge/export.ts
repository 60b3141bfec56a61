import { extname } from 'node:path';
import { writeArticles } from '../../../knowledge/exchange/exchange.ts';
import { type Format, formats } from '../../../knowledge/exchange/format.ts';
import { ZipFile } from '../../../knowledge/exchange/zip.ts';
import { writeOut, writeOutFolder } from '../writeOut.ts';
import { withLibrary } from './library.ts';
import type { SubCommand } from './subCommand.ts';

export const exportFile: SubCommand = {
  help: `npm run knowledge -- export <file.xlsx | file.csv | file.zip | folder> [--empty]

Writes the newest version of every article, drafts too, as an Excel workbook, CSV, or Markdown files (in a zip file or
a folder, <locale>/<id>.md). What is imported again unchanged changes nothing. --empty writes the template: headings,
and in Excel a sheet that explains them. Works through the running service if there is one.`,
  options: [],
  flags: ['empty'],
  async run({ flags, words }) {
    const [path] = words;
    if (path === undefined || words.length > 1) {
      console.log(this.help);
      return 2;
    }
    const ending = extname(path).slice(1).toLowerCase();
    const file = formats.find((format) => format === ending);
    if (!file && ending !== '') {
      console.log(`${path}: only .xlsx, .csv and .zip files can be written, or a folder.`);
      return 2;
    }
    const format: Format = file ?? 'zip';
    const bytes = flags.has('empty')
      ? await writeArticles([], format)
      : await withLibrary((calls) => calls.exportFile(format), { make: true });
    if (!bytes) return 1;
    if (file) await writeOut(path, bytes);
    else await writeOutFolder(path, filesIn(bytes));
    console.log(`${path} written.`);
    return 0;
  },
};

function filesIn(bytes: Uint8Array): [string, Uint8Array][] {
  const zip = new ZipFile(bytes);
  return zip.names.flatMap((name): [string, Uint8Array][] => {
    const content = zip.read(name);
    return content ? [[name, content]] : [];
  });
}
