import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Question } from './askDialog.ts';
import type { Services } from './services.ts';
import { newMatter, type Sitting } from './sitting.ts';
import { ASK, replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { understand } from './understanding/understand.ts';
import { yesNo } from './understanding/yesNo.ts';

/** The two lowest of the five words. */
const DISSATISFIED = 3;

/** Thanks and a wish, then once a contact how satisfied the customer is (script.md I); any other word opens a new matter. */
export class GoodbyeDialog extends Topic {
  constructor(services: Services) {
    super('goodbye', services);
    this.inOrder(this.sayGoodbye, this.takeRating, this.makeGood);
  }

  async sayGoodbye(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { sitting, now } = turnOf(step.context);
    sitting.goodbyeAt = now.toISOString();
    await this.say(step.context, 'closing.goodbye');
    if (!mayBeAsked(sitting)) return await step.endDialog('nothingElse');
    sitting.surveyedAt = sitting.goodbyeAt;
    return await step.beginDialog(ASK, surveyOf(sitting));
  }

  async takeRating(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const rating = this.choice(step, 'closing.survey');
    if (rating === undefined) return await this.takeOtherWords(step, text);
    await this.record(step, { rating: 5 - rating });
    Object.assign(step.values, { rated: text });
    if (rating >= DISSATISFIED) return await this.ask(step, 'closing.surveySorry');
    await this.say(step.context, 'closing.surveyThanks');
    return await step.endDialog('nothingElse');
  }

  async makeGood(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'closing.surveySorry');
    const wanted = chosen === undefined ? yesNo(text) : chosen === 0;
    if (wanted === null) await this.record(step, { comment: text });
    if (wanted === false) {
      await this.say(step.context, 'closing.surveyThanks');
      return await step.endDialog('nothingElse');
    }
    const matter = newMatter(turn.activity, text, 'complaint');
    // Whoever only pressed the button has said by the rating what it is about.
    const { rated } = step.values as { rated?: string };
    turn.sitting.matter = chosen === 0 && rated ? { ...matter, restated: rated } : matter;
    return await step.replaceDialog('handOff', { reason: 'asked', way: { replyBy: 'here' } });
  }

  private async takeOtherWords(step: WaterfallStepContext, text: string): Promise<DialogTurnResult> {
    const { feeling, yesNo: answer } = understand(text, { locale: turnOf(step.context).locale });
    if (feeling === 'thanks') await this.say(step.context, 'feeling.thanks');
    if (feeling === 'thanks' || answer === false) return await step.endDialog('nothingElse');
    return await step.endDialog({ said: text });
  }

  private async record(
    step: WaterfallStepContext,
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
