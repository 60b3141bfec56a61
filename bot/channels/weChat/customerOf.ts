import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Conversation } from '../../turn/conversation.ts';

const account = z.string();

/** Where a conversation lives: the way in, the account, and who the customer is for it. */
const reference = z.discriminatedUnion('entry', [
  z.object({ entry: z.literal('officialAccount'), account, openId: z.string(), to: z.string() }),
  z.object({
    entry: z.literal('customerService'),
    account,
    openKfId: z.string(),
    externalUserId: z.string(),
  }),
  z.object({ entry: z.literal('miniProgram'), account, openId: z.string() }),
]);

type Reference = z.infer<typeof reference>;

/** A customer of an official account. */
export type WeChatReference = Extract<Reference, { entry: 'officialAccount' }>;

/**
 * The id of a customer of an account, which is that of their conversation too. It says nothing of the openid, which
 * names a person and has no place in logs and file names; two accounts never share one.
 */
export function customerId(appId: string, openId: string): string {
  return `wx_${createHash('sha256').update(`${appId}|${openId}`).digest('base64url').slice(0, 32)}`;
}

/** Undefined where the conversation came in another way. */
export function storedReference(conversation: Conversation): WeChatReference | undefined {
  const { data } = reference.safeParse(conversation.reference);
  return data?.entry === 'officialAccount' ? data : undefined;
}
