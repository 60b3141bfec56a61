import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Kind } from '../bot/core/kinds.ts';
import type { Company, Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';
import { yesNo } from './understanding/yesNo.ts';

/** Something that is not sold (script.md C, answer.unavailable): said so, at most two alternatives, nobody is pressed. */
export class UnavailableDialog extends Topic {
  constructor(services: Services) {
    super('unavailable', services);
    this.inOrder(this.tell, this.take);
  }

  async tell(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { product, alternatives } = this.wanted(step);
    if (alternatives.length > 0) return await this.ask(step, 'answer.unavailable', { product }, alternatives);
    await this.say(step.context, 'answer.unavailableOnly', { product });
    return await step.endDialog('done');
  }

  async take(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { alternatives } = this.wanted(step);
    const { text } = replyIn(step);
    const chosen = alternatives[this.choice(step, 'answer.unavailable', alternatives) ?? -1];
    if (chosen) {
      const matter = this.matter(step.context);
      Object.assign(matter, { kind: 'productInterest', texts: [chosen] });
      return await step.replaceDialog('matter');
    }
    const isOver =
      this.choice(step, 'answer.unavailable', alternatives) !== undefined || yesNo(text) === false;
    return await step.endDialog(isOver ? 'done' : { said: text });
  }

  private wanted(step: WaterfallStepContext): { product: string; alternatives: readonly string[] } {
    const { locale } = turnOf(step.context);
    const text = this.matter(step.context).texts.join(' ');
    return this.services.company.unavailable(text, locale) ?? { product: '', alternatives: [] };
  }
}

const ASKING_FOR_IT = new Set<Kind>(['productInterest', 'price', 'inquiry']);

/** Whether a matter asks for something that is not sold. */
export function isUnavailable(company: Company, kind: Kind, { sitting, locale }: Turn): boolean {
  const text = sitting.matter?.texts.join(' ') ?? '';
  return ASKING_FOR_IT.has(kind) && company.unavailable(text, locale) !== undefined;
}
