import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { HandOffOptions } from './handOffDialog.ts';
import { lookupTimes } from './lookupDone.ts';
import type { WaitEnd } from './lookupWaitDialog.ts';
import { restatementOf } from './restating.ts';
import type { Services } from './services.ts';
import type { Sitting } from './sitting.ts';
import { solvedIn } from './solved.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';

const PATIENCE_ASKED_AFTER = 2_000;
const WAITED_AT_MOST = 60_000;
const WRONG_AT_MOST = 2;

/**
 * Looks an order up for somebody who proves that it is theirs (script.md C, orderStatus; I, privacy.identity): number
 * and end of the phone, the wait, what was found; two wrong tries lead to a person, and nothing is shown.
 */
export class LookupDialog extends Topic {
  constructor(services: Services) {
    super('lookup', services);
    this.inOrder(this.collect, this.look, this.judge, this.settle);
  }

  async collect(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return await step.beginDialog('form', { plain: true });
  }

  async look(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { conversation, activity, locale, now, remind } = turnOf(step.context);
    const { orderNumber, phoneEnd } = this.matter(step.context).facts;
    if (!orderNumber || !phoneEnd) return await this.toPeople(step, { reason: 'noAnswer' });
    await this.services.lookups.order({ conversation, activity, locale, orderNumber, phoneEnd });
    remind(lookupTimes.wait, new Date(now.getTime() + PATIENCE_ASKED_AFTER));
    remind(lookupTimes.slow, new Date(now.getTime() + WAITED_AT_MOST));
    return await step.beginDialog('lookupWait', {});
  }

  async judge(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const end = step.result as WaitEnd;
    if (end === 'told') return await this.ask(step, 'answer.check');
    if (end === 'notFound') return await this.tryAgain(step);
    if (end !== 'later') return await step.endDialog(end);
    return await this.toPeople(step, { reason: 'noAnswer', explained: true, way: { replyBy: 'here' } });
  }

  async settle(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'answer.check');
    if (chosen === 2) return await step.endDialog('another');
    const solved = chosen === undefined ? solvedIn(text) : chosen === 0;
    if (solved === undefined) return await step.endDialog({ said: text });
    return solved ? await step.endDialog('solved') : await this.toPeople(step, { reason: 'notSolved' });
  }

  private async tryAgain(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    sitting.wrongProofs = (sitting.wrongProofs ?? 0) + 1;
    if (!mayLookUp(sitting)) {
      await this.say(step.context, 'privacy.identityPerson');
      return await this.toPeople(step, { reason: 'noAnswer', explained: true });
    }
    const matter = this.matter(step.context);
    const { orderNumber = '', phoneEnd = '' } = matter.facts;
    // What was said before would answer the question again.
    matter.texts = matter.texts.map((text) => text.replaceAll(orderNumber, '').replaceAll(phoneEnd, ''));
    delete matter.facts.orderNumber;
    delete matter.facts.phoneEnd;
    await this.say(step.context, 'privacy.identity');
    return await step.replaceDialog(this.id);
  }

  // What was collected is not asked again, and what was asked for needs no confirming.
  private async toPeople(step: WaterfallStepContext, options: HandOffOptions): Promise<DialogTurnResult> {
    const matter = this.matter(step.context);
    matter.restated ??= restatementOf(matter, turnOf(step.context).locale).words;
    return await step.replaceDialog('handOff', options);
  }
}

/** Whether orders may still be asked for in a sitting: after two wrong proofs only people look. */
export function mayLookUp({ wrongProofs = 0 }: Pick<Sitting, 'wrongProofs'>): boolean {
  return wrongProofs < WRONG_AT_MOST;
}
