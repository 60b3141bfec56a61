/** Kinds of request, in the order of script.md C. */
export const kinds = [
  'inquiry',
  'price',
  'productInterest',
  'complaint',
  'repair',
  'returnExchange',
  'orderStatus',
  'franchise',
  'suggestion',
  'pitch',
  'report',
  'otherCompany',
  'human',
] as const;

export type Kind = (typeof kinds)[number];

/** Orders the queue and drops nobody (script.md J). */
export const priorities = ['urgent', 'critical', 'reopened', 'vip', 'angry', 'normal'] as const;

export type Priority = (typeof priorities)[number];
