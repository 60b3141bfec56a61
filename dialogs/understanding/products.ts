import { anyOf } from './anyOf.ts';
import { type ProductWords, products } from './tables/products.ts';

// English words end where letters end; Chinese ones stand against anything, a model number too.
const bounded = (words: string) =>
  `(?:(?<![a-z])(?=[a-z])|(?=[^a-z]))${anyOf(words)}(?:(?<=[a-z])(?![a-z])|(?<=[^a-z]))`;
const patterns = products.map((product) => ({ product, pattern: new RegExp(bounded(product.words)) }));

/** The source of a regular expression that matches any appliance in plain text. */
export const anyProduct = bounded(products.map(({ words }) => words).join('\n'));

const mentioned = new RegExp(anyProduct);

/** The appliance that a plain text names; undefined if none. */
export function productIn(text: string): ProductWords | undefined {
  if (!mentioned.test(text)) return undefined;
  return patterns.find(({ pattern }) => pattern.test(text))?.product;
}
