import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import type { LineValues } from './script/fill.ts';
import type { LineKey } from './script/lines.ts';
import { Dialog } from './sdk.ts';
import type { Speech } from './speech.ts';

/** What is asked; without a key it waits silently. */
export interface Question {
  key?: LineKey;
  values?: LineValues;
  /** Labels that come before the line's own buttons. */
  labels?: readonly string[];
  /** Not asked again after an interruption. */
  once?: true;
  /** Only waited for: the question was asked before. */
  unsaid?: true;
  /** Events that end the wait as well as an answer does. */
  wakes?: readonly string[];
}

/** What came back on a question: words, pictures, or an event that it waited for. */
export interface Reply {
  text: string;
  pictures: number;
  /** Name of the event. */
  event?: string;
}

/** The event that ends a wait for more words. */
export const PAUSE = 'due.pause';

/**
 * The one prompt that every topic asks with. It takes whatever comes back, since the step that asked knows what it
 * means; asked again after an interruption, it says its line in the language of that moment.
 */
export class AskDialog extends Dialog<Question> {
  readonly #speech: Speech;

  constructor(id: string, speech: Speech) {
    super(id);
    this.#speech = speech;
  }

  override async beginDialog(dc: DialogContext, question: Question = {}): Promise<DialogTurnResult> {
    const { activeDialog } = dc;
    if (activeDialog) activeDialog.state = { question };
    if (!question.unsaid) await this.#say(dc.context, question);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { type, name = '' } = dc.context.activity;
    const answers = type === ActivityTypes.Message || questionOf(dc.activeDialog).wakes?.includes(name);
    return answers ? await dc.endDialog(replyOf(dc.context.activity)) : Dialog.EndOfTurn;
  }

  // After a short talk on top of it the question is open again.
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await this.#sayAgain(dc.context, questionOf(dc.activeDialog));
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await this.#sayAgain(context, questionOf(instance));
  }

  async #sayAgain(context: TurnContext, question: Question): Promise<void> {
    if (!question.once) await this.#say(context, question);
  }

  async #say(context: TurnContext, { key, values, labels }: Question): Promise<void> {
    if (key) await this.#speech.say(context, key, values, labels);
  }
}

/** The open question of an AskDialog; an empty one of any other dialog. */
export function questionOf(instance: DialogInstance | undefined): Question {
  return instance?.state?.question ?? {};
}

function replyOf(activity: Partial<Activity>): Reply {
  return {
    text: activity.text?.trim() ?? '',
    pictures: activity.attachments?.length ?? 0,
    ...(activity.type === ActivityTypes.Event && activity.name && { event: activity.name }),
  };
}
