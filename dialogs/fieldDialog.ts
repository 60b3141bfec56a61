import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { facts } from './forms.ts';
import { readFact } from './readFact.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isSkipped } from './understanding/skipping.ts';

export type Field = 'phone' | 'email' | 'qq';

interface FieldOptions {
  field: Field;
  /** How often an answer could not be read. */
  failed?: number;
}

const FAILED_AT_MOST = 2;

/** Asks for one thing, checks it, asks again at most twice; ends with the value, or undefined when it was skipped. */
export class FieldDialog extends Topic<FieldOptions> {
  constructor(services: Services) {
    super('field', services);
    this.inOrder(this.askField, this.takeField);
  }

  async askField(step: WaterfallStepContext<FieldOptions>): Promise<DialogTurnResult> {
    const { field, failed } = step.options;
    if (!failed) return await this.ask(step, `form.${field}`);
    return await this.ask(step, 'form.invalid', { field: this.label(step, field) });
  }

  async takeField(step: WaterfallStepContext<FieldOptions>): Promise<DialogTurnResult> {
    const { field, failed = 0 } = step.options;
    const { text } = replyIn(step);
    const value = readFact(field, text, 0, this.services.company);
    if (value) return await step.endDialog(value);
    if (!isSkipped(text) && failed + 1 < FAILED_AT_MOST) {
      return await step.replaceDialog(this.id, { field, failed: failed + 1 });
    }
    await this.say(step.context, 'form.skip');
    return await step.endDialog();
  }

  private label(step: WaterfallStepContext<FieldOptions>, field: Field): string {
    return (
      this.services.script.buttons('words.facts', turnOf(step.context).locale)[facts.indexOf(field)] ?? field
    );
  }
}
