import { z } from 'zod';

export const id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'an id: letters and digits, beginning with a small letter');
export const words = z.strictObject({ 'zh-CN': z.string().min(1), 'en-US': z.string().min(1) });
export const mail = z.email('a mail address like service@example.com');
export const date = z.iso.date('a day like 2026-10-01');
export const phone = z.string().regex(/^[0-9+() -]{3,20}$/, 'a phone number');
export const minutes = z.number().int().positive();

export const rate = z.strictObject({
  requests: z.number().int().positive(),
  seconds: z.number().int().positive(),
});

export type Words = z.infer<typeof words>;
