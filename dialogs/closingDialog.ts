import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Locale } from '../bot/core/locale.ts';
import { isPassedOn } from './kindOf.ts';
import { sayBy } from './localTime.ts';
import type { Services } from './services.ts';
import { type Outcome, replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isAcknowledged, isFarewell } from './understanding/farewell.ts';
import { asksSomething } from './understanding/question.ts';
import { understand } from './understanding/understand.ts';

interface ClosingOptions {
  outcome: Outcome;
}

/** Sums up what was opened, asks whether there is anything else, and says goodbye; we never end first (script.md I). */
export class ClosingDialog extends Topic<ClosingOptions> {
  constructor(services: Services) {
    super('closing', services);
    this.inOrder(this.askForMore, this.goOn);
  }

  async askForMore(step: WaterfallStepContext<ClosingOptions>): Promise<DialogTurnResult> {
    const { sitting, locale, now } = turnOf(step.context);
    const { outcome } = step.options;
    const [next, ...later] = sitting.later ?? [];
    if (next) {
      sitting.later = later;
      await this.say(step.context, 'closing.nextMatter');
      return await step.endDialog({ said: next });
    }
    if (outcome === 'solved') return await step.replaceDialog('goodbye');
    if (outcome !== 'handedOff' || !sitting.ticket) return await this.ask(step, 'closing.more');
    const { number } = sitting.ticket;
    const promisedAt = (await this.services.desk.view(sitting.ticket.id))?.promisedAt;
    const isPassed = sitting.matter !== undefined && isPassedOn(sitting.matter.kind);
    if (!promisedAt)
      return await this.ask(step, isPassed ? 'closing.summaryPassedOn' : 'closing.summaryNoTime', { number });
    const time = sayBy(this.services.script, locale, promisedAt, this.services.company.local(now));
    return await this.ask(step, 'closing.summary', { number, time });
  }

  async goOn(step: WaterfallStepContext<ClosingOptions>): Promise<DialogTurnResult> {
    const { sitting, activity, locale, now } = turnOf(step.context);
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'closing.more');
    const more = chosen === undefined ? this.wantsMore(text, locale) : chosen === 1;
    if (more === false) return await step.replaceDialog('goodbye');
    if (more === true) return await step.endDialog('another');
    const isNew = asksSomething(text) && this.isAnotherMatter(text, locale, now);
    const isPicture = text === '';
    if (!sitting.ticket || (step.options.outcome !== 'handedOff' && !isPicture) || isNew) {
      if (isPicture) await this.say(step.context, 'attachment.received');
      return await step.endDialog({ said: text });
    }
    await this.services.desk.add(sitting.ticket.id, activity, text);
    await this.say(step.context, 'handoff.addition', { number: sitting.ticket.number });
    return await step.replaceDialog(this.id, { outcome: 'done' });
  }

  // A question that only makes sense of what was handed over belongs to it.
  private isAnotherMatter(text: string, locale: Locale, now: Date): boolean {
    const { vague } = understand(text, { locale });
    return !vague || this.services.knowledge.find(text, locale, now).certainty === 'sure';
  }

  // Thanks at the end is a no, and so is a mere OK to what was summed up.
  private wantsMore(text: string, locale: Locale): boolean | null {
    const { feeling, kind, yesNo } = understand(text, { locale });
    const isOver = (feeling === 'thanks' && kind === null) || isFarewell(text) || isAcknowledged(text);
    return isOver ? false : yesNo;
  }
}
