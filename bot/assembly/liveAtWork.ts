import { LiveActs } from '../desk/live/liveActs.ts';
import { LiveAlerter } from '../desk/live/liveAlerter.ts';
import { LiveWatch } from '../desk/live/liveWatch.ts';
import { LiveWords } from '../desk/live/liveWords.ts';
import { staffName } from '../desk/organisation.ts';
import type { LiveService } from '../staff/chats/liveService.ts';
import { Talks } from '../staff/chats/talks.ts';
import { transcriptOf } from '../turn/transcript.ts';
import { AgentVoice } from '../voice/agentVoice.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import { groupLinks } from './groupLinks.ts';
import type { Talk } from './talk.ts';

/** What agents do in live chats and see of them, what time does, and what groups are told. */
export interface LiveAtWork {
  service: LiveService;
  watch: LiveWatch;
  alerter: LiveAlerter;
}

export function assembleLiveAtWork(
  base: Base,
  { gate, kept, live, talk }: Foundation & { talk: Talk },
): LiveAtWork {
  const { clock, log, provider } = base;
  const { chats, presence } = live;
  const { turns, conversations, announcements, capabilities } = talk;
  const nameOf = (id: string) => staffName(id, provider.current);
  const voice = new AgentVoice({ turns, conversations, announcements, capabilities, nameOf });
  const watch = new LiveWatch({ chats, voice, clock, log });
  const link = groupLinks(base).waiting;
  const alerter = new LiveAlerter({ chats, settings: provider, link, clock, log });
  const acting = { chats, watch, settings: provider, clock, log };
  const acts = new LiveActs(acting);
  const words = new LiveWords({ ...acting, voice, customers: kept.customers, gate });
  const talks = new Talks(clock);
  conversations.onChange((conversation) => talks.notice(conversation));
  const transcript = async (id: string) =>
    (await conversations.get(id)) && transcriptOf({ log: await conversations.since(id, -1) });
  return { watch, alerter, service: { chats, presence, acts, words, talks, transcript } };
}
