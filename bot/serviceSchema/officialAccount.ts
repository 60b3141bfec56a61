import { z } from 'zod';
import { isLoopback } from '../web/clientAddress.ts';

const sentence = z.strictObject({ name: z.string().min(1).max(8), says: z.string().min(1).max(40) });
const page = z.strictObject({ name: z.string().min(1).max(8), opens: z.url({ protocol: /^https?$/ }) });
const buttons = z
  .array(z.union([sentence, page]))
  .min(1)
  .max(5);

/** A WeChat official account; its secrets stand in the environment, or in a file that is named here. */
export const officialAccount = z.strictObject({
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

/** A service of the company that hears voices of which the platform gives no words; see deployment/wechat.md. */
export const transcription = z.strictObject({
  url: z.url('an address like https://speech.example.com/recordings').refine(isSafe, {
    message: 'must begin with https://; http:// is for this machine (127.0.0.1) only',
  }),
  /** A file beside `service.yaml` that holds the value of the Authorization header. */
  authorizationFile: z.string().min(1).optional(),
});

function isSafe(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
}

export type Transcription = z.infer<typeof transcription>;
export type OfficialAccount = z.infer<typeof officialAccount>;
