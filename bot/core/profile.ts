import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What the web site that a customer is logged in at says of them. */
export const profileShape = z.object({
  name: z.string().max(60).optional(),
  /** As the customer is addressed: 先生, Ms. */
  title: z.string().max(20).optional(),
  phone: z.string().max(40).optional(),
  email: z.string().max(200).optional(),
});

export type Profile = z.infer<typeof profileShape>;

/** The event that brings a profile into a conversation. */
export const PROFILE_EVENT = 'customer.profile';

/** A word that is the same for the same profile, and tells nothing of it. */
export function profileKey(profile: Profile): string {
  return `profile.${createHash('sha256').update(JSON.stringify(profile)).digest('base64url').slice(0, 16)}`;
}
