import type { Checked } from '../../../knowledge/price/checked.ts';
import type { Judgement } from '../../../knowledge/price/gate.ts';
import type { Ticket } from '../../desk/ticket.ts';

/** The price gate as the page uses it. */
export interface PageGate {
  judge<T>(content: T, texts: readonly string[]): Promise<Judgement<T>>;
}

/** One thing that was said since the ticket was opened. */
export interface SaidLine {
  at: string;
  /** Staff id; undefined where the customer spoke. */
  agent?: string;
  /** Undefined where the price check keeps it back. */
  text?: string;
  files: { name: string; contentType: string; file: string }[];
}

/** What of a ticket its customer may see. */
export interface CaseView {
  problem?: string;
  said: SaidLine[];
}

/** The words of a ticket for its customer's page; a text that names a price is left out, whoever wrote it. */
export async function caseView(ticket: Ticket, gate: PageGate): Promise<Checked<CaseView>> {
  const lines = saidIn(ticket);
  const texts = [ticket.problem, ...lines.map(({ text = '' }) => text)];
  const kept = await Promise.all(
    texts.map(async (text) => ((await mayBeShown(text, gate)) ? text : undefined)),
  );
  const [problem, ...said] = kept;
  const view: CaseView = {
    ...(problem !== undefined && { problem }),
    said: lines.map(({ text: _text, ...line }, n) => {
      const text = said[n];
      return text === undefined ? line : { ...line, text };
    }),
  };
  const whole = await gate.judge(
    view,
    kept.filter((text) => text !== undefined),
  );
  if ('passed' in whole) return whole.passed;
  const wordless = await gate.judge({ said: [] }, []);
  if ('passed' in wordless) return wordless.passed;
  throw new TypeError('The price gate withheld a page without words.');
}

async function mayBeShown(text: string, gate: PageGate): Promise<boolean> {
  return 'passed' in (await gate.judge(text, [text]));
}

function saidIn({ events, tellings = [] }: Ticket): SaidLine[] {
  const added = events.flatMap((event): SaidLine[] =>
    event.type === 'added' ? [{ at: event.at, text: event.text, files: event.attachments ?? [] }] : [],
  );
  const told = tellings.flatMap(({ toldAt, text, agent, files = [] }): SaidLine[] =>
    toldAt !== undefined && text !== undefined && agent !== undefined
      ? [{ at: toldAt, agent, text, files }]
      : [],
  );
  return [...added, ...told].sort((one, other) => one.at.localeCompare(other.at));
}

/** `138****0000`, `w***@example.com`: enough for its owner to know it. */
export function masked(contact: string): string {
  const [local = '', domain] = contact.split('@');
  if (domain !== undefined) return `${local.slice(0, 1)}***@${domain}`;
  return contact.length < 8 ? '****' : `${contact.slice(0, 3)}****${contact.slice(-4)}`;
}
