import type { TranscriptLine } from '../../core/handOff.ts';
import type { LiveActs } from '../../desk/live/liveActs.ts';
import type { LiveChats } from '../../desk/live/liveChats.ts';
import type { LiveWords } from '../../desk/live/liveWords.ts';
import type { Presence } from '../../desk/live/presence.ts';
import type { Talks } from './talks.ts';

/** Live chats as the console shows and changes them. */
export interface LiveService {
  chats: LiveChats;
  presence: Presence;
  acts: LiveActs;
  words: LiveWords;
  talks: Talks;
  /** What was said in a conversation, the newest few hundred lines; undefined where there is no such conversation. */
  transcript(conversation: string): Promise<TranscriptLine[] | undefined>;
}
