import { type Activity, ActivityTypes } from 'botbuilder';
import { incomingMessage } from '../incoming.ts';
import { type FrameworkActivity, frameworkKey } from './frameworkActivity.ts';

/**
 * What a turn is made of, and the key that makes two deliveries one: a message, or the coming of the customer.
 * Undefined for other types (typing, reactions, installations): nothing in the service listens to them.
 */
export function incomingOf(
  activity: FrameworkActivity,
  body: unknown,
  longest: number,
): { key: string; activity: Partial<Activity> } | undefined {
  if (activity.type === ActivityTypes.Message) {
    return { key: frameworkKey(activity), activity: incomingMessage(body, longest) };
  }
  if (activity.type !== ActivityTypes.ConversationUpdate) return undefined;
  const added = activity.membersAdded?.filter((member) => member.id !== activity.recipient.id) ?? [];
  if (added.length === 0) return undefined;
  const membersAdded = [...added, activity.recipient].map(({ id }) => ({ id, name: '' }));
  return { key: 'begin', activity: { type: ActivityTypes.ConversationUpdate, membersAdded } };
}
