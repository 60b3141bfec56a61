import { z } from 'zod';
import { kinds } from '../core/kinds.ts';
import { date, minutes, words } from './primitives.ts';

/** `"09:00-12:00"`; the end is not part of it, `24:00` is the end of the day. */
const interval = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'an interval like "09:00-12:00"')
  .refine((text) => text.slice(0, 5) < text.slice(6), 'an interval that ends after it begins');

const day = z
  .array(interval)
  .refine((all) => all.every((one, n) => n === 0 || (all[n - 1] ?? '').slice(6) <= one.slice(0, 5)), {
    message: 'intervals in order that do not overlap',
  });

export const week = z.strictObject({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
  /** Hours of a make-up working day (调休上班); those of Monday where absent. */
  makeUpDay: day.optional(),
});

/** Which days differ from the week. */
export const calendar = z.strictObject({
  /** `china`: holidays and make-up days of the State Council besides those listed here; `listed`: these only. */
  publicHolidays: z.enum(['china', 'listed']).default('china'),
  knownUntil: date,
  holidays: z.array(z.strictObject({ date, name: words })).default([]),
  workingDays: z.array(date).default([]),
});

/** By when answers are promised, in working minutes. */
export const windows = z.strictObject({
  reply: minutes,
  critical: minutes,
  kinds: z.partialRecord(z.enum(kinds), minutes).default({}),
});

export type Week = z.infer<typeof week>;
