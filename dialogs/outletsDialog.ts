import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { toSimplified } from '../bot/core/simplified.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { isSkipped } from './understanding/skipping.ts';

const SHOPS = 3;
const ASKS =
  /门店|专卖店|体验店|实体店|哪里(有卖|能买|可以买)|(附近|哪).{0,6}店|\b(shops?|stores?|showrooms?|outlets?)\b/i;

/** Whether a text asks where shops are. */
export function asksForOutlets(text: string): boolean {
  return ASKS.test(toSimplified(text));
}

/** Up to three public shops of a region with address and hours (script.md C, answer.outlets); ends with nothing where there are none. */
export class OutletsDialog extends Topic {
  constructor(services: Services) {
    super('outlets', services);
    this.inOrder(this.askRegion, this.tell, this.finish);
  }

  async askRegion(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { company } = this.services;
    const isKnown = company.regionIn(this.matter(step.context).texts.join(' ')) !== undefined;
    return isKnown ? await step.next() : await this.ask(step, 'form.region');
  }

  async tell(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { company } = this.services;
    const { locale } = turnOf(step.context);
    const matter = this.matter(step.context);
    if (step.result && !isSkipped(replyIn(step).text)) matter.texts.push(replyIn(step).text);
    const region = company.regionIn(matter.texts.join(' '));
    const shops = region ? company.shops(region.id, locale).slice(0, SHOPS) : [];
    if (!region || shops.length === 0) return await step.endDialog();
    const rows = shops.map(({ name, address, hours }) => `- **${name}** ${address} ${hours}`);
    await this.say(step.context, 'answer.outlets', { region: region.name, shops: rows.join('\n') });
    return await this.ask(step, 'closing.more');
  }

  async finish(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const chosen = this.choice(step, 'closing.more');
    if (chosen === 0) return await step.replaceDialog('goodbye');
    return chosen === 1 ? await step.endDialog('another') : await step.endDialog({ said: step.result.text });
  }
}
