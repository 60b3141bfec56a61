import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadScript } from '../../dialogs/script/script.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { ServiceError } from '../core/errors.ts';
import { silentLog } from '../core/log.ts';
import { ServiceProvider } from '../service.ts';
import { FileContactStore } from '../storage/contactStore.ts';
import { FileTicketStore } from '../storage/ticketStore.ts';
import { contactsBetween } from './register/contactsBetween.ts';
import { csvOf } from './register/csv.ts';
import { headings, rowsOf } from './register/rows.ts';
import { workbookOf } from './register/workbook.ts';
import { writeOut } from './writeOut.ts';

const HELP = `npm run register -- export --from 2026-11-01 --to 2026-11-30 --out FILE [--format xlsx|csv]

Writes the register of contacts (登记表) of these days, both included, as a table with one row for each matter:
date and time, channel, unit, name and title, address, phone, kind, request, answer, who handled it, result, completion.
Days and times are those of the company's time zone. Without --format the ending of FILE tells which it is.
Cells that a spreadsheet could take for a formula are made plain text. FILE holds personal data: keep it accordingly.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Wanted {
  from: string;
  to: string;
  out: string;
  format: 'xlsx' | 'csv';
}

/** What is wanted, or what is wrong with how it was asked for. */
function read(args: string[]): Wanted | { problems: string[] } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { from: text, to: text, out: text, format: text } });
    const { from = '', to = '', out = '', format = out.split('.').at(-1) } = values;
    const problems = problemsOf({ from, to, out });
    if (format === 'xlsx' || format === 'csv')
      return problems.length > 0 ? { problems } : { from, to, out, format };
    return { problems: [...problems, 'FILE must end with .xlsx or .csv, or --format tell which it is.'] };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function problemsOf({ from, to, out }: Pick<Wanted, 'from' | 'to' | 'out'>): string[] {
  const days = { from, to };
  const wrong = Object.entries(days).filter(([, day]) => !DAY.test(day));
  return [
    ...wrong.map(([name]) => `--${name} must be a day like 2026-11-01.`),
    ...(wrong.length === 0 && from > to ? ['--from must not come after --to.'] : []),
    ...(out === '' ? ['--out is missing: where the table is to be written.'] : []),
  ];
}

async function exportRegister({ from, to, out, format }: Wanted): Promise<number> {
  const { dataDir, serviceFile } = readConfig(process.env);
  const service = new ServiceProvider(serviceFile, silentLog).current;
  const tickets = new FileTicketStore(dataDir);
  const contacts = await contactsBetween(new FileContactStore(dataDir), from, to, service.timeZone);
  const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));
  const rows = [];
  const now = systemClock.now();
  for (const contact of contacts) {
    rows.push(...(await rowsOf(contact, { service, script, ticket: (id) => tickets.read(id), now })));
  }
  const table = [headings, ...rows];
  await writeOut(out, format === 'csv' ? csvOf(table) : await workbookOf(table));
  console.log(`${rows.length} rows written.`);
  return 0;
}

async function main([command, ...args]: string[]): Promise<number> {
  if (command !== 'export' || args.includes('--help')) {
    console.log(HELP);
    return command === undefined || command === '--help' || args.includes('--help') ? 0 : 2;
  }
  const wanted = read(args);
  if ('problems' in wanted) {
    console.log([...wanted.problems, '', HELP].join('\n'));
    return 2;
  }
  try {
    return await exportRegister(wanted);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log(error.message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
