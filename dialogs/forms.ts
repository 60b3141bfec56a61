import type { Kind } from '../bot/core/kinds.ts';
import type { LineKey } from './script/lines.ts';
import type { Parts } from './understanding/parts.ts';

/** What can be collected about a matter; the order is that of the labels in `words.facts`. */
export const facts = [
  'phone',
  'email',
  'qq',
  'orderNumber',
  'region',
  'callTime',
  'product',
  'symptom',
  'address',
  'visitTime',
  'phoneEnd',
  'reason',
  'condition',
  'use',
  'quantity',
  'wantedDate',
  'source',
  'when',
  'bought',
  'demand',
  'involved',
  'evidence',
  'role',
] as const;

export type Fact = (typeof facts)[number];

/** One question of a form. */
export interface FormField {
  fact: Fact;
  ask: LineKey;
  /** The part of a restatement that answers it already. */
  part?: keyof Parts;
  /** Said back for confirmation once the form is filled: what a typing error would spoil. */
  readBack?: true;
  /** Personal data: what it is for is said before it is asked for the first time. */
  personal?: true;
}

const product: FormField = { fact: 'product', ask: 'form.product', part: 'product' };
const order: FormField = {
  fact: 'orderNumber',
  ask: 'form.orderNumber',
  part: 'order',
  readBack: true,
  personal: true,
};
const region: FormField = { fact: 'region', ask: 'form.region' };
const source: FormField = { fact: 'source', ask: 'form.source' };
const picture: FormField = { fact: 'evidence', ask: 'attachment.ask' };

/** What is asked about each kind before people take it over (script.md C), in the order a person would ask. */
export const forms: Partial<Record<Kind, readonly FormField[]>> = {
  price: [product, region],
  productInterest: [
    product,
    { fact: 'use', ask: 'form.use' },
    { fact: 'quantity', ask: 'form.quantity' },
    { fact: 'wantedDate', ask: 'form.wantedDate', part: 'time' },
    region,
    source,
  ],
  complaint: [
    { fact: 'role', ask: 'request.askWho' },
    product,
    { fact: 'when', ask: 'form.when', part: 'time' },
    { fact: 'bought', ask: 'form.bought' },
    { fact: 'demand', ask: 'form.demand', part: 'wish' },
    picture,
  ],
  repair: [
    product,
    { fact: 'symptom', ask: 'form.symptom', part: 'symptom' },
    { fact: 'address', ask: 'form.address', readBack: true, personal: true },
    { fact: 'phone', ask: 'form.phone', readBack: true, personal: true },
    { fact: 'visitTime', ask: 'form.visitTime', readBack: true },
  ],
  returnExchange: [
    order,
    { fact: 'reason', ask: 'form.reason', part: 'symptom' },
    { fact: 'condition', ask: 'form.condition' },
    picture,
  ],
  orderStatus: [order, { fact: 'phoneEnd', ask: 'form.phoneEnd', personal: true }],
  franchise: [region, source],
  report: [
    { fact: 'when', ask: 'form.when', part: 'time' },
    { fact: 'involved', ask: 'form.involved' },
    { fact: 'evidence', ask: 'form.evidence' },
  ],
};
