import type { Kind } from '../bot/core/kinds.ts';
import { isBrief } from './hearing.ts';
import { asksForOutlets } from './outletsDialog.ts';
import type { StartedKind } from './script/lines.ts';
import type { Knowledge } from './services.ts';
import type { Understanding } from './understanding/understand.ts';

/** The kinds behind the seven choices of the menu. */
export const menuKinds: readonly (StartedKind | 'human')[] = [
  'inquiry',
  'repair',
  'returnExchange',
  'orderStatus',
  'complaint',
  'franchise',
  'human',
];

/** What was chosen before the words came. */
interface Chosen {
  /** Set when a menu choice told the kind. */
  kind?: Kind;
  /** Set when the customer chose the kind for these very words. */
  certain?: true;
}

/**
 * The kind of a new matter; undefined where nothing tells it. A choice of the menu outweighs a mere question word; an
 * article that fits outweighs words that leave it open, also one that fits only the product on the page.
 */
export function kindOf(
  knowledge: Knowledge,
  { text, locale, readings, kind: read }: Understanding,
  { kind: chosen, certain, product }: Chosen & { product?: string | undefined },
  now: Date,
): Kind | undefined {
  const kind = readings.length > 1 ? null : read;
  if (chosen && (certain || !kind || kind === 'inquiry')) return chosen;
  if (kind) return kind;
  if (asksForOutlets(text)) return 'inquiry';
  const asked = product ? [text, `${product} ${text}`] : [text];
  const found = asked.map((one) => knowledge.find(one, locale, now));
  return found.find((one) => one.certainty === 'sure')?.article.kind;
}

/** Whether words only name what a matter is about to be ("I want to complain") and say nothing of it yet. */
export function isOnlyNamed({ text, parts }: Understanding, { kind, certain }: Chosen): boolean {
  const said = Object.entries(parts).filter(([name, value]) => name !== 'kind' && value !== undefined);
  return isBrief(text) && said.length === 0 && !kind && !certain;
}

/** Whether a kind begins with a word of its own; questions are answered or refused as they come. */
export function isStarted(kind: Kind | undefined): kind is StartedKind {
  return kind !== undefined && !['inquiry', 'orderStatus', 'price', 'human'].includes(kind);
}

/** Kinds that nobody is promised an answer to (script.md C). */
export function isPassedOn(kind: Kind): boolean {
  return kind === 'suggestion' || kind === 'pitch';
}
