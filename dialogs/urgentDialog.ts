import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Kind } from '../bot/core/kinds.ts';
import { openCase } from './openCase.ts';
import { sayPromise } from './promising.ts';
import type { Services } from './services.ts';
import { newMatter } from './sitting.ts';
import { replyIn, Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';
import { asksSomething } from './understanding/question.ts';
import { understand } from './understanding/understand.ts';

interface UrgentOptions {
  /** What shows the danger; absent while only more of it is awaited. */
  said?: string;
}

/** What is said about a danger may be like any of these. */
const OF_THE_DANGER = new Set<Kind | null>([null, 'repair', 'complaint', 'inquiry', 'human']);

/**
 * Danger: safety first, the duty person is alarmed at once, no question asked (script.md H, feeling.urgent). What follows
 * goes to the same ticket.
 */
export class UrgentDialog extends Topic<UrgentOptions> {
  constructor(services: Services) {
    super('urgent', services);
    this.inOrder(this.alarm, this.hearMore);
  }

  async alarm(step: WaterfallStepContext<UrgentOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { sitting, activity, now } = turn;
    const { said } = step.options;
    if (said === undefined) return await this.wait(step);
    // There is no time for a greeting, now or later.
    sitting.greetedAt ??= now.toISOString();
    if (sitting.matter?.priority === 'urgent' && sitting.ticket) return await this.add(step, said);
    await this.say(step.context, 'feeling.urgent');
    const matter = newMatter(activity, said, sitting.matter?.kind ?? 'complaint');
    sitting.matter = { ...matter, priority: 'urgent' };
    const receipt = await openCase(this.services, turn, sitting.matter, 'urgent', { replyBy: 'here' });
    // While the company is closed a time of the next working day would be no help: the duty person is told at once.
    if (!receipt.promisedAt || !this.services.company.open(now).open)
      await this.say(step.context, 'handoff.dutyTold', { number: receipt.number });
    else await sayPromise(step.context, this.services, this.speech, sitting.matter.kind, receipt);
    return await this.wait(step);
  }

  async hearMore(step: WaterfallStepContext<UrgentOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    return this.isAnotherMatter(turnOf(step.context), text)
      ? await step.endDialog({ said: text })
      : await this.add(step, text);
  }

  private async add(step: WaterfallStepContext<UrgentOptions>, said: string): Promise<DialogTurnResult> {
    const { sitting, activity } = turnOf(step.context);
    if (sitting.ticket) {
      await this.services.desk.add(sitting.ticket.id, activity, said);
      await this.say(step.context, 'feeling.urgentMore', { number: sitting.ticket.number });
    }
    return await step.replaceDialog(this.id, {});
  }

  private isAnotherMatter({ locale, now }: Turn, text: string): boolean {
    const { kind, kindSure, vague } = understand(text, { locale });
    const isAnswered =
      asksSomething(text) && this.services.knowledge.find(text, locale, now).certainty === 'sure';
    return isAnswered || (kindSure && !vague && !OF_THE_DANGER.has(kind));
  }
}
