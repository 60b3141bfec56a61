import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { type Kind, kinds } from '../bot/core/kinds.ts';
import { heard } from './hearing.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { yesNo } from './understanding/yesNo.ts';

export interface TentativeOptions {
  /** What the customer said. */
  said: string;
  /** What it may mean, likeliest first. */
  readings: readonly Kind[];
  /** Set when it was asked already: the likeliest is taken then, and restated. */
  again?: true;
}

/** Offers the likeliest readings of an unclear description as choices (script.md D, restate.tentative). */
export class TentativeDialog extends Topic<TentativeOptions> {
  constructor(services: Services) {
    super('tentative', services);
    this.inOrder(this.offer, this.take);
  }

  async offer(step: WaterfallStepContext<TentativeOptions>): Promise<DialogTurnResult> {
    return await this.ask(step, 'restate.tentative', {}, this.readings(step));
  }

  async take(step: WaterfallStepContext<TentativeOptions>): Promise<DialogTurnResult> {
    const { said, readings } = step.options;
    const agreed = yesNo(replyIn(step).text) === true ? 0 : undefined;
    const chosen = this.choice(step, 'restate.tentative', this.readings(step)) ?? agreed;
    const kind = chosen === undefined ? undefined : readings[chosen];
    if (kind) return await step.replaceDialog('sitting', { said, kind, certain: true });
    if (chosen === undefined) return await this.takeOtherWords(step, replyIn(step).text);
    await this.say(step.context, 'restate.noneOfThese');
    return await step.replaceDialog('sitting', {});
  }

  // Other words may tell it; where they tell nothing, it is asked once more, and then the likeliest is taken.
  private async takeOtherWords(
    step: WaterfallStepContext<TentativeOptions>,
    text: string,
  ): Promise<DialogTurnResult> {
    const { said, readings, again } = step.options;
    const { kind } = heard(text, turnOf(step.context).locale, this.id);
    if (kind !== null)
      return await step.replaceDialog('sitting', { said: `${said} ${text}`, kind, certain: true });
    if (!again) return await step.replaceDialog(this.id, { said: `${said} ${text}`, readings, again: true });
    return await step.replaceDialog('sitting', { said, kind: readings[0], certain: true });
  }

  private readings(step: WaterfallStepContext<TentativeOptions>): string[] {
    const labels = this.speech.labels(step.context, 'words.kinds');
    return step.options.readings.map((kind) => labels[kinds.indexOf(kind)] ?? kind);
  }
}
