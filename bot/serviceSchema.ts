import { IANAZone } from 'luxon';
import { z } from 'zod';
import { kinds } from './core/kinds.ts';
import { contentLocales } from './core/locale.ts';

const id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'an id: letters and digits, beginning with a small letter');
const words = z.strictObject({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) });
const mail = z.email('a mail address like service@example.com');
const date = z.iso.date('a day like 2026-10-01');
const phone = z.string().regex(/^[0-9+() -]{3,20}$/, 'a phone number');
const minutes = z.number().int().positive();

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

const week = z.strictObject({
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

const department = z.strictObject({
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

const region = z.strictObject({
  id,
  name: words,
  /** Provinces, cities and other words by which a customer names the region. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Staff id of the area manager. */
  manager: id.optional(),
  shops: z.array(shop).default([]),
});

const staff = z.strictObject({
  id,
  name: z.string().min(1),
  mail,
  roles: z.array(z.enum(['agent', 'lead', 'editor', 'admin'])).min(1),
  departments: z.array(id).default([]),
});

const rate = z.strictObject({ requests: z.number().int().positive(), seconds: z.number().int().positive() });

const sentence = z.strictObject({ name: z.string().min(1).max(8), says: z.string().min(1).max(40) });
const page = z.strictObject({ name: z.string().min(1).max(8), opens: z.url({ protocol: /^https?$/ }) });
const buttons = z
  .array(z.union([sentence, page]))
  .min(1)
  .max(5);

/** A WeChat official account; its secrets stand in the environment, or in a file that is named here. */
const officialAccount = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'small letters, digits and hyphens'),
  /** A file of `WECHAT_…` settings; without it those of the environment are this account's. */
  secrets: z.string().min(1).optional(),
  /** `gh_…` (原始 ID): what is meant for another account is refused. */
  originalId: z
    .string()
    .regex(/^gh_[0-9a-z]{6,20}$/, 'the original id (原始 ID), gh_…')
    .optional(),
  /** One to three buttons below the chat; each says a sentence for the customer, opens a page, or holds up to five. */
  menu: z
    .array(z.union([sentence, page, z.strictObject({ name: z.string().min(1).max(5), buttons })]))
    .max(3)
    .default([]),
  /** Tells a customer who last wrote two days ago that an answer waits. */
  template: z
    .strictObject({ id: z.string().min(1), field: z.string().min(1), url: z.url().optional() })
    .optional(),
  /** Hands customers who ask for a person to WeChat's own desk (网页客服) instead of ours. */
  transfer: z.boolean().default(false),
});

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
    calendar: z.strictObject({
      /** `china`: holidays and make-up days of the State Council besides those listed here; `listed`: these only. */
      publicHolidays: z.enum(['china', 'listed']).default('china'),
      knownUntil: date,
      holidays: z.array(z.strictObject({ date, name: words })).default([]),
      workingDays: z.array(date).default([]),
    }),
    /** Windows in working minutes. */
    promise: z.strictObject({
      reply: minutes,
      critical: minutes,
      kinds: z.partialRecord(z.enum(kinds), minutes).default({}),
    }),
    departments: z.array(department).min(1),
    /** Department ids for what nobody else owns. */
    administration: id,
    management: id,
    /** Staff id of the most senior domestic-sales colleague: regions that nobody owns. */
    domesticSales: id,
    /** Staff id of the person alarmed at any hour by `feeling.urgent`. */
    dutyPerson: id,
    regions: z.array(region).default([]),
    staff: z.array(staff).min(1),
    /** Said first to everybody until it expires: an outage, a delay, a recall. */
    notice: z.strictObject({ text: words, until: z.iso.datetime({ offset: true }) }).optional(),
    allowedOrigins: z.array(z.url()).default([]),
    weChat: z.strictObject({ accounts: z.array(officialAccount).default([]) }).default({ accounts: [] }),
    price: z.strictObject({ free: z.enum(['pass', 'withhold']) }),
    knowledge: z.strictObject({ targetPrecision: z.number().min(0.5).max(0.999) }),
    sitting: z.strictObject({ endsAfterGoodbye: minutes, endsAfterSilence: minutes }),
    limits: z.strictObject({
      token: rate,
      conversations: rate,
      activities: rate,
      upload: rate,
      messageLength: z.number().int().min(200).max(8000),
      uploadBytes: z.number().int().positive(),
      sockets: z.number().int().positive(),
    }),
  })
  .superRefine((service, context) => {
    for (const problem of [...danglingReferences(service), ...takenTwice(service)])
      context.addIssue({ code: 'custom', ...problem });
  });

export type Service = z.infer<typeof serviceSchema>;
export type Department = z.infer<typeof department>;
export type Region = z.infer<typeof region>;
export type Staff = z.infer<typeof staff>;
export type OfficialAccount = z.infer<typeof officialAccount>;
export type Week = z.infer<typeof week>;
export type Words = z.infer<typeof words>;

interface Problem {
  path: (string | number)[];
  message: string;
}

interface References {
  weChat: { accounts: { name: string }[] };
  departments: { id: string; kinds: string[] }[];
  staff: { id: string; departments: string[] }[];
  regions: { id: string; manager?: string | undefined }[];
  administration: string;
  management: string;
  domesticSales: string;
  dutyPerson: string;
}

function danglingReferences(service: References): Problem[] {
  const departments = new Set(service.departments.map((one) => one.id));
  const staffIds = new Set(service.staff.map((one) => one.id));
  const uses: [known: Set<string>, value: string | undefined, path: (string | number)[]][] = [
    [departments, service.administration, ['administration']],
    [departments, service.management, ['management']],
    [staffIds, service.domesticSales, ['domesticSales']],
    [staffIds, service.dutyPerson, ['dutyPerson']],
  ];
  service.regions.forEach((one, n) => {
    uses.push([staffIds, one.manager, ['regions', n, 'manager']]);
  });
  service.staff.forEach((one, n) => {
    for (const name of one.departments) uses.push([departments, name, ['staff', n, 'departments']]);
  });
  return uses
    .filter(([known, value]) => value !== undefined && !known.has(value))
    .map(([, value, path]) => ({ path, message: `names "${value}", which is not defined in this file` }));
}

function takenTwice({ departments, regions, staff, weChat }: References): Problem[] {
  const named: [path: string[], value: string][] = [
    ...departments.map(({ id }, n): [string[], string] => [['departments', String(n), 'id'], id]),
    ...departments.flatMap(({ kinds }, n) =>
      kinds.map((kind): [string[], string] => [['departments', String(n), 'kinds'], kind]),
    ),
    ...regions.map(({ id }, n): [string[], string] => [['regions', String(n), 'id'], id]),
    ...staff.map(({ id }, n): [string[], string] => [['staff', String(n), 'id'], id]),
    ...weChat.accounts.map(({ name }, n): [string[], string] => [['weChat', String(n), 'name'], name]),
  ];
  const seen = new Set<string>();
  return named.flatMap(([path, value]) => {
    const key = `${path[0]} ${path[2]} ${value}`;
    if (seen.has(key)) return [{ path, message: `"${value}" stands there twice; one of them must go` }];
    seen.add(key);
    return [];
  });
}
