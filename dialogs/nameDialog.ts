import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { CustomerName } from '../bot/core/customer.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { nameOf } from './understanding/names.ts';

const ASKED_AT_MOST = 2;

/** Learns surname and form of address (script.md B); ends at once when it is known, declined or asked often enough. */
export class NameDialog extends Topic {
  constructor(services: Services) {
    super('name', services);
    this.inOrder(this.askName, this.takeName, this.takeTitle);
  }

  async askName(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { customer, sitting } = turnOf(step.context);
    const { surname, title, declinedAt } = customer.name;
    if (surname || title || declinedAt || sitting.nameAsked >= ASKED_AT_MOST) return await step.endDialog();
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
    if (needsTitle(turn.customer.name))
      return await this.ask(step, 'name.askTitle', { surname: name.surname ?? '' });
    await this.say(step.context, 'name.thanks');
    return await step.endDialog();
  }

  async takeTitle(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'name.askTitle');
    const title =
      chosen === 0 || chosen === 1 ? this.speech.labels(step.context, 'name.askTitle')[chosen] : undefined;
    const better = nameOf(text, { asAnswer: true });
    if (title) turn.customer.name = { ...turn.customer.name, title };
    else if (chosen === undefined && better?.surname) turn.customer.name = known(better);
    await this.say(step.context, 'name.thanks');
    return await step.endDialog();
  }

  // Whatever comes instead of a name, the flow goes on: something short is asked about once, a new fact is kept.
  private async goOnWithout(step: WaterfallStepContext, text: string): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    const isShort = [...text].length <= 4;
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
    const turn = turnOf(step.context);
    const name = nameOf(replyIn(step).text, { asAnswer: true });
    if (name && !name.declined) {
      turn.customer.name = known(name);
      await this.say(step.context, 'name.thanks');
    }
    return await step.endDialog();
  }
}

type Understood = NonNullable<ReturnType<typeof nameOf>>;

export function known(name: Understood): CustomerName {
  const { surname, given, title } = name;
  return { ...(surname && { surname }), ...(given && { given }), ...(title && { title }) };
}

function needsTitle(name: CustomerName): boolean {
  return name.surname !== undefined && name.title === undefined && name.given === undefined;
}
