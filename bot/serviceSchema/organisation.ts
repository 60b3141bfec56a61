import { z } from 'zod';
import { kinds } from '../core/kinds.ts';
import { week, windows } from './businessHours.ts';
import { date, id, mail, phone, words } from './primitives.ts';

export const department = z.strictObject({
  id,
  name: words,
  mailbox: mail,
  kinds: z.array(z.enum(kinds)).default([]),
  /** Kinds that it takes when a dealer of ours asks, whoever takes them from consumers. */
  dealerKinds: z.array(z.enum(kinds)).default([]),
  businessHours: week.optional(),
  /** Windows of its own in working minutes, instead of those of the company. */
  promise: windows.partial().optional(),
  /** The robot of the department's group chat, told of new tickets and of times in danger. */
  alert: z
    .strictObject({
      robot: z.enum(['weCom', 'dingTalk', 'feishu']),
      url: z.url({ protocol: /^https?$/ }),
      secret: z.string().min(1).optional(),
    })
    .optional(),
});

const shop = z.strictObject({ name: words, address: words, hours: words, phone: phone.optional() });

export const region = z.strictObject({
  id,
  name: words,
  /** Provinces, cities and other words by which a customer names the region. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Staff id of the area manager. */
  manager: id.optional(),
  shops: z.array(shop).default([]),
});

/** A day, or a local time of one. */
const dayOrTime = z.union([date, z.iso.datetime({ local: true, offset: false, precision: -1 })], {
  error: 'a day like 2026-10-01, or a time like 2026-10-01T13:30',
});

/** When somebody is away; the last day is part of it. */
const absence = z
  .strictObject({ from: dayOrTime, until: dayOrTime })
  .refine(({ from, until }) => from <= until, 'an absence that ends after it begins');

export const staff = z.strictObject({
  id,
  name: z.string().min(1),
  mail,
  roles: z.array(z.enum(['agent', 'lead', 'editor', 'admin'])).min(1),
  departments: z.array(id).default([]),
  /** Staff ids of those who stand in, in the order in which they are asked. */
  deputies: z.array(id).default([]),
  absences: z.array(absence).default([]),
});

export type Department = z.infer<typeof department>;
export type Region = z.infer<typeof region>;
export type Staff = z.infer<typeof staff>;
