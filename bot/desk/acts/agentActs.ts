import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { dispatched, type OrderCall } from '../dispatch/dispatching.ts';
import { person } from '../recipients.ts';
import type { SettingsSource } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketStore } from '../ticketStore.ts';
import type { Acting, AgentFile } from './acting.ts';
import { answered, called, noted, progressed, solved } from './agentMoves.ts';
import { reopenedByAgent } from './agentReopening.ts';
import { withNews } from './news.ts';
import type { ActResult, Refusal } from './refusal.ts';
import { type Gate, replyProblem } from './replyCheck.ts';
import { taken } from './taking.ts';
import { transferred } from './transferring.ts';
import { transferTarget } from './transferTarget.ts';

/** One act of an agent on one ticket. */
export interface AgentAct {
  /** Ticket id. */
  ticket: string;
  /** Staff id. */
  agent: string;
  /** The same act has the same key: a Message-ID, the id of a form. */
  key: string;
  /** How many events whoever acts had seen: with more, nothing is done. */
  seen?: number;
}

export interface AgentActsParts {
  store: TicketStore;
  settings: SettingsSource;
  gate: Gate;
  clock: Clock;
  log: Log;
}

/**
 * All that agents do with tickets, by mail or on a page alike. Each act is one compare-and-set of the ticket with its
 * mails and what the customer is told, has its effect once by its key, and says why where it has none. Errors are
 * those of the store (`storage/…`, `desk/unknown-ticket`).
 */
export class AgentActs {
  readonly #parts: AgentActsParts;

  constructor(parts: AgentActsParts) {
    this.#parts = parts;
  }

  /** Takes it; words that come along are told to the customer as news, since somebody who writes means to be read. */
  async take(act: AgentAct, text = ''): Promise<ActResult<Ticket>> {
    if (text.trim() === '') return await this.#change(act, taken);
    const checked = await this.#checked(act, text, []);
    if (checked) return { refusal: checked };
    return await this.#change(act, (ticket, acting) => {
      const mine = taken(ticket, { ...acting, key: `${acting.key}/take` });
      return 'ticket' in mine ? progressed(mine.ticket, acting, text) : mine;
    });
  }

  /** The agent's words to the customer; checked for prices and private contacts first. */
  async answer(act: AgentAct, text: string, files: AgentFile[] = []): Promise<ActResult<Ticket>> {
    const checked = await this.#checked(act, text, files);
    if (checked) return { refusal: checked };
    return await this.#change(act, (ticket, acting) => answered(ticket, acting, text, files));
  }

  /** Tells the customer a new state in the agent's words (an order is sent, a visit is fixed). */
  async progress(act: AgentAct, text: string): Promise<ActResult<Ticket>> {
    const checked = await this.#checked(act, text, []);
    if (checked) return { refusal: checked };
    return await this.#change(act, (ticket, acting) => progressed(ticket, acting, text));
  }

  /** Marks as solved; words that come along are the last answer. */
  async solve(act: AgentAct, text = '', files: AgentFile[] = []): Promise<ActResult<Ticket>> {
    if (text.trim() === '' && files.length === 0) return await this.#change(act, solved);
    const checked = await this.#checked(act, text, files);
    if (checked) return { refusal: checked };
    return await this.#change(act, (ticket, acting) => {
      const said = answered(ticket, { ...acting, key: `${acting.key}/answer` }, text, files);
      return 'ticket' in said ? solved(said.ticket, acting) : said;
    });
  }

  async callDone(act: AgentAct, text = ''): Promise<ActResult<Ticket>> {
    return await this.#change(act, (ticket, acting) => called(ticket, acting, text));
  }

  async note(act: AgentAct, text: string): Promise<ActResult<Ticket>> {
    return await this.#change(act, (ticket, acting) => noted(ticket, acting, text));
  }

  /** A step of a dispatch order. The name of the technician reaches the customer: no price, no private contact. */
  async dispatch(act: AgentAct, call: OrderCall): Promise<ActResult<Ticket>> {
    const checked =
      call.step === 'draft' ? await this.#checked(act, call.written.technician ?? '', []) : undefined;
    if (checked) return { refusal: checked };
    return await this.#change(act, (ticket, acting) => dispatched(ticket, acting, call));
  }

  /** Takes up again what was answered, solved or withdrawn. */
  async reopen(act: AgentAct, text = ''): Promise<ActResult<Ticket>> {
    return await this.#change(act, (ticket, acting) => reopenedByAgent(ticket, acting, text));
  }

  /** Hands over to whatever `named` means: a department, a person, a region. */
  async transfer(act: AgentAct, named: string, text = ''): Promise<ActResult<Ticket>> {
    const target = transferTarget(named, this.#parts.settings.current, this.#parts.clock.now());
    if (!target) return { refusal: { why: 'unknownTarget', named } };
    return await this.#change(act, (ticket, acting) => transferred(ticket, acting, target, text));
  }

  /** Tells an agent by mail that an act of theirs had no effect, and why; recorded in the ticket, once per key. */
  async giveBack(act: AgentAct, refusal: Refusal, text: string): Promise<void> {
    await this.#change({ ...act, key: `${act.key}/returned` }, (ticket, { agent, key, now, settings }) => {
      const event = { type: 'returned' as const, at: now.toISOString(), by: agent, key, refusal, text };
      return { ticket: withNews(ticket, event, [person(agent, 'queue', settings)], now) };
    });
  }

  async #checked({ ticket, key }: AgentAct, text: string, files: AgentFile[]): Promise<Refusal | undefined> {
    const { store, gate, settings, log } = this.#parts;
    const stored = await store.read(ticket);
    if (!stored || isKnown(stored, key)) return undefined;
    const names = files.map((file) => file.name);
    const problem = await replyProblem(stored.customer.contacts, text, names, gate, settings.current);
    if (problem) log.warn('reply.withheld', { ticket, code: problem.why });
    return problem;
  }

  async #change(
    { ticket: id, agent, key, seen }: AgentAct,
    change: (ticket: Ticket, acting: Acting) => ActResult<Ticket>,
  ): Promise<ActResult<Ticket>> {
    const { store, settings, clock, log } = this.#parts;
    let refusal: Refusal | undefined;
    const after = await store.update(id, (stored) => {
      if (isKnown(stored, key)) return stored;
      const isStale = seen !== undefined && seen !== stored.events.length;
      const acting = { agent, key, now: clock.now(), settings: settings.current };
      const result: ActResult<Ticket> = isStale ? { refusal: { why: 'changed' } } : change(stored, acting);
      if ('ticket' in result) return result.ticket;
      refusal = result.refusal;
      return stored;
    });
    if (refusal) return { refusal };
    log.info('ticket.changed', { ticket: id, code: after.events.at(-1)?.type ?? '' });
    return { ticket: after };
  }
}

function isKnown(ticket: Ticket, key: string): boolean {
  return ticket.events.some((event) => event.key === key);
}
