import { contentLocale } from '../bot/core/locale.ts';
import { missId } from '../knowledge/misses/miss.ts';
import { addressOf } from './address.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import type { Turn } from './turn.ts';
import { masked } from './understanding/masked.ts';
import { plain } from './understanding/plain.ts';
import { productIn } from './understanding/products.ts';

const LONGEST = 300;

/** Remembers what is not settled, so that it can be asked about when the customer comes back the same day. */
export function keepInMind(turn: Turn, matter: string): void {
  turn.customer.unsolved = { matter, at: turn.now.toISOString() };
}

/** Keeps a confirmed question without an answer, or whose answer did not help, for the content staff. */
export async function recordMiss(
  services: Services,
  turn: Turn,
  matter: Matter,
  question: string,
): Promise<void> {
  const restated = matter.restated ?? question;
  keepInMind(turn, restated);
  const { conversation, locale, customer, now } = turn;
  const said = matter.texts.join(contentLocale(locale) === 'zh-CN' ? '，' : '. ');
  const product = productIn(plain(said));
  const known = [addressOf(customer.name, locale), ...Object.values(customer.contacts)];
  await services.misses.record({
    id: missId(matter.id),
    at: now.toISOString(),
    ...{ locale, kind: matter.kind, restated, shown: matter.tried, conversation, activity: matter.id },
    ...(product && { product: product.id }),
    question: masked(said, known).slice(0, LONGEST),
  });
}
