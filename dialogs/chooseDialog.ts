import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { PublicArticle } from '../knowledge/article.ts';
import { choiceIn } from './choices.ts';
import { recordMiss } from './missing.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import { replyIn, Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';
import { asksSomething } from './understanding/question.ts';
import { understand } from './understanding/understand.ts';
import { yesNoOf } from './understanding/yesNo.ts';

/** So few words say which of the choices it is not. */
const SHORT = 6;

interface ChooseOptions {
  articles: string[];
}

/** Offers two or three near articles and none of these (script.md E, answer.didYouMean). */
export class ChooseDialog extends Topic<ChooseOptions> {
  constructor(services: Services) {
    super('choose', services);
    this.inOrder(this.offer, this.take);
  }

  async offer(step: WaterfallStepContext<ChooseOptions>): Promise<DialogTurnResult> {
    const titles = this.articles(step).map(({ title }) => title);
    return await this.ask(step, 'answer.didYouMean', {}, titles);
  }

  async take(step: WaterfallStepContext<ChooseOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const articles = this.articles(step);
    const { text } = replyIn(step);
    const chosen =
      articles[
        this.choice(
          step,
          'answer.didYouMean',
          articles.map(({ title }) => title),
        ) ?? -1
      ];
    if (chosen) return await step.replaceDialog('answer', { article: chosen.id });
    const matter = this.matter(step.context);
    const isNone = choiceIn(text, this.speech.labels(step.context, 'answer.didYouMean')) !== undefined;
    if (!isNone && this.isAnother(matter, text, turn)) return await step.endDialog({ said: text });
    const answer = yesNoOf(text);
    if (!isNone && (!answer || answer.rest)) matter.texts.push(text);
    await recordMiss(this.services, turn, matter, matter.restated ?? '');
    await this.say(step.context, 'answer.noneOfThese');
    return await step.endDialog('unsolved');
  }

  // More of the same, such as an address, belongs to the matter, which is not left for it.
  private isAnother({ kind }: Matter, text: string, { locale, now }: Turn): boolean {
    const { kind: other, kindSure, vague } = understand(text, { locale });
    const isShort = [...text].length <= SHORT && !asksSomething(text);
    const isAnswered = this.services.knowledge.find(text, locale, now).certainty === 'sure';
    return !isShort && (isAnswered || (!vague && kindSure && other !== kind));
  }

  private articles(step: WaterfallStepContext<ChooseOptions>): PublicArticle[] {
    const { locale } = turnOf(step.context);
    return step.options.articles.flatMap((id) => this.services.knowledge.article(id, locale) ?? []);
  }
}
