import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Locale } from '../bot/core/locale.ts';
import { toSimplified } from '../bot/core/simplified.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { understand } from './understanding/understand.ts';
import { yesNo } from './understanding/yesNo.ts';

const PERSON_AFTER = 3;
const ROUGHLY =
  /大概|大致|差不多|范围|区间|左右|透露|心里有数|rough|ballpark|approximate|estimate|about how|range|more or less|hint/i;

/** A question for a price: no quotation, in other words when asked again, a person at the third time (script.md C, price). */
export class PriceDialog extends Topic {
  constructor(services: Services) {
    super('price', services);
    this.inOrder(this.decline, this.offerContact, this.finish);
  }

  async decline(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    sitting.priceAsked += 1;
    if (sitting.priceAsked >= PERSON_AFTER) return await step.replaceDialog('handOff', { reason: 'price' });
    return await this.ask(step, sitting.priceAsked > 1 ? 'price.insists' : 'price.noQuotation');
  }

  async offerContact(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { locale } = turnOf(step.context);
    const { text } = replyIn(step);
    const chosen = this.choice(step, 'price.noQuotation');
    if (chosen === undefined && insists(text, locale)) return await step.replaceDialog(this.id);
    const wanted = chosen === undefined ? yesNo(text) : chosen === 0;
    if (wanted === null) return await step.endDialog({ said: text });
    if (!wanted) return await step.endDialog('declined');
    return await step.beginDialog('handOff', { reason: 'price' });
  }

  async finish(step: WaterfallStepContext): Promise<DialogTurnResult> {
    return await step.endDialog(step.result);
  }
}

// "Just roughly" asks for a price without naming one.
function insists(text: string, locale: Locale): boolean {
  return understand(text, { locale }).kind === 'price' || ROUGHLY.test(toSimplified(text));
}
