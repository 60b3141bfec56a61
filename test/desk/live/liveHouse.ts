import type { TranscriptLine } from '../../../bot/core/handOff.ts';
import { silentLog } from '../../../bot/core/log.ts';
import type { Gate } from '../../../bot/desk/acts/replyCheck.ts';
import { LiveActs } from '../../../bot/desk/live/liveActs.ts';
import type { LiveChatStore } from '../../../bot/desk/live/liveChat.ts';
import { LiveChats } from '../../../bot/desk/live/liveChats.ts';
import { LiveDesk } from '../../../bot/desk/live/liveDesk.ts';
import type { LiveVoice } from '../../../bot/desk/live/liveVoice.ts';
import { LiveWatch } from '../../../bot/desk/live/liveWatch.ts';
import { LiveWords } from '../../../bot/desk/live/liveWords.ts';
import { Presence } from '../../../bot/desk/live/presence.ts';
import type { DeskSettings } from '../../../bot/desk/settings.ts';
import { Talks } from '../../../bot/staff/chats/talks.ts';
import { FileAttendanceStore } from '../../../bot/storage/attendanceStore.ts';
import { FileCustomerStore } from '../../../bot/storage/customerStore.ts';
import { FileLiveChatStore } from '../../../bot/storage/liveChatStore.ts';
import type { FakeClock } from '../../support/fakeClock.ts';

/**
 * Live chats over real files, without conversations: those are a list of lines each, and what they are told is noted.
 * Over the same folder it is the same after a restart. `store` stands in for the files.
 */
export function liveHouse(
  dataDir: string,
  clock: FakeClock,
  settings: { current: DeskSettings },
  gate: Gate,
  store: LiveChatStore = new FileLiveChatStore(dataDir),
) {
  const chats = new LiveChats(store);
  const presence = new Presence(new FileAttendanceStore(dataDir), clock);
  const lines = new Map<string, TranscriptLine[]>();
  const known = new Set<string>();
  const told: string[] = [];
  const typing: string[] = [];
  const add = (conversation: string, line: Omit<TranscriptLine, 'at'>) =>
    lines.set(conversation, [...(lines.get(conversation) ?? []), { ...line, at: clock.now().toISOString() }]);
  const voice: LiveVoice = {
    async tell(conversation, { key, name }) {
      const once = `${conversation} ${key}`;
      if (!known.has(once)) told.push(name);
      known.add(once);
    },
    async say({ conversation }, { text, files }) {
      add(conversation, { from: 'agent', text, ...(files.length > 0 && { attachments: [...files] }) });
      return 'said';
    },
    showTyping: (conversation) => typing.push(conversation),
  };
  const parts = { chats, clock, log: silentLog };
  const watch = new LiveWatch({ ...parts, voice });
  const customers = new FileCustomerStore(dataDir);
  const acting = { ...parts, watch, settings };
  const acts = new LiveActs(acting);
  const words = new LiveWords({ ...acting, voice, customers, gate });
  const desk = new LiveDesk({ chats, presence, settings, clock });
  const talks = new Talks(clock);
  const transcript = async (id: string) => lines.get(id);
  return {
    ...{ chats, presence, acts, words, talks, transcript },
    ...{ desk, watch, told, typing, add },
    /** A customer asks for a person and waits in line. */
    async waits(conversation: string, problem = '洗碗机漏水'): Promise<void> {
      const ask = {
        conversation,
        channel: 'directline',
        customer: 'dl_1',
        locale: 'zh-CN' as const,
        problem,
      };
      await desk.ask({ ...ask, kind: 'human', priority: 'normal' }, false);
      add(conversation, { from: 'customer', text: problem });
    },
  };
}
