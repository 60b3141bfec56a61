import type { AgentFile } from '../acts/acting.ts';
import type { LiveChat, LiveNews } from './liveChat.ts';

/** The words of an agent on their way into a conversation. */
export interface LiveWords {
  /** The same key is said once. */
  key: string;
  /** Staff id. */
  agent: string;
  text: string;
  files: readonly AgentFile[];
}

/** What carries live service into the conversation with the customer. */
export interface LiveVoice {
  /** Tells the conversation, which may say something to it; resolved means said. The same key is told once. */
  tell(conversation: string, news: { key: string; name: LiveNews }): Promise<void>;
  /** Says the words of an agent, durably, judged once more. */
  say(chat: LiveChat, words: LiveWords): Promise<'said' | 'known' | 'withheld'>;
  /** Shows for some seconds that somebody is writing; nothing is kept. */
  showTyping(conversation: string): void;
}
