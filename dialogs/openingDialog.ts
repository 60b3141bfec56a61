import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Customer } from '../bot/core/customer.ts';
import { addressOf } from './address.ts';
import { caseStatus } from './caseStatus.ts';
import { greetBriefly, helloNow, tellHours, tellNotice } from './greeting.ts';
import { heard } from './hearing.ts';
import { isSurelyKnown } from './profile.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';
import { contactsOf } from './understanding/contacts.ts';
import { yesNo } from './understanding/yesNo.ts';

interface OpeningOptions {
  /** The customer's first words, when they hold a question already. */
  said?: string;
}

const HOUR = 3_600_000;
const KNOWN_AGAIN_AFTER = 24 * HOUR;

/**
 * The first words of a sitting: greeting, who is back when, whether it is the same person and the same matter
 * (script.md A). Ends with what the customer said, if they said anything.
 */
export class OpeningDialog extends Topic<OpeningOptions> {
  constructor(services: Services) {
    super('opening', services);
    this.inOrder(
      this.greet,
      this.takeIdentity,
      this.askSameMatter,
      this.takeSameMatter,
      this.offerMenu,
      this.finish,
    );
  }

  async greet(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { said } = step.options;
    if (said || this.unsolvedToday(turn)) await greetBriefly(step.context, this.services, this.speech);
    // Details alone may belong to what was left open.
    const isMore = said !== undefined && this.unsolvedToday(turn) !== undefined && isDetail(said, turn);
    if (said && !isMore) return await step.endDialog({ said });
    if (turn.sitting.greetedAt) return await step.next();
    turn.sitting.greetedAt = turn.now.toISOString();
    await tellNotice(step.context, this.services, this.speech);
    const hello = helloNow(step.context, this.services);
    if (isSurelyKnown(turn) && addressOf(turn.customer.name, turn.locale)) {
      await this.say(step.context, 'opening.greetingByName', { hello });
      return await step.next();
    }
    if (this.mayBeKnown(turn)) return await this.ask(step, 'opening.welcomeBack', { hello });
    await this.say(step.context, 'opening.greeting', { hello });
    return await step.next();
  }

  async takeIdentity(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    if (!step.result) return await step.next();
    const chosen = this.choice(step, 'opening.welcomeBack');
    const { text } = replyIn(step);
    const isSame = chosen === undefined ? yesNo(text) : chosen === 0;
    // Somebody else at the same browser: nothing known of the other may show.
    if (isSame === false) {
      turn.customer.name = {};
      turn.customer.contacts = {};
      delete turn.customer.unsolved;
      turn.customer.tickets = [];
    }
    return isSame === null ? await step.endDialog({ said: text }) : await step.next();
  }

  async askSameMatter(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    const unsolved = this.unsolvedToday(turnOf(step.context));
    if (!unsolved) return await step.next();
    return await this.ask(step, 'opening.sameDayReturn', { matter: unsolved.matter });
  }

  async takeSameMatter(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    const { customer } = turnOf(step.context);
    if (!step.result) return await step.next();
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'opening.sameDayReturn');
    const isSame = chosen === undefined ? yesNo(text) : chosen === 0;
    if (isSame === null) return await step.endDialog({ said: text });
    const ticket = customer.tickets.find(({ id }) => id === customer.unsolved?.ticket);
    if (isSame && ticket) return await this.tellStatus(step, ticket.number);
    const { said = '' } = step.options;
    const { phone } = contactsOf(said);
    if (isSame && phone) customer.contacts.phone = phone;
    if (isSame && customer.unsolved)
      return await step.endDialog({ said: `${customer.unsolved.matter} ${said}`.trim() });
    return said ? await step.endDialog({ said }) : await step.next();
  }

  async offerMenu(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    // Who was greeted briefly has heard it.
    if (!this.unsolvedToday(turnOf(step.context)))
      await tellHours(step.context, this.services, this.speech, 'full');
    return await this.ask(step, 'opening.menu');
  }

  async finish(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    const { text, pictures } = replyIn(step);
    if (text === '' && pictures > 0) await this.say(step.context, 'attachment.received');
    return await step.endDialog({ said: text });
  }

  // People have it already: how it stands is the answer, and what follows is heard out.
  private async tellStatus(
    step: WaterfallStepContext<OpeningOptions>,
    number: string,
  ): Promise<DialogTurnResult> {
    await caseStatus(step.context, this.services, this.speech, number);
    return await step.endDialog({ said: '' });
  }

  private mayBeKnown({ customer, now, locale }: Turn): boolean {
    const away = now.getTime() - Date.parse(customer.lastSeenAt);
    return addressOf(customer.name, locale) !== '' && away >= KNOWN_AGAIN_AFTER;
  }

  private unsolvedToday({ customer: { unsolved }, now }: Turn): Customer['unsolved'] {
    return unsolved && this.day(new Date(unsolved.at)) === this.day(now) ? unsolved : undefined;
  }

  private day(at: Date): string {
    return this.services.company.local(at).iso.slice(0, 10);
  }
}

function isDetail(said: string, { locale }: Turn): boolean {
  const { kind, vague } = heard(said, locale, 'opening');
  return kind === null && vague;
}
