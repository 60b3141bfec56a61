import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { isHeardBesideAgent, type RootDialog } from '../../dialogs/rootDialog.ts';
import type { Live } from '../../dialogs/services.ts';
import { isOver, newSitting, type Sitting } from '../../dialogs/sitting.ts';
import { setTurn, type Turn } from '../../dialogs/turn.ts';
import type { Customer } from '../core/customer.ts';
import type { Register } from './register.ts';
import { ticketNote, withNote } from './ticketNotes.ts';
import { transcriptOf } from './transcript.ts';
import type { RunningTurn, TurnHandler } from './turnHandler.ts';

/** What the dialogs keep in a conversation between turns. */
interface Kept {
  dialogs?: DialogState;
  sitting?: Sitting;
  heard?: Record<string, number>;
  /** How many sittings there were. */
  sittings?: number;
}

const SEEN_EVERY = 15 * 60_000;

type SittingEnds = Parameters<typeof isOver>[2];

/** Agents who may have a conversation, so that the bot is silent. */
type AgentsInChat = Pick<Live, 'hasAgent' | 'hear'>;

/**
 * Answers turns with the dialogs: opens the sitting, hands them what they may know and change, keeps their state. Where
 * an agent has the conversation, what the customer says is theirs and nothing is said to it; what was looked up for the
 * customer is told all the same.
 */
export class DialogHandler implements TurnHandler {
  readonly #root: RootDialog;
  readonly #ends: () => SittingEnds;
  readonly #register: Register;
  readonly #agents: AgentsInChat;

  constructor(root: RootDialog, ends: () => SittingEnds, register: Register, agents: AgentsInChat) {
    this.#root = root;
    this.#ends = ends;
    this.#register = register;
    this.#agents = agents;
  }

  answers(conversation: string): boolean {
    return !this.#agents.hasAgent(conversation);
  }

  async run(context: TurnContext, running: RunningTurn): Promise<void> {
    const { conversation, inbound } = running;
    const note = ticketNote(inbound.activity);
    if (note) {
      running.customer = withNote(running.customer, note);
      return;
    }
    const isForAgent = this.#agents.hasAgent(conversation.id) && !isHeardBesideAgent(inbound.activity.name);
    await this.#with(context, running, async (state) => {
      if (!isForAgent) await this.#root.run(context, state);
      else if (inbound.activity.type === 'message') await this.#agents.hear(conversation.id, inbound.at);
    });
  }

  async withheld(context: TurnContext, running: RunningTurn, draft: string): Promise<void> {
    await this.#with(context, running, (state) => this.#root.withheld(context, state, draft));
  }

  async failed(context: TurnContext, running: RunningTurn, reference: string): Promise<void> {
    await this.#with(context, running, () => this.#root.failed(context, reference));
  }

  async #with(
    context: TurnContext,
    running: RunningTurn,
    act: (state: StatePropertyAccessor<DialogState>) => Promise<void>,
  ): Promise<void> {
    const kept = this.#fresh(running);
    const turn = turnFor(running, kept);
    setTurn(context, turn);
    await act(accessorOf(kept));
    running.writes.push(this.#register.noting(turn));
    delete turn.sitting.ended;
    turn.sitting.lastAt = running.now.toISOString();
    noteSeen(turn.customer, turn.conversation, running.now);
    const sittings = turn.sitting.number + 1;
    running.state = { dialogs: kept.dialogs, sitting: turn.sitting, heard: turn.heard, sittings };
    running.customer = turn.customer;
    running.locale = turn.locale;
  }

  // A new sitting leaves open questions of the old one behind; only which wordings were heard goes on.
  #fresh(running: RunningTurn): Required<Pick<Kept, 'sitting' | 'heard'>> & Kept {
    const kept = running.state as Kept;
    const heard = kept.heard ?? {};
    const goesOn = kept.sitting && !isOver(kept.sitting, running.now, this.#ends());
    if (!kept.sitting || !goesOn) return { sitting: newSitting(running.now, kept.sittings ?? 0), heard };
    return { ...kept, sitting: kept.sitting, heard };
  }
}

// To the quarter of an hour is enough for "seen again", and spares every other turn a write.
function noteSeen(customer: Customer, conversation: string, now: Date): void {
  const { conversations = [] } = customer;
  if (!conversations.includes(conversation)) customer.conversations = [...conversations, conversation];
  if (now.getTime() - Date.parse(customer.lastSeenAt) > SEEN_EVERY) customer.lastSeenAt = now.toISOString();
}

function turnFor(running: RunningTurn, kept: Required<Pick<Kept, 'sitting' | 'heard'>>): Turn {
  const { conversation, inbound, now, capabilities, customer, locale } = running;
  return {
    ...{ conversation: conversation.id, channel: conversation.channel, activity: inbound.id },
    ...{ now, capabilities, customer, locale, sitting: kept.sitting, heard: kept.heard },
    transcript: transcriptOf(conversation),
    ...askedIn(running),
    remind(name, at) {
      running.due = [...running.due.filter((due) => due.name !== name), { name, at: at.toISOString() }];
    },
    forget(name) {
      running.due = running.due.filter((due) => due.name !== name);
    },
  };
}

// The last words before this message, if they asked something about a ticket of this customer.
function askedIn({ conversation, inbound, customer }: RunningTurn): Pick<Turn, 'asked'> {
  const position = conversation.log.findIndex((entry) => entry.id === inbound.id);
  const before = conversation.log.slice(0, Math.max(position, 0));
  const data: unknown = before.findLast((entry) => entry.from !== 'customer')?.activity.channelData;
  if (typeof data !== 'object' || data === null || !('asks' in data) || !('number' in data)) return {};
  const ticket = customer.tickets.find(({ number }) => number === data.number)?.id;
  const what = (['solved', 'reply', 'told'] as const).find((one) => one === data.asks);
  return ticket !== undefined && what !== undefined ? { asked: { what, ticket } } : {};
}

function accessorOf(kept: Kept): StatePropertyAccessor<DialogState> {
  return {
    async get(_context: TurnContext, initial?: DialogState): Promise<DialogState> {
      kept.dialogs ??= initial ?? { dialogStack: [] };
      return kept.dialogs;
    },
    async set(_context: TurnContext, value: DialogState): Promise<void> {
      kept.dialogs = value;
    },
    async delete(): Promise<void> {
      delete kept.dialogs;
    },
  };
}
