import { IANAZone } from 'luxon';
import { z } from 'zod';
import { contentLocales } from './core/locale.ts';
import { calendar, week, windows } from './serviceSchema/businessHours.ts';
import { limits } from './serviceSchema/limits.ts';
import { live } from './serviceSchema/live.ts';
import { lookups } from './serviceSchema/lookups.ts';
import { officialAccount, transcription } from './serviceSchema/officialAccount.ts';
import { department, region, staff } from './serviceSchema/organisation.ts';
import { id, mail, minutes, phone, words } from './serviceSchema/primitives.ts';
import { danglingReferences, takenTwice } from './serviceSchema/references.ts';
import { retention } from './serviceSchema/retention.ts';
import { unavailable } from './serviceSchema/unavailable.ts';
import { webhook } from './serviceSchema/webhook.ts';

export type { Week } from './serviceSchema/businessHours.ts';
export type { OfficialAccount, Transcription } from './serviceSchema/officialAccount.ts';
export type { Department, Region, Staff } from './serviceSchema/organisation.ts';
export type { Words } from './serviceSchema/primitives.ts';

/** The company's own settings, `service.yaml`; `deployment/service.yaml` documents each of them. */
export const serviceSchema = z
  .strictObject({
    company: z.strictObject({
      name: words,
      assistant: words,
      hotline: phone,
      emergency: phone,
      mail,
      website: z.url('an address like https://www.example.com'),
      legal: words,
    }),
    /** Languages served; the first is that of mails to the staff. */
    languages: z
      .array(z.enum(contentLocales))
      .min(1)
      .default([...contentLocales]),
    timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), 'a time zone like Asia/Shanghai'),
    businessHours: week,
    calendar,
    /** Windows in working minutes. */
    promise: windows,
    /** Dispatch orders (派工单): who issues them, and what an address within the city holds. */
    dispatch: z
      .strictObject({ issuer: id.optional(), cities: z.array(z.string().min(1)).default([]) })
      .default({ cities: [] }),
    departments: z.array(department).min(1),
    /** Department ids for what nobody else owns. */
    administration: id,
    management: id,
    /** Staff ids of domestic sales, the most senior first: regions that nobody owns. */
    domesticSales: z.array(id).min(1),
    /** Staff id of the person alarmed at any hour by `feeling.urgent`. */
    dutyPerson: id,
    regions: z.array(region).default([]),
    /** Products that are not sold. */
    unavailable: z.array(unavailable).default([]),
    staff: z.array(staff).min(1),
    /** Said first to everybody until it expires: an outage, a delay, a recall. */
    notice: z.strictObject({ text: words, until: z.iso.datetime({ offset: true }) }).optional(),
    /** Other machines of the company that are asked for customers. */
    lookups: lookups.default({}),
    allowedOrigins: z.array(z.url()).default([]),
    weChat: z
      .strictObject({
        accounts: z.array(officialAccount).default([]),
        transcription: transcription.optional(),
      })
      .default({ accounts: [] }),
    webhooks: z.array(webhook).default([]),
    retention: retention.prefault({}),
    price: z.strictObject({ free: z.enum(['pass', 'withhold']) }),
    knowledge: z.strictObject({ targetPrecision: z.number().min(0.5).max(0.999) }),
    sitting: z.strictObject({ endsAfterGoodbye: minutes, endsAfterSilence: minutes }),
    live,
    limits,
  })
  .superRefine((service, context) => {
    for (const problem of [...danglingReferences(service), ...takenTwice(service)])
      context.addIssue({ code: 'custom', ...problem });
  });

export type Service = z.infer<typeof serviceSchema>;
