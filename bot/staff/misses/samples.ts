import { addressOf } from '../../../dialogs/address.ts';
import { type Fact, facts } from '../../../dialogs/forms.ts';
import type { Script } from '../../../dialogs/script/script.ts';
import { masked } from '../../../dialogs/understanding/masked.ts';
import type { Miss } from '../../../knowledge/misses/miss.ts';
import type { MissGroup } from '../../../knowledge/misses/missGroup.ts';
import type { TranscriptLine } from '../../core/handOff.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { ticketId } from '../../desk/ticketId.ts';
import type { TicketStore } from '../../desk/ticketStore.ts';

/** What became of a miss among people, without anything personal. */
export interface Sample {
  /** The miss that led to it. */
  miss: string;
  lines: Pick<TranscriptLine, 'from' | 'text'>[];
  /** The last answer of an agent; absent while there is none. */
  answer?: string;
}

const MOST = 3;
const MOST_LOOKED_AT = 10;
/** What is filled in about these tells nobody who somebody is; all else may. */
const harmless: readonly Fact[] = ['product', 'symptom', 'reason', 'condition', 'use', 'quantity', 'demand'];

/** The latest few conversations of a group that a ticket kept, the newest first. */
export async function samplesOf(
  group: MissGroup,
  { store, script }: { store: Pick<TicketStore, 'read'>; script: Script },
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const miss of group.misses.slice(-MOST_LOOKED_AT).reverse()) {
    const ticket = await store.read(ticketId(miss.conversation, miss.activity));
    if (ticket && ticket.transcript.length > 0) samples.push(sampleOf(miss, ticket, script));
    if (samples.length === MOST) break;
  }
  return samples;
}

function sampleOf(miss: Miss, ticket: Ticket, script: Script): Sample {
  const known = personalWords(ticket, script);
  const lines = ticket.transcript
    .filter(({ text }) => text !== '')
    .map(({ from, text }) => ({ from, text: masked(text, known) }));
  const answer = ticket.events.findLast(({ type }) => type === 'answer');
  const text = answer && 'text' in answer ? answer.text : undefined;
  return { miss: miss.id, lines, ...(text && { answer: masked(text, known) }) };
}

function personalWords({ customer, facts: filledIn, callWhen }: Ticket, script: Script): string[] {
  const { name, contacts } = customer;
  const named = [customerWords(name), addressOf(name, 'zh-CN'), addressOf(name, 'en-US'), name.given];
  const isHarmless = harmlessLabels(script);
  const filled = filledIn.filter(({ label }) => !isHarmless.has(label)).map(({ value }) => value);
  return [...named, ...Object.values(contacts), ...filled, callWhen].filter((one) => one !== undefined);
}

function harmlessLabels(script: Script): ReadonlySet<string> {
  const labels = (['zh-CN', 'en-US'] as const).map((locale) => script.buttons('words.facts', locale));
  return new Set(labels.flatMap((all) => harmless.map((fact) => all[facts.indexOf(fact)] ?? '')));
}
