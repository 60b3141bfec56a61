import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { PublicArticle } from '../knowledge/article.ts';
import { solvedReply } from './answerReplies.ts';
import { answerLine, listed, ONE_BY_ONE } from './answerText.ts';
import { keepInMind, recordMiss } from './missing.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isOnlyDetails } from './understanding/details.ts';
import { isMereSkip } from './understanding/skipping.ts';
import { isNotClear } from './understanding/stepAnswers.ts';

export interface AnswerOptions {
  article: string;
  /** How often the answer was given in other words. */
  again?: number;
  /** Set when the steps are gone through at once, since the words were not understood. */
  walk?: true;
}

const AGAIN_AT_MOST = 2;
/** Gives one article, helps through its steps and asks whether that solved it (script.md E). */
export class AnswerDialog extends Topic<AnswerOptions> {
  constructor(services: Services) {
    super('answer', services);
    this.inOrder(this.introduce, this.check, this.settle);
  }

  /** An article that was withdrawn since the customer got it is not gone on with: a person takes over. */
  protected override async onStep(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    if (this.services.knowledge.article(step.options.article, turn.locale)) return await super.onStep(step);
    const matter = this.matter(step.context);
    await recordMiss(this.services, turn, matter, matter.texts.at(-1) ?? '');
    return await step.endDialog('unsolved');
  }

  async introduce(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const article = this.article(step);
    if (step.options.walk) return await step.beginDialog('steps', { article: article.id, at: 0 });
    if (step.options.again) return await step.next();
    const matter = this.matter(step.context);
    matter.tried.push(article.id);
    matter.told = [...(matter.told ?? []), article.title];
    this.count(step, 'shown');
    const { key, values } = answerLine(article, matter, turnOf(step.context).locale);
    await this.say(step.context, key, values);
    const steps = article.steps ?? [];
    await this.speech.show(step.context, article.pictures ?? []);
    const { conversation, now } = turnOf(step.context);
    await this.services.shownArticles.record(conversation, article, now);
    return steps.length < ONE_BY_ONE
      ? await step.next()
      : await step.beginDialog('stepsOffer', { article: article.id });
  }

  async check(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    switch (step.result) {
      case 'unsolved':
        return await this.unsolved(step);
      case 'solved':
        return await this.solved(step);
      case 'putOff':
        return await this.putOff(step);
      case 'leaving':
        return await this.leave(step);
      case 'notClear':
        return await this.sayAgain(step);
    }
    if (typeof step.result === 'object') return await step.endDialog(step.result);
    return await this.ask(step, 'answer.check');
  }

  async settle(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'answer.check');
    if (chosen === 2) return await step.endDialog('another');
    if (isMereSkip(text)) return await step.endDialog('done');
    if (isNotClear(text)) return await this.sayAgain(step);
    const { locale } = turnOf(step.context);
    const solved = chosen === undefined ? solvedReply(text, locale) : chosen === 0;
    // A product or a number alone belongs to what was asked before.
    if (solved === undefined && !isOnlyDetails(text)) return await step.endDialog({ said: text });
    if (solved === undefined) this.matter(step.context).texts.push(text);
    return solved ? await this.solved(step) : await this.unsolved(step);
  }

  private async putOff(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    await this.giveAlong(step);
    return await step.endDialog('done');
  }

  private async leave(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    await this.giveAlong(step);
    return await step.replaceDialog('goodbye', {});
  }

  private async giveAlong(step: WaterfallStepContext<AnswerOptions>): Promise<void> {
    const { title, steps = [] } = this.article(step);
    keepInMind(turnOf(step.context), title);
    await this.say(step.context, 'answer.notNow', { steps: listed(steps) });
  }

  private async solved(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    this.count(step, 'solved');
    const { prevention } = this.article(step);
    if (prevention) await this.say(step.context, 'answer.prevent', { prevention });
    return await step.endDialog('solved');
  }

  private async unsolved(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    this.count(step, 'notSolved');
    await recordMiss(
      this.services,
      turnOf(step.context),
      this.matter(step.context),
      this.article(step).title,
    );
    return await step.endDialog('unsolved');
  }

  private async sayAgain(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const article = this.article(step);
    const again = (step.options.again ?? 0) + 1;
    const walkThere = again > 1 || !article.otherWords;
    // The same words a second time would help nobody.
    if (again > AGAIN_AT_MOST || (again > 1 && !article.steps)) return await this.unsolved(step);
    if (walkThere && article.steps)
      return await step.replaceDialog(this.id, { ...step.options, again, walk: true });
    await this.say(step.context, 'answer.again', { answer: article.otherWords ?? article.answer });
    return await step.replaceDialog(this.id, { ...step.options, again });
  }

  private count(step: WaterfallStepContext<AnswerOptions>, what: 'shown' | 'solved' | 'notSolved'): void {
    const { locale, now } = turnOf(step.context);
    this.services.usage.note(step.options.article, locale, what, now);
  }

  private article(step: WaterfallStepContext<AnswerOptions>): PublicArticle {
    const article = this.services.knowledge.article(step.options.article, turnOf(step.context).locale);
    if (!article)
      throw new TypeError(`The article ${step.options.article} was withdrawn while it was being told.`);
    return article;
  }
}
