import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { CustomerName } from '../bot/core/customer.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { type NameRead, nameOf } from './understanding/names.ts';
import { yesNo } from './understanding/yesNo.ts';

const ASKED_AT_MOST = 2;
const SHORT = 4;

/** Learns surname and form of address (script.md B); ends at once when it is known, declined or asked often enough. */
export class NameDialog extends Topic {
  constructor(services: Services) {
    super('name', services);
    this.inOrder(this.askName, this.takeName);
  }

  async askName(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { customer, sitting } = turnOf(step.context);
    const { surname, given, title, declinedAt } = customer.name;
    const isKnown = surname || given || title || declinedAt;
    if (isKnown || sitting.nameAsked >= ASKED_AT_MOST) return await step.endDialog();
    sitting.nameAsked += 1;
    return await this.ask(step, 'name.ask');
  }

  async takeName(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { text } = replyIn(step);
    const name = nameOf(text, { asAnswer: true });
    if (!name) return await this.goOnWithout(step, text);
    if (name.declined) {
      turn.customer.name = { declinedAt: turn.now.toISOString() };
      await this.say(step.context, 'name.declined');
      return await step.endDialog();
    }
    turn.customer.name = known(name);
    return await step.replaceDialog('nameTitle');
  }

  // Whatever comes instead of a name, the flow goes on: something short is asked about once, a new fact is kept.
  private async goOnWithout(step: WaterfallStepContext, text: string): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    if (yesNo(text) === false) return await step.endDialog();
    const isShort = [...text].length <= SHORT;
    if (isShort && sitting.nameAsked < ASKED_AT_MOST) {
      sitting.nameAsked = ASKED_AT_MOST;
      await this.say(step.context, 'name.unclear');
      return await step.replaceDialog('nameSpelled');
    }
    if (!isShort) sitting.matter?.texts.push(text);
    return await step.endDialog();
  }
}

/** The one more try after `name.unclear`; then it goes on without a name. */
export class NameSpelledDialog extends Topic {
  constructor(services: Services) {
    super('nameSpelled', services);
    this.inOrder(this.hear, this.takeName);
  }

  async hear(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return await this.wait(step);
  }

  async takeName(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const name = nameOf(replyIn(step).text, { asAnswer: true });
    if (!name || name.declined) return await step.endDialog();
    turnOf(step.context).customer.name = known(name);
    return await step.replaceDialog('nameTitle');
  }
}

/** Thanks for a name, after asking for the title where the surname came alone; it is never guessed. */
export class NameTitleDialog extends Topic {
  constructor(services: Services) {
    super('nameTitle', services);
    this.inOrder(this.askTitle, this.takeTitle);
  }

  async askTitle(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { surname, given, title } = turnOf(step.context).customer.name;
    if (surname && !given && !title) return await this.ask(step, 'name.askTitle', { surname });
    await this.say(step.context, 'name.thanks');
    return await step.endDialog();
  }

  async takeTitle(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { customer } = turnOf(step.context);
    const chosen = this.choice(step, 'name.askTitle');
    const labels = this.speech.labels(step.context, 'name.askTitle');
    const better = chosen === undefined ? nameOf(replyIn(step).text, { asAnswer: true }) : null;
    if (chosen === 0 || chosen === 1) customer.name = { ...customer.name, title: labels[chosen] ?? '' };
    else if (better?.surname || better?.title) customer.name = { ...customer.name, ...known(better) };
    await this.say(step.context, 'name.thanks');
    return await step.endDialog();
  }
}

/** A name as it is kept: only what was said. */
export function known({ surname, given, title }: NameRead): CustomerName {
  return { ...(surname && { surname }), ...(given && { given }), ...(title && { title }) };
}
