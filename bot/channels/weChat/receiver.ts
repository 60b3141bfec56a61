import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Conversations } from '../../turn/conversations.ts';
import type { Turns } from '../../turn/turns.ts';
import { Answering, type Arrival, HOLD, type Woken } from './answering.ts';
import { customerId, type WeChatReference } from './customerOf.ts';
import { type IncomingParts, incomingActivity } from './incomingActivity.ts';
import { isWithPerson, type LedgerStore, newLedger, withPush, withSession } from './ledger.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { WeChatOutbox } from './outbox.ts';
import type { Push } from './push.ts';
import type { Answer, Slots } from './slots.ts';
import { asksForMore } from './words.ts';

export const CHANNEL = 'wechat';
const ENTRY = 'officialAccount';

export interface ReceiverParts extends IncomingParts {
  conversations: Conversations;
  ledgers: LedgerStore;
  outbox: WeChatOutbox;
  slots: Slots;
  clock: Clock;
  log: Log;
}

/** Takes pushes in, each once in effect however often it is delivered, and waits a while for what can answer it. */
export class Receiver {
  readonly #parts: ReceiverParts;
  readonly #turns: Turns;
  readonly #answering: Answering;

  constructor(parts: ReceiverParts, turns: Turns) {
    this.#parts = parts;
    this.#turns = turns;
    this.#answering = new Answering(parts, turns);
  }

  /** Gives the answer of a push, the same for every delivery of it. `began`: when its first byte came. */
  async receive(live: LiveAccount, push: Push, began: Date, isOpen: () => boolean): Promise<Answer> {
    const id = customerId(live.account.appId, push.openId);
    const key = `${id} ${push.key}`;
    const { slots } = this.#parts;
    const same = slots.of(key, isOpen);
    if (same) return await same;
    const until = began.getTime() + HOLD;
    return await slots.open({ key, conversation: id, until, isOpen }, (slot) =>
      this.#answer({ live, push, id, began: began.getTime(), isOpen: slot.isOpen }, slot.woken),
    );
  }

  async #answer(arrival: Arrival, woken: Woken): Promise<Answer> {
    const { id, push, live } = arrival;
    const ledger = (await this.#parts.ledgers.read(id)) ?? newLedger(id);
    const given = ledger.replies.find((one) => one.key === push.key);
    if (given) return given.message;
    const noted = await this.#note(arrival);
    if (isWithPerson(noted, this.#parts.clock.now())) return undefined;
    if (!(await this.#begin(arrival, noted.moreWaits === true))) return undefined;
    return (await live.isActive())
      ? await this.#answering.whenReady(arrival, woken)
      : await this.#answering.inTime(arrival, woken);
  }

  /** What the push changes besides a turn; durable when it resolves. */
  async #note({ id, push }: Arrival) {
    const { ledgers, clock, outbox } = this.#parts;
    const now = clock.now();
    const { kind } = push.content;
    const ledger = await ledgers.change(id, (before) => {
      const noted = withPush(before, push.key, countsAs(push.content), now);
      if (push.content.kind !== 'person') return noted;
      return withSession(noted, push.content.with ? 'person' : 'bot', now);
    });
    if (kind === 'unsubscribe') await this.#lose(id);
    if (push.content.kind === 'person' && !push.content.with) await outbox.deliver(id);
    return ledger;
  }

  async #lose(id: string): Promise<void> {
    const { ledgers, clock, outbox, conversations } = this.#parts;
    const unreachableAt = clock.now().toISOString();
    await ledgers.change(id, (ledger) => ({ ...ledger, unreachableAt }));
    if (await conversations.get(id)) await outbox.giveUp(id);
  }

  /** Hands the push to the conversation; resolved means on disk. False where there is nothing to answer. */
  async #begin({ id, push, live }: Arrival, moreWaits: boolean): Promise<boolean> {
    const { conversations, outbox } = this.#parts;
    const { content, key } = push;
    const known = await conversations.get(id);
    if (content.kind === 'text' && moreWaits && asksForMore(content.text) && (await outbox.isWaiting(id)))
      return true;
    if (known?.seen.some((one) => one.key === key)) return true;
    const activity = await incomingActivity(content, live, this.#parts);
    if (!activity) return false;
    const { openId, to } = push;
    const reference: WeChatReference = { entry: ENTRY, account: live.account.name, openId, to };
    await conversations.begin({ id, channel: CHANNEL, customer: id, locale: 'zh-CN', reference });
    await this.#turns.receive(id, key, activity);
    return true;
  }
}

// A choice of a menu message that is tapped counts as a tap on the menu, although it comes as a text.
function countsAs(content: Push['content']): 'write' | 'act' | 'other' {
  const { kind } = content;
  if (kind === 'click' || kind === 'subscribe' || kind === 'scan') return 'act';
  if (kind === 'text' && content.menuId) return 'act';
  return ['unsubscribe', 'person', 'templateSent', 'other'].includes(kind) ? 'other' : 'write';
}
