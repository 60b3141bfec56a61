import { LiveChats } from '../desk/live/liveChats.ts';
import { LiveDesk } from '../desk/live/liveDesk.ts';
import { Presence } from '../desk/live/presence.ts';
import { FileAttendanceStore } from '../storage/attendanceStore.ts';
import { FileLiveChatStore } from '../storage/liveChatStore.ts';
import type { Base } from './base.ts';

/** Live chats as they are kept, and as conversations see them. */
export interface LiveParts {
  chats: LiveChats;
  presence: Presence;
  desk: LiveDesk;
}

/** Who is there and who waits or talks, as it was before the start. */
export async function assembleLive({ config, clock, provider, metrics }: Base): Promise<LiveParts> {
  const chats = new LiveChats(new FileLiveChatStore(config.dataDir));
  const presence = new Presence(new FileAttendanceStore(config.dataDir), clock);
  await chats.load();
  await presence.load();
  const count = (state: string) => chats.list().filter((chat) => chat.state === state).length;
  metrics.gauge('live_waiting', 'Customers who wait for an agent', () => count('waiting'));
  metrics.gauge('live_talking', 'Customers who talk with an agent', () => count('talking'));
  return { chats, presence, desk: new LiveDesk({ chats, presence, settings: provider, clock }) };
}
