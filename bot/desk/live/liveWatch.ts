import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { placesIn } from './line.ts';
import type { LiveChat } from './liveChat.ts';
import type { LiveChats } from './liveChats.ts';
import { away, left, leftAgain, placed, waitedInVain } from './liveMoves.ts';
import { LiveTicker } from './liveTicker.ts';
import type { LiveVoice } from './liveVoice.ts';

const MINUTE = 60_000;
const AWAY_AFTER = 2 * MINUTE;
const GONE_AFTER = 10 * MINUTE;
const QUIET_AFTER = 30 * MINUTE;
/** By then the conversation has heard of the end of a talk, or something went wrong there. */
const UNHEARD = MINUTE;

export interface LiveWatchParts {
  chats: LiveChats;
  voice: Pick<LiveVoice, 'tell'>;
  clock: Clock;
  log: Log;
}

/**
 * What time does to live chats, found by polling the times that stand in them: a place in line that moves up, nobody who
 * comes in time, an agent who is silent for two minutes or ten, a talk in which nobody speaks any more. And it brings their news to the conversations,
 * again after a start where that was interrupted. A look costs the number of open chats.
 */
export class LiveWatch {
  readonly #parts: LiveWatchParts;
  readonly ticker: LiveTicker;

  constructor(parts: LiveWatchParts) {
    this.#parts = parts;
    this.ticker = new LiveTicker(parts.clock, () => this.#look());
  }

  /** Brings all news of a chat to its conversation, in order. What could not be told now is told by the next look. */
  async tell(conversation: string): Promise<void> {
    await this.#run(conversation, () => this.#tellAll(conversation));
  }

  #look(): void {
    const { chats, clock } = this.#parts;
    const open = chats.list();
    const places = placesIn(open);
    for (const chat of open) {
      const place = places.get(chat.conversation);
      if (chat.news.length === 0 && goneOn(chat, place, clock.now()) === chat) continue;
      void this.#run(chat.conversation, () => this.#attend(chat.conversation, place));
    }
  }

  async #run(conversation: string, work: () => Promise<void>): Promise<void> {
    try {
      await this.ticker.run(conversation, work);
    } catch (error) {
      this.#parts.log.error('live.stuck', { conversation, error });
    }
  }

  async #attend(conversation: string, place: number | undefined): Promise<void> {
    const { chats, clock } = this.#parts;
    await chats.change(conversation, (chat) => chat && goneOn(chat, place, clock.now()));
    await this.#tellAll(conversation);
  }

  async #tellAll(conversation: string): Promise<void> {
    const { chats, voice } = this.#parts;
    for (;;) {
      const [first] = chats.current(conversation)?.news ?? [];
      if (!first) return;
      await voice.tell(conversation, first);
      await chats.change(
        conversation,
        (chat) => chat && { ...chat, news: chat.news.filter(({ key }) => key !== first.key) },
      );
    }
  }
}

// The chat after all that time brings about; the same one where that is nothing.
function goneOn(chat: LiveChat, place: number | undefined, now: Date): LiveChat {
  const after = inTime(chat, now);
  return after.state === 'waiting' && place !== undefined ? placed(after, place, now) : after;
}

function inTime(chat: LiveChat, now: Date): LiveChat {
  const { waitsUntil } = chat;
  if (chat.state === 'waiting' && waitsUntil !== undefined && Date.parse(waitsUntil) <= now.getTime())
    return waitedInVain(chat, now);
  if (chat.state !== 'talking') return chat;
  const since = (at: string | undefined) => (at === undefined ? 0 : now.getTime() - Date.parse(at));
  if (chat.leaving) return since(chat.leaving.at) >= UNHEARD ? leftAgain(chat, now) : chat;
  const { unansweredSince, awayAt, saidAt } = chat;
  if (since(unansweredSince) >= GONE_AFTER) return left(chat, 'agentGone', now);
  if (since(unansweredSince) >= AWAY_AFTER && awayAt === undefined) return away(chat, now);
  const isQuiet = unansweredSince === undefined && since(saidAt) >= QUIET_AFTER;
  return isQuiet ? left(chat, 'quiet', now) : chat;
}
