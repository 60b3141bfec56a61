import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { addressOf } from './address.ts';
import { holidayWish } from './holidayWish.ts';
import { sayAt, sayHello } from './localTime.ts';
import { isSurelyKnown } from './profile.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
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
    const { script, company } = this.services;
    turn.sitting.greetedAt = turn.now.toISOString();
    const hello = sayHello(script, turn.locale, company.local(turn.now));
    const notice = company.notice(turn.now, turn.locale);
    if (notice) await this.say(step.context, 'opening.notice', { notice });
    const isSure = isSurelyKnown(turn);
    if (step.options.said) {
      await this.say(step.context, 'opening.greetingBrief', { hello, ...(!isSure && { name: '' }) });
      return await step.endDialog({ said: step.options.said });
    }
    if (isSure && addressOf(turn.customer.name, turn.locale)) {
      await this.say(step.context, 'opening.greetingByName', { hello });
      return await step.next();
    }
    if (this.mayBeKnown(step)) return await this.ask(step, 'opening.welcomeBack', { hello });
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
    const { customer, now } = turnOf(step.context);
    const { unsolved } = customer;
    if (!unsolved || this.day(new Date(unsolved.at)) !== this.day(now)) return await step.next();
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
    if (isSame && ticket) return await step.endDialog({ said: ticket.number });
    if (isSame && customer.unsolved) return await step.endDialog({ said: customer.unsolved.matter });
    return await step.next();
  }

  async offerMenu(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    await this.tellHours(step);
    return await this.ask(step, 'opening.menu');
  }

  async finish(step: WaterfallStepContext<OpeningOptions>): Promise<DialogTurnResult> {
    const { text, pictures } = replyIn(step);
    if (text === '' && pictures > 0) await this.say(step.context, 'attachment.received');
    return await step.endDialog({ said: text });
  }

  private async tellHours(step: WaterfallStepContext<OpeningOptions>): Promise<void> {
    const { now, locale } = turnOf(step.context);
    const { script, company } = this.services;
    const { open, holiday, backAt } = company.open(now);
    if (open || !backAt) return;
    const back = sayAt(script, locale, backAt, company.local(now));
    if (!holiday) await this.say(step.context, 'opening.afterHours', { backAt: back });
    else {
      const name = locale === 'en-US' ? holiday['en-US'] : holiday['zh-CN'];
      const wish = holidayWish(step.context, this.speech, holiday['zh-CN']);
      await this.say(step.context, 'opening.holiday', { holiday: name, ...(wish && { wish }), backAt: back });
    }
  }

  private mayBeKnown(step: WaterfallStepContext<OpeningOptions>): boolean {
    const { customer, now, locale } = turnOf(step.context);
    const away = now.getTime() - Date.parse(customer.lastSeenAt);
    return addressOf(customer.name, locale) !== '' && away >= KNOWN_AGAIN_AFTER;
  }

  private day(at: Date): string {
    return this.services.company.local(at).iso.slice(0, 10);
  }
}
