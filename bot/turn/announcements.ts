import type { Activity } from 'botbuilder';
import type { Clock } from '../core/clock.ts';
import { withSeen } from './conversationEdits.ts';
import type { Conversations } from './conversations.ts';
import type { Delivery } from './delivery.ts';
import { type Gate, judgeBubbles, withSaid } from './saying.ts';

/** What no turn asked for: words of an agent, or of the bot about a ticket. */
export interface Announcement {
  /** The same key is said once. */
  key: string;
  from: 'bot' | 'agent';
  bubbles: Partial<Activity>[];
}

export interface AnnouncementsParts {
  conversations: Conversations;
  gate: Gate;
  delivery: Delivery;
  clock: Clock;
}

/** Says things in conversations beside their turns, without touching what the dialogs keep. */
export class Announcements {
  readonly #parts: AnnouncementsParts;

  constructor(parts: AnnouncementsParts) {
    this.#parts = parts;
  }

  /**
   * Judges the bubbles together with the tail of what was said before, stores them durably at the end of the log and
   * hands them to the channel. `known` where this key was said already; throws a RangeError for no such conversation.
   */
  async tell(id: string, { key, from, bubbles }: Announcement): Promise<'said' | 'known' | 'withheld'> {
    const { conversations, gate, delivery, clock } = this.#parts;
    for (;;) {
      const before = await conversations.get(id);
      if (!before) throw new RangeError('There is no such conversation.');
      if (before.seen.some((one) => one.key === key)) return 'known';
      const judged = await judgeBubbles(gate, before, bubbles);
      if ('withheld' in judged) return 'withheld';
      const marked = delivery.sends(before.channel) ? { delivery: 'due' as const } : {};
      const said = judged.passed.map((bubble, n) => ({ from, key: `${key}:${n}`, bubble, ...marked }));
      let fits = false;
      await conversations.change(id, (current) => {
        fits = current.nextSeq === before.nextSeq;
        // Something else was said meanwhile: the tail is another one, and is judged with it again.
        return fits ? withSeen(withSaid(current, said, clock.now()), key, '') : current;
      });
      if (!fits) continue;
      await delivery.deliver(id);
      return 'said';
    }
  }
}
