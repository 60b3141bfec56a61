import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadScript } from '../../dialogs/script/script.ts';
import { readConfig } from '../config.ts';
import { ServiceError } from '../core/errors.ts';
import { silentLog } from '../core/log.ts';
import { ServiceProvider } from '../service.ts';
import { FileContactStore } from '../storage/contactStore.ts';
import { FileTicketStore } from '../storage/ticketStore.ts';
import { contactsBetween } from './register/contactsBetween.ts';
import { csvOf } from './register/csv.ts';
import { headings, rowsOf } from './register/rows.ts';
import { workbookOf } from './register/workbook.ts';

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

function read(args: string[]): Wanted | undefined {
  const text = { type: 'string' } as const;
  try {
    const options = { from: text, to: text, out: text, format: text };
    const {
      from = '',
      to = '',
      out = '',
      format = out.split('.').at(-1),
    } = parseArgs({ args, options }).values;
    const isWhole = DAY.test(from) && DAY.test(to) && from <= to && out !== '';
    return isWhole && (format === 'xlsx' || format === 'csv') ? { from, to, out, format } : undefined;
  } catch {
    return undefined;
  }
}

async function exportRegister({ from, to, out, format }: Wanted): Promise<number> {
  const { dataDir, serviceFile } = readConfig(process.env);
  const service = new ServiceProvider(serviceFile, silentLog).current;
  const tickets = new FileTicketStore(dataDir);
  const contacts = await contactsBetween(new FileContactStore(dataDir), from, to, service.timeZone);
  const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));
  const rows = [];
  for (const contact of contacts) {
    rows.push(...(await rowsOf(contact, { service, script, ticket: (id) => tickets.read(id) })));
  }
  await writeFile(
    out,
    format === 'csv' ? csvOf([headings, ...rows]) : await workbookOf([headings, ...rows]),
    {
      mode: 0o600,
    },
  );
  console.log(`${rows.length} rows written.`);
  return 0;
}

async function main([command, ...args]: string[]): Promise<number> {
  const wanted = command === 'export' && !args.includes('--help') ? read(args) : undefined;
  if (!wanted) {
    console.log(HELP);
    return command === undefined || command === '--help' || args.includes('--help') ? 0 : 2;
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
