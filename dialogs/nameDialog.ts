import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { CustomerName } from '../bot/core/customer.ts';
import type { Locale } from '../bot/core/locale.ts';
import { heard } from './hearing.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { type NameRead, nameOf } from './understanding/names.ts';
import { isQuestion } from './understanding/question.ts';
import { understand } from './understanding/understand.ts';

/** How often a name is asked for in one sitting, `name.unclear` included (script.md J). */
export const ASKED_AT_MOST = 2;
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
    if (surname && !given && !title && !declinedAt) return await step.replaceDialog('nameTitle');
    // Who reports misconduct need not say who they are, and is not asked.
    if (sitting.matter?.kind === 'report') return await step.endDialog();
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

  // Whatever comes instead of a name, the flow goes on: what may be one is asked about once, a new fact is kept.
  private async goOnWithout(step: WaterfallStepContext, text: string): Promise<DialogTurnResult> {
    const { sitting, locale } = turnOf(step.context);
    if (mayBeName(text, locale) && sitting.nameAsked < ASKED_AT_MOST) {
      sitting.nameAsked = ASKED_AT_MOST;
      await this.say(step.context, 'name.unclear');
      return await step.replaceDialog('nameSpelled');
    }
    const { kind, vague } = understand(text, { locale });
    if ([...text].length > SHORT || (kind !== null && !vague)) sitting.matter?.texts.push(text);
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
    const { customer, now } = turnOf(step.context);
    const chosen = this.choice(step, 'name.askTitle');
    const labels = this.speech.labels(step.context, 'name.askTitle');
    const better = chosen === undefined ? nameOf(replyIn(step).text, { asAnswer: true }) : null;
    if (chosen === 0 || chosen === 1) customer.name = { ...customer.name, title: labels[chosen] ?? '' };
    else if (better?.title) customer.name = { ...customer.name, ...known(better) };
    else if (better?.surname) return await this.takeOtherName(step, better);
    else customer.name = { ...customer.name, declinedAt: now.toISOString() };
    await this.say(step.context, 'name.thanks');
    return await step.endDialog();
  }

  private async takeOtherName(step: WaterfallStepContext, name: NameRead): Promise<DialogTurnResult> {
    turnOf(step.context).customer.name = known(name);
    return await step.replaceDialog(this.id);
  }
}

const NO_NAME = /[\d@]|先|再说|说/;

// Something short in which nothing else can be read.
function mayBeName(text: string, locale: Locale): boolean {
  const { kind, command, yesNo } = heard(text, locale, 'name');
  const saysElse = kind !== null || command !== null || yesNo !== null;
  return text !== '' && [...text].length <= SHORT && !saysElse && !isQuestion(text) && !NO_NAME.test(text);
}

/** A name as it is kept: only what was said. */
export function known({ surname, given, title }: NameRead): CustomerName {
  return { ...(surname && { surname }), ...(given && { given }), ...(title && { title }) };
}
