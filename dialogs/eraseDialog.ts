import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Customer } from '../bot/core/customer.ts';
import type { Services } from './services.ts';
import { newSitting } from './sitting.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { yesNo } from './understanding/yesNo.ts';

/** "Delete my data" (script.md I): asked once whether it is meant, then done for good and said. */
export class EraseDialog extends Topic {
  constructor(services: Services) {
    super('erase', services);
    this.inOrder(this.askWhether, this.erase);
  }

  async askWhether(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return await this.ask(step, 'privacy.confirmDelete');
  }

  async erase(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'privacy.confirmDelete');
    const wanted = chosen === undefined ? yesNo(text) : chosen === 0;
    if (wanted !== true) {
      await this.say(step.context, 'privacy.keptAll');
      return await step.endDialog();
    }
    const turn = turnOf(step.context);
    await this.services.privacy.erase(turn.customer, turn.conversation);
    forgetProfile(turn.customer);
    const { number } = turn.sitting;
    turn.sitting = { ...newSitting(turn.now, number), greetedAt: turn.now.toISOString() };
    await this.say(step.context, 'privacy.deleted');
    return await step.cancelAllDialogs();
  }
}

function forgetProfile(customer: Customer): void {
  customer.name = {};
  customer.contacts = {};
  customer.tickets = [];
  delete customer.privacyNoticeAt;
  delete customer.loggedInAt;
  delete customer.unsolved;
}
