import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { timeReply } from './answerReplies.ts';
import { heard } from './hearing.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { asksSomething } from './understanding/question.ts';

interface StepsOfferOptions {
  article: string;
  /** Set when it is asked once more. */
  again?: true;
}

/**
 * Asks whether now is a good time for an article's steps and goes through them (script.md E, answer.steps). Ends as the
 * steps do, or with `notClear` where the answer itself was not understood.
 */
export class StepsOfferDialog extends Topic<StepsOfferOptions> {
  constructor(services: Services) {
    super('stepsOffer', services);
    this.inOrder(this.askForTime, this.walkThrough);
  }

  async askForTime(step: WaterfallStepContext<StepsOfferOptions>): Promise<DialogTurnResult> {
    const { locale } = turnOf(step.context);
    const article = this.services.knowledge.article(step.options.article, locale);
    if (!article) return await step.endDialog('unsolved');
    const { steps = [], minutes = steps.length } = article;
    return await this.ask(step, 'answer.steps', { count: steps.length, minutes });
  }

  async walkThrough(step: WaterfallStepContext<StepsOfferOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const reply = timeReply(text, this.choice(step, 'answer.steps'));
    if (reply === 'now') return await step.replaceDialog('steps', { article: step.options.article, at: 0 });
    return reply === 'other' ? await this.takeOtherWords(step, text) : await step.endDialog(reply);
  }

  // What asks for nothing of its own, such as a brand, belongs to the matter.
  private async takeOtherWords(
    step: WaterfallStepContext<StepsOfferOptions>,
    text: string,
  ): Promise<DialogTurnResult> {
    const { kind } = heard(text, turnOf(step.context).locale, this.id);
    if (kind !== null || asksSomething(text)) return await step.endDialog({ said: text });
    // Who answers twice with something else gets the steps along instead of the question again.
    if (step.options.again) return await step.endDialog('putOff');
    this.matter(step.context).texts.push(text);
    return await step.replaceDialog(this.id, { ...step.options, again: true });
  }
}
