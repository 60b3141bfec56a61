import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Conversation } from '../../turn/conversation.ts';

const reference = z.object({ account: z.string(), openId: z.string(), to: z.string() });

/** Where a conversation lives: the account, and who the customer is for it. */
export type WeChatReference = z.infer<typeof reference>;

/**
 * The id of a customer of an account, which is that of their conversation too. It says nothing of the openid, which
 * names a person and has no place in logs and file names; two accounts never share one.
 */
export function customerId(appId: string, openId: string): string {
  return `wx_${createHash('sha256').update(`${appId}|${openId}`).digest('base64url').slice(0, 32)}`;
}

export function storedReference(conversation: Conversation): WeChatReference | undefined {
  return reference.safeParse(conversation.reference).data;
}
