import type { Kind } from '../bot/core/kinds.ts';
import type { LineKey } from './script/lines.ts';
import type { Company } from './services.ts';
import { isMereSkip } from './understanding/skipping.ts';
import type { Understanding } from './understanding/understand.ts';
import { isAtALoss } from './understanding/unfinished.ts';

/** What words that are no matter yet need: a line that lets the customer say it, or a topic that finds out. */
export type Unclear =
  | Extract<LineKey, 'opening.menu' | 'listen.calm' | 'opening.describe'>
  | 'unavailable'
  | 'tentative'
  | 'notUnderstood';

/** Whether words are no matter yet: a greeting, somebody at a loss, a nod, words of which nothing tells the kind. */
export function unclearAs(
  { text, locale, greeting, readings, vague, yesNo, feeling }: Understanding,
  kind: Kind | undefined,
  company: Pick<Company, 'unavailable'>,
): Unclear | undefined {
  if (greeting) return 'opening.menu';
  if (isAtALoss(text)) return 'listen.calm';
  if (isMereSkip(text)) return 'opening.describe';
  if (kind) return undefined;
  if (company.unavailable(text, locale)) return 'unavailable';
  if (readings.length > 1) return 'tentative';
  if (!vague) return undefined;
  return yesNo || feeling === 'upset' ? 'opening.describe' : 'notUnderstood';
}
