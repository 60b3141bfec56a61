import { loadTraditional } from '../../dialogs/script/traditional.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import type { Capabilities } from '../core/capabilities.ts';
import type { AgentFile } from '../desk/acts/acting.ts';
import type { CustomerLetter, CustomerMailer } from '../desk/mail/customerMail.ts';
import { MailError } from '../desk/mail/mailError.ts';
import type { Voice } from '../desk/teller.ts';
import type { Telling } from '../desk/telling.ts';
import type { Ticket } from '../desk/ticket.ts';
import type { Announcement, Announcements } from '../turn/announcements.ts';
import type { Conversation } from '../turn/conversation.ts';
import type { Conversations } from '../turn/conversations.ts';
import type { CustomerStore } from '../turn/customers.ts';
import { openedTelling, type Spoken, spokenTelling, type TellingWordsParts } from './tellingWords.ts';

export interface CustomerVoiceParts extends TellingWordsParts {
  conversations: Conversations;
  customers: CustomerStore;
  announcements: Announcements;
  /** Undefined where no mail is sent to customers. */
  mailer: CustomerMailer | undefined;
  gate: Pick<PriceGate, 'judge'>;
  capabilities(channel: string): Capabilities;
}

type Outcome = Awaited<ReturnType<Voice['tell']>>;

/** Brings words to customers: into their conversation where that reaches them, else, or if they chose so, by mail. */
export class CustomerVoice implements Voice {
  readonly #parts: CustomerVoiceParts;

  constructor(parts: CustomerVoiceParts) {
    this.#parts = parts;
  }

  async tell(ticket: Ticket, telling: Telling): Promise<Outcome> {
    const { conversations, customers, capabilities } = this.#parts;
    const customer = await customers.read(ticket.customer.id);
    if (customer?.locale === 'zh-TW' || ticket.locale === 'zh-TW') await loadTraditional();
    const spoken = spokenTelling(this.#parts, ticket, telling, customer);
    const conversation = await conversations.get(ticket.conversation);
    const reaches =
      conversation !== undefined &&
      (await capabilities(conversation.channel).reachable(conversation.id, this.#parts.clock.now()));
    const opened = openedTelling(this.#parts, ticket, telling, customer);
    const isAway = conversation !== undefined && this.#isAway(conversation, ticket);
    const here = reaches ? await this.#here(ticket, telling, isAway ? opened : spoken) : 'unreachable';
    if (here === 'withheld' || (here === 'told' && ticket.replyBy !== 'email')) return here;
    const byMail = await this.#byMail(ticket, telling, spoken);
    return here === 'told' ? here : byMail;
  }

  async #here(ticket: Ticket, telling: Telling, spoken: Spoken): Promise<Outcome> {
    const conversation = await this.#parts.conversations.get(ticket.conversation);
    const quickReplies = conversation && this.#parts.capabilities(conversation.channel).quickReplies;
    const agentSpeaks = telling.text !== undefined;
    const outcome = await this.#parts.announcements.tell(ticket.conversation, {
      key: `ticket.${ticket.id}.${telling.id}`,
      from: agentSpeaks ? 'agent' : 'bot',
      bubbles: [this.#bubble(ticket, telling, spoken, quickReplies === true)],
    });
    return outcome === 'withheld' ? outcome : 'told';
  }

  // Whoever has been silent for a sitting is not waiting in the chat: we write first, and say so once.
  #isAway({ log }: Conversation, { tellings = [] }: Ticket): boolean {
    const { company, clock } = this.#parts;
    const sitting = company.sitting.endsAfterSilence * 60_000;
    const isRecent = (at: string | undefined) =>
      at !== undefined && clock.now().getTime() - Date.parse(at) < sitting;
    const last = log.findLast(({ from }) => from === 'customer');
    return !isRecent(last?.at) && !tellings.some(({ toldAt }) => isRecent(toldAt));
  }

  #bubble(
    ticket: Ticket,
    telling: Telling,
    spoken: Spoken,
    quickReplies: boolean,
  ): Announcement['bubbles'][number] {
    const { text, buttons } = spoken;
    const numbered = quickReplies ? [] : buttons.map((label, n) => `${n + 1}. ${label}`);
    const name = telling.agent === undefined ? '' : this.#parts.names.staff(telling.agent);
    const asks = askedBy(telling);
    return {
      type: 'message',
      text: [text, ...numbered].join('\n'),
      textFormat: telling.text === undefined ? 'markdown' : 'plain',
      inputHint: 'acceptingInput',
      ...(telling.text !== undefined && { from: { id: 'agent', name, role: 'bot' } }),
      ...(telling.files && { attachments: telling.files.map(asAttachment) }),
      channelData: { asks, number: ticket.number },
      ...(quickReplies && buttons.length > 0 && { suggestedActions: suggested(buttons) }),
    };
  }

  async #byMail(ticket: Ticket, telling: Telling, spoken: Spoken): Promise<Outcome> {
    const { script, mailer, gate, clock } = this.#parts;
    const address = ticket.customer.contacts.email;
    if (!mailer || address === undefined) return 'unreachable';
    const { locale, values, text } = spoken;
    const foot = script.line('handoff.mailFoot', locale, 0, values).text;
    const letter: CustomerLetter = {
      subject: script.line('handoff.mailSubject', locale, 0, values).text,
      text: `${text}\n\n-- \n${foot}\n`,
    };
    const judged = await gate.judge(letter, [letter.subject, letter.text]);
    if ('withheld' in judged) return 'withheld';
    const to = { name: String(values.name ?? ''), address };
    try {
      await mailer.send(ticket, telling.id, to, judged.passed, clock.now());
      return 'told';
    } catch (error) {
      // An address that will never take it: the agent has to call.
      if (error instanceof MailError && error.trouble === 'refused') return 'unreachable';
      throw error;
    }
  }
}

// What the customer's next words answer, if they come before anything else is said.
function askedBy(telling: Telling): 'solved' | 'reply' | 'told' {
  if (telling.line === 'handoff.resolvedCheck' || telling.line === 'followUp.visit') return 'solved';
  return telling.text === undefined ? 'told' : 'reply';
}

function asAttachment({ name, contentType, file }: AgentFile) {
  return { name, contentType, contentUrl: `/uploads/${file}` };
}

function suggested(labels: readonly string[]) {
  return { to: [], actions: labels.map((label) => ({ type: 'imBack', title: label, value: label })) };
}
