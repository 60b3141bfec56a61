import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { PublicArticle } from '../knowledge/article.ts';
import { choiceIn } from './choices.ts';
import { recordMiss } from './missing.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';

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
    if (
      choiceIn(text, this.speech.labels(step.context, 'answer.didYouMean')) === undefined &&
      [...text].length > 6
    ) {
      return await step.endDialog({ said: text });
    }
    const matter = this.matter(step.context);
    await recordMiss(this.services, turn, matter, matter.restated ?? '');
    await this.say(step.context, 'answer.noneOfThese');
    return await step.endDialog('unsolved');
  }

  private articles(step: WaterfallStepContext<ChooseOptions>): PublicArticle[] {
    const { locale } = turnOf(step.context);
    return step.options.articles.flatMap((id) => this.services.knowledge.article(id, locale) ?? []);
  }
}
