import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { toSimplified } from '../bot/core/simplified.ts';
import type { PublicArticle } from '../knowledge/article.ts';
import { answerText, listed, ONE_BY_ONE } from './answerText.ts';
import { keepInMind, recordMiss } from './missing.ts';
import { firstClauseOf } from './restating.ts';
import type { Services } from './services.ts';
import { saysSolved, solvedIn } from './solved.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isOnlyDetails } from './understanding/details.ts';
import { yesNo } from './understanding/yesNo.ts';

export interface AnswerOptions {
  article: string;
  /** How often the answer was given in other words. */
  again?: number;
}

const AGAIN_AT_MOST = 2;
const NOT_CLEAR =
  /不懂|不明白|没明白|看不明白|没看懂|什么意思|再说一[遍次]|unclear|don'?t understand|what do you mean|confus/i;

/** Who has done it already is not asked for the time to do it. */
const TRIED =
  /还是(不|没|那样|一样|这样)|仍然|依然|试过|弄过|没(有)?(用|效果|变化)|still|tried|no use|did(n'?t| not) (help|work)/i;
const LATER =
  /^(先)?(等一?会|等[下会]|待会|一会儿?|晚点|晚些|回头|过会|改天|下班|明天|回家)|不在家|在外面|在上班|\b(later|not now|another time|in a while|tomorrow|busy|at work|not at home)\b/i;

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
    if (step.options.again) return await step.next();
    const matter = this.matter(step.context);
    matter.tried.push(article.id);
    matter.told = [...(matter.told ?? []), article.title];
    this.count(step, 'shown');
    await this.sayAnswer(step, article);
    const steps = article.steps ?? [];
    await this.speech.show(step.context, article.pictures ?? []);
    const { conversation, now } = turnOf(step.context);
    await this.services.shownArticles.record(conversation, article, now);
    if (steps.length < ONE_BY_ONE) return await step.next();
    return await this.ask(step, 'answer.steps', {
      count: steps.length,
      minutes: article.minutes ?? steps.length,
    });
  }

  // What was not restated yet is restated in the first clause; else the title tells what the answer is about.
  private async sayAnswer(step: WaterfallStepContext<AnswerOptions>, article: PublicArticle): Promise<void> {
    const isFault = article.kind === 'repair';
    const answer = answerText(article);
    const restated = firstClauseOf(this.matter(step.context), turnOf(step.context).locale, isFault);
    if (restated === undefined)
      return await this.say(step.context, isFault ? 'answer.introFault' : 'answer.intro', {
        ...{ matter: article.title, answer },
      });
    await this.say(step.context, isFault ? 'answer.restatedFault' : 'answer.restated', { restated, answer });
  }

  async walkThrough(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    if (!step.result) return await step.next();
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'answer.steps');
    if (chosen === undefined && NOT_CLEAR.test(toSimplified(text))) return await this.sayAgain(step);
    if (chosen === undefined && saysSolved(text)) return await this.solved(step);
    if (chosen === undefined && TRIED.test(toSimplified(text))) return await this.unsolved(step);
    if (chosen === 0 || (chosen === undefined && yesNo(text) === true)) {
      return await step.beginDialog('steps', { article: step.options.article, at: 0 });
    }
    const isLater = chosen === 1 || yesNo(text) === false || LATER.test(toSimplified(text));
    if (!isLater) return await step.endDialog({ said: text });
    keepInMind(turnOf(step.context), this.article(step).title);
    await this.say(step.context, 'answer.notNow', { steps: listed(this.article(step).steps ?? []) });
    return await step.endDialog('done');
  }

  async check(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    if (step.result === 'unsolved') return await this.unsolved(step);
    if (step.result === 'solved') return await this.solved(step);
    if (typeof step.result === 'object') return await step.endDialog(step.result);
    return await this.ask(step, 'answer.check');
  }

  async settle(step: WaterfallStepContext<AnswerOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'answer.check');
    if (chosen === 2) return await step.endDialog('another');
    if (NOT_CLEAR.test(toSimplified(text))) return await this.sayAgain(step);
    const solved = chosen === undefined ? solvedIn(text) : chosen === 0;
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
