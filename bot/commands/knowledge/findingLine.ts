import type { Finding } from '../../../knowledge/releases/finding.ts';

const says: Record<Finding['rule'], string> = {
  price: 'names a price',
  leak: 'must stay in the house',
  test: 'the test set fails',
  rival: 'competes with another article',
  pair: 'has no pair in the other language',
};

/** A finding as one line. */
export function findingLine({ rule, blocks, id, locale, place, text, other }: Finding): string {
  const where = [`${locale}/${id}`, place].filter(Boolean).join(' ');
  const found = other === undefined ? '' : ` (${other})`;
  return `${where}: ${blocks ? '' : 'warning: '}${says[rule]}: ${text}${found}`;
}
