import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Question } from './askDialog.ts';
import { restatementOf } from './restating.ts';
import type { Services } from './services.ts';
import { type Matter, newMatter, type Sitting } from './sitting.ts';
import { ASK, replyIn, Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';
import { isAcknowledged, isFarewell } from './understanding/farewell.ts';
import { isCommented, ratingIn } from './understanding/rating.ts';
import { understand } from './understanding/understand.ts';
import { yesNo } from './understanding/yesNo.ts';

interface GoodbyeOptions {
  /** Set once everything was said, while the question is open all the same. */
  said?: true;
}

/** The two lowest of the five words. */
const DISSATISFIED = 2;
/** From so many steps done together on, the goodbye sums them up. */
const SUMMED_UP_FROM = 3;

/** Thanks and a wish, then once a contact how satisfied the customer is (script.md I); any other word opens a new matter. */
export class GoodbyeDialog extends Topic<GoodbyeOptions> {
  constructor(services: Services) {
    super('goodbye', services);
    this.inOrder(this.sayGoodbye, this.takeRating, this.makeGood);
  }

  async sayGoodbye(step: WaterfallStepContext<GoodbyeOptions>): Promise<DialogTurnResult> {
    const { sitting, now } = turnOf(step.context);
    if (step.options.said) return await step.beginDialog(ASK, { ...surveyOf(sitting), unsaid: true });
    sitting.goodbyeAt = now.toISOString();
    const { stepsDone: count = 0, outcome } = sitting.matter ?? {};
    const isSummedUp = outcome === 'solved' && count >= SUMMED_UP_FROM;
    if (isSummedUp) await this.say(step.context, 'closing.summarySteps', { count });
    else await this.say(step.context, 'closing.goodbye');
    if (!mayBeAsked(sitting)) return await step.endDialog('nothingElse');
    sitting.surveyedAt = sitting.goodbyeAt;
    return await step.beginDialog(ASK, surveyOf(sitting));
  }

  async takeRating(step: WaterfallStepContext<GoodbyeOptions>): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'closing.survey');
    // After an agent's words, those of the customer are for the agent.
    const { asked } = turnOf(step.context);
    const inWords = asked && asked.what !== 'told' ? undefined : ratingIn(text);
    const rating = chosen === undefined ? inWords : 5 - chosen;
    if (rating === undefined) return await this.takeOtherWords(step, text);
    await this.record(step, { rating });
    const comment = chosen === undefined && isCommented(text) ? text : '';
    if (comment) await this.record(step, { comment });
    const label = this.speech.labels(step.context, 'closing.survey')[5 - rating];
    Object.assign(step.values, { rated: [label, comment] });
    if (rating <= DISSATISFIED) return await this.ask(step, 'closing.surveySorry');
    await this.say(step.context, 'closing.surveyThanks');
    return await step.endDialog('nothingElse');
  }

  async makeGood(step: WaterfallStepContext<GoodbyeOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'closing.surveySorry');
    const wanted = chosen === undefined ? yesNo(text) : chosen === 0;
    if (wanted === null) await this.record(step, { comment: text });
    if (wanted === false) {
      await this.say(step.context, 'closing.surveyThanks');
      return await step.endDialog('nothingElse');
    }
    const { rated = [] } = step.values as { rated?: string[] };
    turn.sitting.matter = dissatisfaction(turn, [...rated, wanted === null ? text : '']);
    return await step.replaceDialog('handOff', { reason: 'asked', way: { replyBy: 'here' } });
  }

  // The survey stays open: it may be answered after a "no", a word of thanks or a goodbye.
  private async takeOtherWords(
    step: WaterfallStepContext<GoodbyeOptions>,
    text: string,
  ): Promise<DialogTurnResult> {
    const { feeling, yesNo: answer } = understand(text, { locale: turnOf(step.context).locale });
    const isThanks = feeling === 'thanks';
    const asksNothing = isThanks || answer === false || isFarewell(text) || isAcknowledged(text);
    if (!asksNothing) return await step.endDialog({ said: text });
    await this.say(step.context, isThanks ? 'feeling.thanks' : 'closing.bye');
    return await step.replaceDialog(this.id, { said: true });
  }

  private async record(
    step: WaterfallStepContext<GoodbyeOptions>,
    said: { rating: number } | { comment: string },
  ): Promise<void> {
    const { conversation, channel, sitting, now } = turnOf(step.context);
    await this.services.surveys.record({
      conversation,
      channel,
      sitting: sitting.startedAt,
      at: now.toISOString(),
      ...(sitting.matter && { kind: sitting.matter.kind }),
      ...(sitting.ticket && { ticket: sitting.ticket.id }),
      ...(sitting.agents && { agents: sitting.agents.map(({ id }) => id) }),
      ...said,
    });
  }
}

// Who talked with an agent is asked about that one; the words to choose from are the same.
function surveyOf({ agents }: Sitting): Question {
  const agent = agents?.at(-1);
  if (!agent) return { key: 'closing.survey', once: true };
  return { key: 'closing.surveyAgent', values: { agent: agent.name }, once: true };
}

// Once a contact, about something, never after insults, and not when somebody was in danger.
function mayBeAsked({ surveyedAt, abusedAt, matter }: Sitting): boolean {
  return !surveyedAt && !abusedAt && matter !== undefined && matter.priority !== 'urgent';
}

// Whoever takes it over reads how it was rated, what was said with it, and what it was about.
function dissatisfaction({ activity, locale, sitting: { matter } }: Turn, said: readonly string[]): Matter {
  const about = matter && (matter.restated ?? restatementOf(matter, locale).words);
  const restated = [...said, about].filter(Boolean).join(locale === 'en-US' ? '; ' : '；');
  return { ...newMatter(activity, said.findLast(Boolean) ?? '', 'complaint'), restated };
}
