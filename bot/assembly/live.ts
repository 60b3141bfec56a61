import type { PriceGate } from '../../knowledge/price/gate.ts';
import type { Customer } from '../core/customer.ts';
import { LiveActs } from '../desk/live/liveActs.ts';
import { LiveAlerter } from '../desk/live/liveAlerter.ts';
import { LiveChats } from '../desk/live/liveChats.ts';
import { LiveDesk } from '../desk/live/liveDesk.ts';
import { LiveWatch } from '../desk/live/liveWatch.ts';
import { LiveWords } from '../desk/live/liveWords.ts';
import { Presence } from '../desk/live/presence.ts';
import type { LiveService } from '../staff/chats/liveService.ts';
import { Talks } from '../staff/chats/talks.ts';
import { FileAttendanceStore } from '../storage/attendanceStore.ts';
import { FileLiveChatStore } from '../storage/liveChatStore.ts';
import { transcriptOf } from '../turn/transcript.ts';
import { AgentVoice, type AgentVoiceParts } from '../voice/agentVoice.ts';
import type { Base } from './base.ts';
import { groupLinks } from './groupLinks.ts';

/** Live chats as they are kept, and as conversations see them. */
export interface LiveHouse {
  chats: LiveChats;
  presence: Presence;
  desk: LiveDesk;
}

/** Who is there and who waits or talks, as it was before the start. */
export async function assembleLive({ config, clock, provider, metrics }: Base): Promise<LiveHouse> {
  const chats = new LiveChats(new FileLiveChatStore(config.dataDir));
  const presence = new Presence(new FileAttendanceStore(config.dataDir), clock);
  await chats.load();
  await presence.load();
  const count = (state: string) => chats.list().filter((chat) => chat.state === state).length;
  metrics.gauge('live_waiting', 'Customers who wait for an agent', () => count('waiting'));
  metrics.gauge('live_talking', 'Customers who talk with an agent', () => count('talking'));
  return { chats, presence, desk: new LiveDesk({ chats, presence, settings: provider, clock }) };
}

/** What agents do in live chats and see of them, what time does, and what groups are told. */
export function assembleLiveAtWork(
  base: Base,
  { chats, presence }: LiveHouse,
  parts: Omit<AgentVoiceParts, 'nameOf'> & {
    gate: PriceGate;
    customers: { read(id: string): Promise<Customer | undefined> };
  },
): { watch: LiveWatch; alerter: LiveAlerter; service: LiveService } {
  const { clock, log, provider } = base;
  const { gate, customers } = parts;
  const nameOf = (id: string) => provider.current.staff.find((one) => one.id === id)?.name ?? id;
  const voice = new AgentVoice({ ...parts, nameOf });
  const watch = new LiveWatch({ chats, voice, clock, log });
  const link = groupLinks(base).waiting;
  const alerter = new LiveAlerter({ chats, settings: provider, link, clock, log });
  const acting = { chats, watch, settings: provider, clock, log };
  const acts = new LiveActs(acting);
  const words = new LiveWords({ ...acting, voice, customers, gate });
  const { conversations } = parts;
  const talks = new Talks(clock);
  conversations.onChange((conversation) => talks.notice(conversation));
  const transcript = async (id: string) =>
    (await conversations.get(id)) && transcriptOf({ log: await conversations.since(id, -1) });
  return { watch, alerter, service: { chats, presence, acts, words, talks, transcript } };
}
