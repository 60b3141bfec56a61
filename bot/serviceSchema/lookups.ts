import { z } from 'zod';
import { isLoopback } from '../web/clientAddress.ts';
import { words } from './primitives.ts';

/** What may stand in braces in the address of a look-up. */
const PLACEHOLDERS = new Set(['orderNumber', 'phoneEnd']);

const path = z
  .string()
  .regex(/^[\w-]{1,60}(\.[\w-]{1,60}){0,7}$/, 'a path of fields like order.status or items.0.name');

const secret = z.union(
  [
    z.strictObject({ file: z.string().min(1) }),
    z.strictObject({ env: z.string().startsWith('LOOKUP_', 'a variable whose name begins with LOOKUP_') }),
  ],
  'either { file: /path/of/the/secret } or { env: LOOKUP_… }; a secret never stands in this file',
);

const address = z.string().superRefine((text, context) => {
  for (const message of problemsOf(text)) context.addIssue({ code: 'custom', message });
});

/** An HTTP look-up of an order: where it is asked, and what of the answer a customer is shown. */
export const orderLookup = z
  .strictObject({
    url: address,
    headers: z
      .record(z.string(), secret)
      .refine((all) => Object.keys(all).every((name) => /^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name)), {
        message: 'names of headers: letters, digits and hyphens',
      })
      .default({}),
    /** Where the order stands in the answer; absent: the answer is the order. */
    found: path.optional(),
    /** A field with the buyer's phone number, whose end we compare; absent: the server checks `{phoneEnd}`. */
    proof: path.optional(),
    show: z
      .array(
        z.strictObject({
          path,
          label: words,
          /** What codes of the server are called: `{ shipped: { zh-CN: 已发货, en-US: shipped } }`. */
          words: z.record(z.string().min(1), words).default({}),
          /** Long numbers are masked unless they are to be read whole, such as a parcel number. */
          whole: z.boolean().default(false),
        }),
      )
      .min(1)
      .max(8),
    /** How long one request may take. */
    seconds: z.number().int().min(1).max(600).default(180),
  })
  .refine(({ url, proof }) => proof !== undefined || url.includes('{phoneEnd}'), {
    message: 'has to check who asks: put {phoneEnd} into url, or name the field of the phone in proof',
  });

export const lookups = z.strictObject({ orderStatus: orderLookup.optional() });

export type OrderLookup = z.infer<typeof orderLookup>;

function problemsOf(text: string): string[] {
  const names = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  const url = URL.parse(text.replaceAll(/\{\w*\}/g, '0'));
  const origin = text.split('/').slice(0, 3).join('/');
  if (!url) return ['an address like https://shop.example.com/orders/{orderNumber}'];
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return [
    ...(isSafe ? [] : ['must begin with https://; http:// is for this machine (127.0.0.1) only']),
    ...(url.username || url.password ? ['holds a user or password; put them into headers'] : []),
    ...(origin.includes('{') ? ['may have placeholders behind the host only'] : []),
    ...(names.includes('orderNumber') ? [] : ['needs {orderNumber}']),
    ...names.filter((name) => !PLACEHOLDERS.has(name)).map((name) => `does not know {${name}}`),
  ];
}
