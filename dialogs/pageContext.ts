import type { Activity } from 'botbuilder';
import type { Kind } from '../bot/core/kinds.ts';
import type { ContentLocale } from '../bot/core/locale.ts';
import { type Parts, partsOf } from './understanding/parts.ts';

/** What the page shows that the customer writes from, as the site names it (`data-product`, `data-order`). */
export interface PageContext {
  product?: string;
  order?: string;
}

const LONGEST = 60;
const OF_PRODUCTS = new Set<Kind>([
  'repair',
  'price',
  'productInterest',
  'returnExchange',
  'complaint',
  'inquiry',
]);
const OF_ORDERS = new Set<Kind>(['orderStatus', 'returnExchange', 'complaint']);

/** The page of a message; undefined where it names neither product nor order. */
export function pageOf({ channelData }: Partial<Activity>): PageContext | undefined {
  const page: PageContext | undefined = channelData?.page;
  const [product, order] = [clean(page?.product), clean(page?.order)];
  return product || order ? { ...(product && { product }), ...(order && { order }) } : undefined;
}

/** What its page adds to what was said of a matter: the product where none was named, the order where it is about one. */
export function partsOfPage(
  { page, kind }: { page?: PageContext; kind: Kind },
  locale: ContentLocale,
  said: Parts,
): Parts {
  if (!page) return {};
  const { product = '', order } = page;
  const named = partsOf(product, locale, kind);
  // A question about opening hours is none about the product beside it.
  const isAboutIt = OF_PRODUCTS.has(kind) && !said.product && !(kind === 'inquiry' && said.topic);
  return {
    ...(isAboutIt && product && { product: named.product ?? product }),
    ...(isAboutIt && named.product && named.model && { model: named.model }),
    ...(OF_ORDERS.has(kind) && order && { order }),
  };
}

// One line without signs that a bubble would take for emphasis or a link.
function clean(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[*_`~<>[\]|\\#]/g, '')
    .trim()
    .slice(0, LONGEST);
}
