import type { Judgement } from '../../../knowledge/price/gate.ts';
import type { DeskSettings } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import { privateContacts } from './privateContacts.ts';
import type { Refusal } from './refusal.ts';

/** The price gate as the desk uses it. */
export interface Gate {
  judge<T>(content: T, texts: readonly string[]): Promise<Judgement<T>>;
}

// Longer than any channel's bubble that people read; a mail program's whole thread is above it.
const LONGEST = 4000;

/** Why a text of an agent may not reach the customer; undefined where it may. `names` are those of its files. */
export async function replyProblem(
  ticket: Ticket,
  text: string,
  names: readonly string[],
  gate: Gate,
  settings: DeskSettings,
): Promise<Refusal | undefined> {
  if (text.trim() === '' && names.length === 0) return { why: 'empty' };
  if (text.length > LONGEST) return { why: 'tooLong' };
  const contacts = privateContacts(text, allowedContacts(ticket, settings));
  if (contacts.length > 0) return { why: 'contact', places: contacts };
  const texts = [text, ...names].filter((one) => one !== '');
  const judgement = await gate.judge(texts, texts);
  if ('passed' in judgement) return undefined;
  if (judgement.why === 'tooLong') return { why: 'tooLong' };
  if (judgement.why === 'timeout') return { why: 'undecided' };
  return { why: 'price', places: [...new Set(judgement.withheld.map((hit) => hit.text))] };
}

function allowedContacts(ticket: Ticket, settings: DeskSettings): string[] {
  const { company, regions } = settings;
  const shops = regions.flatMap((region) => region.shops.flatMap((shop) => shop.phone ?? []));
  const own = Object.values(ticket.customer.contacts).filter((one) => typeof one === 'string');
  return [company.hotline, company.emergency, company.mail, ...shops, ...own];
}
