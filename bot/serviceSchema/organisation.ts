import { z } from 'zod';
import { kinds } from '../core/kinds.ts';
import { week } from './businessHours.ts';
import { id, mail, phone, words } from './primitives.ts';

export const department = z.strictObject({
  id,
  name: words,
  mailbox: mail,
  kinds: z.array(z.enum(kinds)).default([]),
  businessHours: week.optional(),
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

export const staff = z.strictObject({
  id,
  name: z.string().min(1),
  mail,
  roles: z.array(z.enum(['agent', 'lead', 'editor', 'admin'])).min(1),
  departments: z.array(id).default([]),
});

export type Department = z.infer<typeof department>;
export type Region = z.infer<typeof region>;
export type Staff = z.infer<typeof staff>;
