import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Kind } from '../bot/core/kinds.ts';
import { contentLocale } from '../bot/core/locale.ts';
import { toSimplified } from '../bot/core/simplified.ts';
import { priorityOf } from './priority.ts';
import { restatementOf } from './restating.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { putRight, withoutNo, withoutUnderstood } from './understanding/corrections.ts';
import { retellingOf } from './understanding/retelling/retellingOf.ts';
import { understand } from './understanding/understand.ts';
import { yesNoOf } from './understanding/yesNo.ts';

interface RestateOptions {
  /** Failed rounds so far. */
  round?: number;
  /** Set when a missing detail was asked for; that happens once. */
  detailAsked?: true;
}

const ROUNDS = 2;
/** Words that begin another question than the one restated. */
const ASKS =
  /我(只是|是|只)?(想|要)?(问|咨询|了解|知道)|问的是|i (only |just )?(want(ed)? to|would like to|meant to) (ask|know)|my question/i;
/** Kinds that a correction's words suggest too easily to change what the matter is. */
const WEAK_KINDS: readonly Kind[] = ['inquiry', 'human', 'price', 'pitch', 'otherCompany'];

/** Says the problem in our words until the customer confirms it; ends with `done`, or `gaveUp` after two failed rounds. */
export class RestateDialog extends Topic<RestateOptions> {
  constructor(services: Services) {
    super('restate', services);
    this.inOrder(this.confirm, this.judge, this.correct);
  }

  async confirm(step: WaterfallStepContext<RestateOptions>): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    if (matter.restated) return await step.endDialog('done');
    const { words, vague } = restatementOf(matter, turnOf(step.context).locale);
    if (vague) return step.options.detailAsked ? await this.giveUp(step, '') : await this.askDetail(step);
    return await this.ask(step, 'restate.confirm', { restated: words });
  }

  async judge(step: WaterfallStepContext<RestateOptions>): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    const { text } = replyIn(step);
    const { locale } = turnOf(step.context);
    const chosen = this.choice(step, 'restate.confirm');
    const answer = yesNoOf(text);
    const right = chosen === undefined ? answer?.yes : chosen === 0;
    if (right) {
      // "Yes, and the door does not close either."
      if (answer?.rest && retellingOf(answer.rest, contentLocale(locale)).length > 0)
        matter.texts.push(answer.rest);
      matter.restated = restatementOf(matter, locale).words;
      return await step.endDialog('done');
    }
    const said = right === undefined || answer?.rest ? withoutNo(text) : '';
    if ((step.options.round ?? 0) + 1 >= ROUNDS) return await this.giveUp(step, said);
    return said ? await this.restateWith(step, said) : await this.ask(step, 'restate.notQuite');
  }

  async correct(step: WaterfallStepContext<RestateOptions>): Promise<DialogTurnResult> {
    return await this.restateWith(step, replyIn(step).text);
  }

  private async askDetail(step: WaterfallStepContext<RestateOptions>): Promise<DialogTurnResult> {
    await this.say(step.context, 'restate.askDetail');
    return await step.replaceDialog('detail', step.options);
  }

  private async restateWith(
    step: WaterfallStepContext<RestateOptions>,
    said: string,
  ): Promise<DialogTurnResult> {
    if (said) this.correctMatter(step, said);
    return await step.replaceDialog(this.id, { ...step.options, round: (step.options.round ?? 0) + 1 });
  }

  // A request may turn into another kind; the person is followed, not the form.
  private correctMatter(step: WaterfallStepContext<RestateOptions>, said: string): void {
    const matter = this.matter(step.context);
    const understood = understand(said, { locale: turnOf(step.context).locale });
    const { kind, kindSure } = understood;
    const asked = ASKS.test(toSimplified(said)) ? this.kindOfAnswer(step, said) : undefined;
    // A question with an answer of its own stands by itself; other words correct what was said.
    const right = asked ? [said] : putRight(matter.texts, said);
    if (right) matter.texts = right;
    else matter.corrections = [...(matter.corrections ?? []), matter.texts.push(withoutUnderstood(said)) - 1];
    if (asked) matter.kind = asked;
    else if (kind && kindSure && !WEAK_KINDS.includes(kind)) matter.kind = kind;
    matter.priority = priorityOf(understood, matter);
  }

  private kindOfAnswer(step: WaterfallStepContext<RestateOptions>, said: string): Kind | undefined {
    const { locale, now } = turnOf(step.context);
    const found = this.services.knowledge.find(said, locale, now);
    return found.certainty === 'sure' ? found.article.kind : undefined;
  }

  private async giveUp(step: WaterfallStepContext<RestateOptions>, said: string): Promise<DialogTurnResult> {
    if (said) this.correctMatter(step, said);
    const matter = this.matter(step.context);
    matter.restated = restatementOf(matter, turnOf(step.context).locale).words;
    await this.say(step.context, 'restate.giveUp');
    return await step.endDialog('gaveUp');
  }
}

/** Hears the one missing detail, then the restatement goes on. */
export class DetailDialog extends Topic<RestateOptions> {
  constructor(services: Services) {
    super('detail', services);
    this.inOrder(this.hear, this.goOn);
  }

  async hear(step: WaterfallStepContext<RestateOptions>): Promise<DialogTurnResult> {
    return await this.wait(step);
  }

  async goOn(step: WaterfallStepContext<RestateOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    if (text) this.matter(step.context).texts.push(text);
    return await step.replaceDialog('restate', { ...step.options, detailAsked: true });
  }
}
