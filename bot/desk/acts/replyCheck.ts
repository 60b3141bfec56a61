import type { Judgement } from '../../../knowledge/price/gate.ts';
import type { Contacts } from '../../core/customer.ts';
import type { DeskSettings } from '../settings.ts';
import { privateContacts } from './privateContacts.ts';
import type { Refusal } from './refusal.ts';

/** The price gate as the desk uses it. */
export interface Gate {
  judge<T>(content: T, texts: readonly string[]): Promise<Judgement<T>>;
}

// Longer than any channel's bubble that people read; a mail program's whole thread is above it.
const LONGEST = 4000;

export type ReplyProblem = Extract<Refusal, { why: 'empty' | 'tooLong' | 'contact' | 'undecided' | 'price' }>;

/**
 * Why a text of an agent may not reach the customer, whose `own` contacts may stand in it; undefined where it may.
 * `names` are those of its files.
 */
export async function replyProblem(
  own: Contacts,
  text: string,
  names: readonly string[],
  gate: Gate,
  settings: DeskSettings,
): Promise<ReplyProblem | undefined> {
  if (text.trim() === '' && names.length === 0) return { why: 'empty' };
  if (text.length > LONGEST) return { why: 'tooLong' };
  const contacts = privateContacts(text, allowedContacts(own, settings));
  if (contacts.length > 0) return { why: 'contact', places: contacts };
  const texts = [text, ...names].filter((one) => one !== '');
  const judgement = await gate.judge(texts, texts);
  if ('passed' in judgement) return undefined;
  if (judgement.why === 'tooLong') return { why: 'tooLong' };
  if (judgement.why === 'timeout') return { why: 'undecided' };
  return { why: 'price', places: [...new Set(judgement.withheld.map((hit) => hit.text))] };
}

function allowedContacts(contacts: Contacts, settings: DeskSettings): string[] {
  const { company, regions } = settings;
  const shops = regions.flatMap((region) => region.shops.flatMap((shop) => shop.phone ?? []));
  const own = Object.values(contacts).filter((one) => typeof one === 'string');
  return [company.hotline, company.emergency, company.mail, ...shops, ...own];
}
