import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { sayBy } from './localTime.ts';
import { openCase } from './openCase.ts';
import type { Services } from './services.ts';
import { newMatter } from './sitting.ts';
import { Topic } from './topic.ts';
import { turnOf } from './turn.ts';

interface UrgentOptions {
  said: string;
}

/** Danger: safety first, the duty person is alarmed at once, no question asked (script.md H, feeling.urgent). */
export class UrgentDialog extends Topic<UrgentOptions> {
  constructor(services: Services) {
    super('urgent', services);
    this.inOrder(this.alarm);
  }

  async alarm(step: WaterfallStepContext<UrgentOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { sitting, activity, locale, now } = turn;
    // There is no time for a greeting, now or later.
    sitting.greetedAt ??= now.toISOString();
    await this.say(step.context, 'feeling.urgent');
    if (sitting.matter?.priority === 'urgent' && sitting.ticket) {
      await this.services.desk.add(sitting.ticket.id, activity, step.options.said);
      await this.say(step.context, 'handoff.addition', { number: sitting.ticket.number });
      return await step.endDialog('handedOff');
    }
    const matter = newMatter(activity, step.options.said, sitting.matter?.kind ?? 'complaint');
    sitting.matter = { ...matter, priority: 'urgent' };
    const receipt = await openCase(this.services, turn, sitting.matter, 'urgent', { replyBy: 'here' });
    const { department, number, promisedAt } = receipt;
    if (!promisedAt) await this.say(step.context, 'handoff.noPromise', { department, number });
    else {
      const time = sayBy(this.services.script, locale, promisedAt, this.services.company.local(now));
      await this.say(step.context, 'handoff.promise', { department, number, time });
    }
    return await step.endDialog('handedOff');
  }
}
