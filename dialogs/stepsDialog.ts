import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { toSimplified } from '../bot/core/simplified.ts';
import type { LineKey } from './script/lines.ts';
import type { Services } from './services.ts';
import { saysSolved, solvedIn } from './solved.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isFarewell } from './understanding/farewell.ts';
import { isGreeting } from './understanding/greeting.ts';
import { isMereSkip } from './understanding/skipping.ts';
import { isPutOff } from './understanding/stepAnswers.ts';

interface StepsOptions {
  article: string;
  /** Which step comes next, from 0. */
  at: number;
  /** Said instead of the step, to somebody who has it already. */
  instead?: LineKey;
}

const DONE = /下一步|继续|好了|做完|弄完|完成|做好|弄好|完了|\b(next|done|finished|continue|go on)\b/i;
const WAITING =
  /等(一?[下会等]|会儿|等)|稍等|慢[点慢]|正在|还在(弄|做|洗|拆)|马上|\b(wait|hold on|one moment|a (minute|moment|sec)|still (doing|at))\b/i;

/**
 * Goes through an article's steps one by one (script.md E, answer.steps). Ends with `unsolved` when one did not work,
 * `solved` when the rest is not needed any more, `putOff` when it has to wait, `leaving` with a goodbye, or with what was
 * said about something else.
 */
export class StepsDialog extends Topic<StepsOptions> {
  constructor(services: Services) {
    super('steps', services);
    this.inOrder(this.tellStep, this.goOn);
  }

  async tellStep(step: WaterfallStepContext<StepsOptions>): Promise<DialogTurnResult> {
    const { article, at, instead } = step.options;
    const told = this.services.knowledge.article(article, turnOf(step.context).locale);
    if (!told) return await step.endDialog('unsolved');
    const steps = told.steps ?? [];
    const current = steps[at];
    if (!current) {
      await this.say(step.context, 'answer.stepsDone');
      return await step.endDialog('done');
    }
    if (instead) return await this.ask(step, instead);
    if (current.caution) await this.say(step.context, 'answer.caution', { caution: current.caution });
    return await this.ask(step, 'answer.step', { number: at + 1, count: steps.length, step: current.text });
  }

  async goOn(step: WaterfallStepContext<StepsOptions>): Promise<DialogTurnResult> {
    const { at } = step.options;
    const { text } = replyIn(step);
    const said = toSimplified(text);
    const chosen = this.choice(step, 'answer.step');
    if (chosen === undefined && saysSolved(text)) return await step.endDialog('solved');
    if (chosen === undefined && WAITING.test(said)) return await this.stay(step, 'answer.stepWait');
    if (chosen === undefined && isPutOff(text)) return await step.endDialog('putOff');
    const worked =
      chosen === undefined ? DONE.test(said) || isMereSkip(text) || solvedIn(text) : chosen === 0;
    if (worked === false) return await step.endDialog('unsolved');
    if (worked) {
      this.matter(step.context).stepsDone = at + 1;
      return await step.replaceDialog(this.id, { article: step.options.article, at: at + 1 });
    }
    if (isFarewell(text)) return await step.endDialog('leaving');
    // Who is back hears the step once more.
    if (isGreeting(text)) return await step.replaceDialog(this.id, { article: step.options.article, at });
    if (this.isAnotherMatter(step, text)) return await step.endDialog({ said: text });
    // Whoever asks about a step twice needs somebody who knows more.
    if (step.options.instead === 'answer.stepHelp') return await step.endDialog('unsolved');
    return await this.stay(step, 'answer.stepHelp');
  }

  private async stay(step: WaterfallStepContext<StepsOptions>, instead: LineKey): Promise<DialogTurnResult> {
    return await step.replaceDialog(this.id, { ...step.options, instead });
  }

  private isAnotherMatter(step: WaterfallStepContext<StepsOptions>, text: string): boolean {
    const { locale, now } = turnOf(step.context);
    const found = this.services.knowledge.find(text, locale, now);
    return found.certainty === 'sure' && found.article.id !== step.options.article;
  }
}
