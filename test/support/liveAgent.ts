import type { LiveResult } from '../../bot/desk/live/liveActing.ts';
import { asked, type LiveRequest, takenOver } from '../../bot/desk/live/liveMoves.ts';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import type { agentsAt } from './agentHouse.ts';
import type { House } from './house.ts';

/**
 * What agents do in the chat itself: `Agent tangYue arrives` and `goes` (their page is open, or not), `joins`,
 * `steps in`, `says: words`, `notes: words`, `passes on: whom`, `hands back`, `files a ticket`, `ends`; and
 * `Others talk with tangYue: 3`, `Others wait: 2`, `Others leave: 1`.
 */
export interface LiveAgent {
  /** Whether a line of a chat file is one of these. */
  does(line: string): boolean;
  /** Gives what the customer is told. */
  perform(line: string): Promise<LogEntry[]>;
}

const HOUR = 3_600_000;
const LINE =
  /^Agent (\w+) (arrives|goes|joins|steps in|says|notes|passes on|hands back|files a ticket|ends)(?:: (.*))?$/;

const OTHERS = /^Others talk with (\w+): (\d)$/;
const IN_LINE = /^Others (wait|leave): (\d)$/;

export function liveAgent(house: House, { talks, words: spoken }: ReturnType<typeof agentsAt>): LiveAgent {
  const { conversation, live } = house;
  const there = new Set<string>();
  const waiting: string[] = [];
  house.workBeside(async () => {
    for (const agent of there) await live.presence.see(agent);
  });
  let key = 0;
  return {
    does: (line) => LINE.test(line) || OTHERS.test(line) || IN_LINE.test(line),
    async perform(line) {
      const [, move, number] = IN_LINE.exec(line) ?? [];
      if (move !== undefined) return await lineUp(move === 'wait', Number(number));
      const [others, busy = '', count] = OTHERS.exec(line) ?? [];
      for (let n = 0; others !== undefined && n < Number(count); n++) await occupy(busy, `other${n}`);
      if (others !== undefined) return await house.news();
      const [, agent = '', verb, words = ''] = LINE.exec(line) ?? [];
      const result = await perform(agent, verb, words);
      if (result && 'refusal' in result) throw new SyntaxError(`${line} was refused: ${result.refusal.why}`);
      return await house.news();
    },
  };

  async function perform(
    agent: string,
    verb: string | undefined,
    words: string,
  ): Promise<LiveResult | undefined> {
    const act = { conversation, agent, key: `live${++key}` };
    switch (verb) {
      case 'arrives':
        there.add(agent);
        await live.presence.goOnline(agent);
        return undefined;
      case 'goes':
        there.delete(agent);
        return undefined;
      case 'joins':
        return await talks.take(act);
      case 'steps in':
        return await talks.takeOver(act, ofBot());
      case 'says':
        return await spoken.say(act, words);
      case 'notes':
        return await talks.note(act, words);
      case 'passes on':
        return await talks.pass(act, words);
      case 'hands back':
        return await talks.leave(act, 'handedBack');
      case 'files a ticket':
        return await talks.leave(act, 'ticket');
      default:
        return await talks.leave(act, 'solved');
    }
  }

  /** The agent talks with the customer of another conversation. */
  async function occupy(agent: string, other: string): Promise<void> {
    const acting = { agent, key: other, now: house.clock.now() };
    const taken = takenOver(undefined, ofBot(other), acting);
    if ('chat' in taken) await live.chats.change(other, () => ({ ...taken.chat, news: [] }));
  }

  /** Customers of other conversations come into the line, or the first of them leave it. */
  async function lineUp(isComing: boolean, count: number): Promise<LogEntry[]> {
    const leaving = isComing ? [] : waiting.splice(0, count);
    for (const other of leaving) await live.desk.leaveLine(other);
    for (let n = 0; isComing && n < count; n++) {
      const other = `waiting${n}`;
      waiting.push(other);
      const until = new Date(house.clock.now().getTime() + HOUR);
      await live.chats.change(other, (chat) => asked(chat, ofBot(other), until, house.clock.now()));
    }
    return await house.news();
  }

  function ofBot(whose = conversation): LiveRequest {
    return {
      ...{ conversation: whose, channel: 'directline', customer: 'dl_customer', locale: 'zh-CN' },
      ...{ kind: 'human', priority: 'normal', problem: '', department: 'afterSales' },
    };
  }
}
