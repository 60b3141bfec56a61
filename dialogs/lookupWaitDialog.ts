import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Question } from './askDialog.ts';
import { heard } from './hearing.ts';
import { LOOKED_UP, lookupDone, lookupTimes } from './lookupDone.ts';
import { tellLookup } from './lookupResult.ts';
import type { Services } from './services.ts';
import { ASK, replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { yesNo } from './understanding/yesNo.ts';

/** How the wait for a look-up ended. */
export type WaitEnd = 'told' | 'notFound' | 'later' | 'declined' | { said: string };

interface WaitOptions {
  /** Set once it was offered to come back with the result. */
  offered?: true;
}

const [WAIT, SLOW] = [`due.${lookupTimes.wait}`, `due.${lookupTimes.slow}`];

/**
 * Waits for a look-up: asks for patience after two seconds, offers to come back with it after a minute (script.md E,
 * answer.wait to answer.lookupSlow). Nothing of it is kept in memory; each moment is an event of its own.
 */
export class LookupWaitDialog extends Topic<WaitOptions> {
  constructor(services: Services) {
    super('lookupWait', services);
    this.inOrder(this.attend, this.hear);
  }

  async attend(step: WaterfallStepContext<WaitOptions>): Promise<DialogTurnResult> {
    if (!step.options.offered) return await this.wait(step, WAIT, SLOW, LOOKED_UP);
    const offer: Question = { key: 'answer.lookupSlow', wakes: [LOOKED_UP] };
    return await step.beginDialog(ASK, offer);
  }

  async hear(step: WaterfallStepContext<WaitOptions>): Promise<DialogTurnResult> {
    const { event, text } = replyIn(step);
    if (event === LOOKED_UP) return await this.tell(step);
    if (event === SLOW) return await this.offer(step);
    if (step.options.offered) return await this.takeOffer(step, text);
    if (event === undefined && this.isAnotherMatter(step, text)) return await step.endDialog({ said: text });
    await this.say(step.context, 'answer.wait');
    return await step.replaceDialog(this.id, {});
  }

  private async tell(step: WaterfallStepContext<WaitOptions>): Promise<DialogTurnResult> {
    const done = lookupDone(step.context.activity);
    if (!done || 'failed' in done.outcome) return await this.offer(step);
    await tellLookup(step.context, this.services, this.speech, done);
    return await step.endDialog('fields' in done.outcome ? 'told' : 'notFound');
  }

  private async offer(step: WaterfallStepContext<WaitOptions>): Promise<DialogTurnResult> {
    for (const name of Object.values(lookupTimes)) turnOf(step.context).forget(name);
    return await step.replaceDialog(this.id, { offered: true });
  }

  private async takeOffer(step: WaterfallStepContext<WaitOptions>, text: string): Promise<DialogTurnResult> {
    const chosen = this.choice(step, 'answer.lookupSlow');
    const wanted = chosen === undefined ? yesNo(text) : chosen === 0;
    if (wanted === null) return await step.endDialog({ said: text });
    return await step.endDialog(wanted ? 'later' : 'declined');
  }

  private isAnotherMatter(step: WaterfallStepContext<WaitOptions>, text: string): boolean {
    const { kind, vague } = heard(text, turnOf(step.context).locale, this.id);
    return kind !== null && kind !== 'orderStatus' && !vague;
  }
}
