import type { Customer } from '../../core/customer.ts';
import type { AgentFile } from '../acts/acting.ts';
import { type Gate, replyProblem } from '../acts/replyCheck.ts';
import { actOn, type LiveAct, type LiveActingParts, type LiveResult, refusalFor } from './liveActing.ts';
import { hasAgent } from './liveChat.ts';
import { answered, back } from './liveMoves.ts';
import type { LiveVoice } from './liveVoice.ts';

export interface LiveWordsParts extends LiveActingParts {
  voice: Pick<LiveVoice, 'say' | 'showTyping'>;
  customers: { read(id: string): Promise<Customer | undefined> };
  gate: Gate;
}

/** What agents say to customers in live chats. */
export class LiveWords {
  readonly #parts: LiveWordsParts;

  constructor(parts: LiveWordsParts) {
    this.#parts = parts;
  }

  /** Brings words and files to the customer, once by the key; judged for prices and private contacts first. */
  async say(act: LiveAct, text: string, files: readonly AgentFile[] = []): Promise<LiveResult> {
    const { chats, settings, voice, clock } = this.#parts;
    const chat = await chats.read(act.conversation);
    const refusal = refusalFor(chat, act.agent, settings.current);
    if (refusal || !chat) return { refusal: refusal ?? { why: 'over' } };
    const problem = await this.#problem(chat.customer, text, files);
    if (problem) return { refusal: problem };
    await this.#apologise(act.conversation);
    const words = { key: `live.${chat.round}.${act.key}`, agent: act.agent, text, files };
    const outcome = await voice.say(chat, words);
    if (outcome === 'withheld') return { refusal: { why: 'price', places: [] } };
    return await actOn(this.#parts, act, (stored) =>
      hasAgent(stored) ? { chat: answered(stored, clock.now()) } : { refusal: { why: 'over' } },
    );
  }

  /** Shows the customer for some seconds that the agent who has the chat is writing. */
  showTyping({ conversation, agent }: Pick<LiveAct, 'conversation' | 'agent'>): void {
    const chat = this.#parts.chats.current(conversation);
    if (hasAgent(chat) && chat.agent === agent) this.#parts.voice.showTyping(conversation);
  }

  async #problem(customer: string, text: string, files: readonly AgentFile[]) {
    const { customers, gate, settings, log } = this.#parts;
    const own = (await customers.read(customer))?.contacts ?? {};
    const names = files.map((file) => file.name);
    const problem = await replyProblem(own, text, names, gate, settings.current);
    if (problem) log.warn('reply.withheld', { code: problem.why });
    return problem;
  }

  // Who was asked to wait hears an apology before the words.
  async #apologise(conversation: string): Promise<void> {
    const { chats, watch } = this.#parts;
    if (chats.current(conversation)?.awayAt === undefined) return;
    await chats.change(conversation, (chat) => chat && back(chat));
    await watch.tell(conversation);
  }
}
