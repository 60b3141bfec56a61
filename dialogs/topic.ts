import type { TurnContext } from 'botbuilder';
import type { DialogTurnResult, WaterfallStep, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Question, Reply } from './askDialog.ts';
import { choiceIn } from './choices.ts';
import type { LineValues } from './script/fill.ts';
import type { LineKey } from './script/lines.ts';
import { WaterfallDialog } from './sdk.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import { Speech } from './speech.ts';
import { turnOf } from './turn.ts';

/** The id of the one prompt that every topic asks with. */
export const ASK = 'ask';

/** How a topic ended, for the one that began it. */
export type Outcome =
  | 'solved'
  | 'unsolved'
  | 'gaveUp'
  | 'handedOff'
  | 'declined'
  | 'another'
  | 'nothingElse'
  | 'done'
  | { said: string };

/** A waterfall of named steps that talks through the script. No answer is kept in a field: one object serves everybody. */
export abstract class Topic<Options extends object = object> extends WaterfallDialog<Options> {
  protected readonly services: Services;
  protected readonly speech: Speech;

  constructor(id: string, services: Services) {
    super(id);
    this.services = services;
    this.speech = new Speech(services.script, services.company);
  }

  protected inOrder(...steps: WaterfallStep<Options>[]): void {
    for (const step of steps) this.addStep(step.bind(this));
  }

  protected async say(context: TurnContext, key: LineKey, values?: LineValues): Promise<void> {
    await this.speech.say(context, key, values);
  }

  /** Says a line and waits for the answer, which is the next step's `result` (a Reply). */
  protected async ask(
    step: WaterfallStepContext<Options>,
    key: LineKey,
    values?: LineValues,
    labels?: readonly string[],
  ): Promise<DialogTurnResult> {
    const question: Question = { key, ...(values && { values }), ...(labels && { labels }) };
    return await step.beginDialog(ASK, question);
  }

  /** Waits for the next message, or one of these events, without saying anything. */
  protected async wait(
    step: WaterfallStepContext<Options>,
    ...wakes: readonly string[]
  ): Promise<DialogTurnResult> {
    const question: Question = { wakes };
    return await step.beginDialog(ASK, question);
  }

  /** Which button of a line the answer means; labels given with the question come first. */
  protected choice(
    step: WaterfallStepContext<Options>,
    key: LineKey,
    labels: readonly string[] = [],
  ): number | undefined {
    const { text } = replyIn(step);
    const { script } = this.services;
    const written = script.buttons(key, turnOf(step.context).locale);
    const shown = this.speech.labels(step.context, key);
    return choiceIn(text, [...labels, ...shown]) ?? choiceIn(text, [...labels, ...written]);
  }

  /** The matter of the sitting; one is there from the moment the customer described it. */
  protected matter(context: TurnContext): Matter {
    const { matter } = turnOf(context).sitting;
    if (!matter) throw new TypeError(`${this.id} begins after the matter is known.`);
    return matter;
  }
}

/** The answer to the question of the step before. */
export function replyIn(step: WaterfallStepContext<object>): Reply {
  return step.result ?? { text: '', pictures: 0 };
}
