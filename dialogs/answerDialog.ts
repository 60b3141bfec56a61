import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { PublicArticle } from '../knowledge/article.ts';
import { answerLine, listed, ONE_BY_ONE } from './answerText.ts';
import { heard } from './hearing.ts';
import { keepInMind, recordMiss } from './missing.ts';
import type { Services } from './services.ts';
import { saysSolved, solvedIn } from './solved.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isOnlyDetails } from './understanding/details.ts';
import { asksSomething } from './understanding/question.ts';
import { isNotClear, isPutOff, isTriedInVain } from './understanding/stepAnswers.ts';
import { yesNo } from './understanding/yesNo.ts';

export interface AnswerOptions {
  article: string;
  /** How often the answer was given in other words. */
  again?: number;
  /** Set when only the time for the steps is asked for again. */
  told?: true;
}

const AGAIN_AT_MOST = 2;
/** Gives one article, helps through its steps and asks whether that solved it (script.md E). */
export class AnswerDialog extends Topic<AnswerOptions> {
  constructor(services: Services) {
    super('answer', services);
    this.inOrder(this.introduce, this.walkThrough, this.check, this.settle);
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
    if (step.options.told) return await this.askForTime(step);
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
    return steps.length < ONE_BY_ONE ? await step.next() : await this.askForTime(step);
  }

  private async askForTime(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const { steps = [], minutes = steps.length } = this.article(step);
    return await this.ask(step, 'answer.steps', { count: steps.length, minutes });
  }

  async walkThrough(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    if (!step.result) return await step.next();
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'answer.steps');
    if (chosen === undefined && isNotClear(text)) return await this.sayAgain(step);
    if (chosen === undefined && saysSolved(text)) return await this.solved(step);
    if (chosen === undefined && isTriedInVain(text)) return await this.unsolved(step);
    if (chosen === 0 || (chosen === undefined && yesNo(text) === true)) {
      return await step.beginDialog('steps', { article: step.options.article, at: 0 });
    }
    const isLater = chosen === 1 || yesNo(text) === false || isPutOff(text);
    return isLater ? await this.putOff(step) : await this.takeOtherWords(step, text);
  }

  private async putOff(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const { title, steps = [] } = this.article(step);
    keepInMind(turnOf(step.context), title);
    await this.say(step.context, 'answer.notNow', { steps: listed(steps) });
    return await step.endDialog('done');
  }

  // What asks for nothing of its own, such as a brand, belongs to the matter.
  private async takeOtherWords(
    step: WaterfallStepContext<AnswerOptions>,
    text: string,
  ): Promise<DialogTurnResult> {
    const { kind } = heard(text, turnOf(step.context).locale, this.id);
    if (kind !== null || asksSomething(text)) return await step.endDialog({ said: text });
    this.matter(step.context).texts.push(text);
    return await step.replaceDialog(this.id, { ...step.options, told: true });
  }

  async check(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    if (step.result === 'unsolved') return await this.unsolved(step);
    if (step.result === 'solved') return await this.solved(step);
    if (step.result === 'putOff') return await this.putOff(step);
    if (typeof step.result === 'object') return await step.endDialog(step.result);
    return await this.ask(step, 'answer.check');
  }

  async settle(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'answer.check');
    if (chosen === 2) return await step.endDialog('another');
    if (isNotClear(text)) return await this.sayAgain(step);
    const solved = chosen === undefined ? (solvedIn(text) ?? isThanks(step)) : chosen === 0;
    // A product or a number alone belongs to what was asked before.
    if (solved === undefined && !isOnlyDetails(text)) return await step.endDialog({ said: text });
    if (solved === undefined) this.matter(step.context).texts.push(text);
    return solved ? await this.solved(step) : await this.unsolved(step);
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
    if (walkThere && article.steps) return await step.replaceDialog(this.id, { ...step.options, again });
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

// Mere thanks for an answer say that it did.
function isThanks(step: WaterfallStepContext<AnswerOptions>): true | undefined {
  const { feeling, kind } = heard(replyIn(step).text, turnOf(step.context).locale, 'answer');
  return feeling === 'thanks' && kind === null ? true : undefined;
}
