import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Services } from './services.ts';
import { solvedIn } from './solved.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';

interface StepsOptions {
  article: string;
  /** Which step comes next, from 0. */
  at: number;
}

/** Goes through an article's steps one by one; ends with `unsolved` when one did not work (script.md E, answer.steps). */
export class StepsDialog extends Topic<StepsOptions> {
  constructor(services: Services) {
    super('steps', services);
    this.inOrder(this.tellStep, this.goOn);
  }

  async tellStep(step: WaterfallStepContext<StepsOptions>): Promise<DialogTurnResult> {
    const { article, at } = step.options;
    const told = this.services.knowledge.article(article, turnOf(step.context).locale);
    if (!told) return await step.endDialog('unsolved');
    const steps = told.steps ?? [];
    const current = steps[at];
    if (!current) {
      await this.say(step.context, 'answer.stepsDone');
      return await step.endDialog('done');
    }
    if (current.caution) await this.say(step.context, 'answer.caution', { caution: current.caution });
    return await this.ask(step, 'answer.step', { number: at + 1, count: steps.length, step: current.text });
  }

  async goOn(step: WaterfallStepContext<StepsOptions>): Promise<DialogTurnResult> {
    const chosen = this.choice(step, 'answer.step');
    const worked = chosen === undefined ? solvedIn(replyIn(step).text) : chosen === 0;
    if (worked === false) return await step.endDialog('unsolved');
    return await step.replaceDialog(this.id, { ...step.options, at: step.options.at + 1 });
  }
}
