import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { RequestError } from '../../web/requestError.ts';

const text = z.string().max(2000);
const account = z.looseObject({ id: text.min(1), name: text.optional() });

/** What an activity of Azure Bot Service or the Emulator must have; everything else is the channel's own. */
const schema = z.looseObject({
  type: z.string().min(1).max(100),
  id: text.optional(),
  channelId: text.min(1),
  serviceUrl: text.min(1),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: text.min(1), isGroup: z.boolean().optional() }),
  membersAdded: z.array(account).optional(),
  locale: z.string().max(35).optional().catch(undefined),
  deliveryMode: z.string().optional().catch(undefined),
});

export type FrameworkActivity = z.infer<typeof schema>;

/** Throws a RequestError 400 for what is no activity. */
export function readFrameworkActivity(body: unknown): FrameworkActivity {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') || 'the body';
  throw new RequestError(400, `Malformed activity at ${place}`, { cause: parsed.error });
}

/**
 * The ids under which we keep a conversation and its customer: those of the framework may hold any sign and be of any
 * length. In a group everyone has a conversation of their own with us.
 */
export function ownIds(activity: FrameworkActivity): { conversation: string; customer: string } {
  const { channelId, conversation } = activity;
  const user = customerAccount(activity);
  const person = conversation.isGroup ? user : '';
  return {
    conversation: `bf_${digest([channelId, conversation.id, person])}`,
    customer: `bf_${digest([channelId, user])}`,
  };
}

/** The framework's id of the customer: who wrote, or who was added beside the bot; '' where that is nobody. */
function customerAccount({ type, from, recipient, membersAdded }: FrameworkActivity): string {
  if (type !== 'conversationUpdate') return from.id;
  return membersAdded?.find((member) => member.id !== recipient.id)?.id ?? '';
}

/** What makes two deliveries of an activity one. */
export function frameworkKey(activity: FrameworkActivity): string {
  return `bf.${activity.id ?? digest([JSON.stringify(activity)])}`;
}

/** The part of it that the SDK verifies and answers by. */
export function envelopeOf(activity: FrameworkActivity): Partial<Activity> {
  const { type, deliveryMode } = activity;
  const { user, bot, ...place } = referenceOf(activity);
  return { type, ...place, from: user, recipient: bot, ...(deliveryMode !== undefined && { deliveryMode }) };
}

const person = z.object({ id: z.string(), name: z.string() });

const reference = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({
    id: z.string(),
    isGroup: z.boolean(),
    name: z.string(),
    conversationType: z.string(),
  }),
  user: person,
  bot: person,
});

/** Where answers go, as it is stored with a conversation. */
export type Reference = z.infer<typeof reference>;

export function referenceOf({
  channelId,
  serviceUrl,
  from,
  recipient,
  conversation,
}: FrameworkActivity): Reference {
  return {
    channelId,
    serviceUrl,
    conversation: {
      id: conversation.id,
      isGroup: conversation.isGroup ?? false,
      name: '',
      conversationType: '',
    },
    user: { id: from.id, name: from.name ?? '' },
    bot: { id: recipient.id, name: recipient.name ?? '' },
  };
}

/** A stored reference; undefined for what is none. */
export function storedReference(stored: unknown): Reference | undefined {
  return reference.safeParse(stored).data;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}
