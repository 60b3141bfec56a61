import { z } from 'zod';
import { rate } from './primitives.ts';

/** What a customer may do, and how often. */
export const limits = z.strictObject({
  token: rate,
  conversations: rate,
  activities: rate,
  upload: rate,
  /** Of the customer's page of a ticket. */
  case: rate.default({ requests: 60, seconds: 60 }),
  /** Of one token of the API. */
  api: rate.default({ requests: 300, seconds: 60 }),
  messageLength: z.number().int().min(200).max(8000),
  uploadBytes: z.number().int().positive(),
  sockets: z.number().int().positive(),
});
