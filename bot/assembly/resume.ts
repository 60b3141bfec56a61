import type { Conversations } from '../turn/conversations.ts';
import type { DueTimes } from '../turn/dueTimes.ts';
import type { Turns } from '../turn/turns.ts';
import type { Base } from './base.ts';

/** Turns that a crash interrupted run again; conversations that wait for a time are woken at it. */
export async function resume(
  base: Base,
  conversations: Conversations,
  turns: Turns,
  due: DueTimes,
): Promise<void> {
  for (const id of await conversations.unfinished()) {
    try {
      const conversation = await conversations.get(id);
      if (conversation) due.note(conversation);
      turns.work(id);
    } catch (error) {
      base.log.error('conversation.unreadable', { conversation: id, error });
    }
  }
}
