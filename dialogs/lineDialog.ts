import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { toSimplified } from '../bot/core/simplified.ts';
import { restatementOf } from './restating.ts';
import type { LineKey } from './script/lines.ts';
import type { Services } from './services.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';

export interface LineOptions {
  /** Whom the customer asked for by name. */
  named?: { id: string; name: string };
  /** Set where a colleague of that person will do as well. */
  orColleague?: true;
  /** The line that told the customer to wait; set while they do. */
  waits?: LineKey;
  /** Set once the customer knows that what they write meanwhile is kept. */
  acknowledged?: true;
}

/** The id of the topic in which a customer waits for an agent. */
export const LINE = 'line';
/** The event that tells that who waits has moved up, and the line that says so. */
export const MOVED = 'live.moved';

const HOW_LONG =
  /(还|要)?(要|得)?(等)?多久|等多长时间|(还要|排)(到)?(第)?几|前面.{0,4}(几|多少)(个|位)?人|how (much )?long(er)?|how many (people|others)|my (place|turn)/i;

/** In line for an agent who talks here (script.md F, handoff.live, handoff.busy): what is written meanwhile they will read,
 * and that they have moved up is told where the channel lets us. */
export class LineDialog extends Topic<LineOptions> {
  constructor(services: Services) {
    super(LINE, services);
    this.inOrder(this.getInLine, this.hearMore);
  }

  async getInLine(step: WaterfallStepContext<LineOptions>): Promise<DialogTurnResult> {
    const { waits, named, orColleague } = step.options;
    if (waits) return await this.wait(step, MOVED);
    const { conversation, channel, customer, locale } = turnOf(step.context);
    const matter = this.matter(step.context);
    const { kind, priority, facts, restated, texts } = matter;
    const whose = { kind, priority, region: facts.region, named: named?.id, orColleague };
    const { live } = this.services;
    const isBusy = !live.isWaiting(conversation) && live.availability(whose) === 'busy';
    const view = await live.ask(
      {
        ...{ ...whose, conversation, channel, customer: customer.id, locale },
        problem: restated ?? (texts.some(Boolean) ? restatementOf(matter, locale).words : ''),
      },
      isBusy,
    );
    // An agent who came first is announced by a turn of its own.
    if (view?.state === 'talking') return await this.wait(step);
    const isNamed = named !== undefined && !orColleague;
    step.options.waits = isBusy ? 'handoff.busy' : isNamed ? 'handoff.namedAgent' : 'handoff.live';
    await this.say(step.context, step.options.waits, {
      place: view?.place ?? 1,
      ...(isNamed && !isBusy && { agent: named.name }),
    });
    return await this.wait(step, MOVED);
  }

  async hearMore(step: WaterfallStepContext<LineOptions>): Promise<DialogTurnResult> {
    const { waits = 'handoff.live', acknowledged } = step.options;
    const { text, event } = replyIn(step);
    const { silencePrompts } = turnOf(step.context).capabilities;
    if (event === MOVED) return await this.tellPlace(step, silencePrompts ? MOVED : undefined);
    const chosen = this.choice(step, waits);
    const labels = this.speech.labels(step.context, waits);
    // The last label is the one that waits no longer.
    if (chosen !== undefined && chosen === labels.length - 1) return await this.leaveMessage(step);
    if (chosen === undefined && HOW_LONG.test(toSimplified(text)))
      return await this.tellPlace(step, 'live.place');
    if (chosen === undefined && text !== '') this.matter(step.context).texts.push(text);
    if (!acknowledged) await this.say(step.context, 'live.noted');
    return await step.replaceDialog(this.id, { ...step.options, acknowledged: true });
  }

  private async tellPlace(
    step: WaterfallStepContext<LineOptions>,
    line: LineKey | undefined,
  ): Promise<DialogTurnResult> {
    const view = await this.services.live.view(turnOf(step.context).conversation);
    const told = view?.state === 'waiting' ? line : undefined;
    if (view && told) await this.say(step.context, told, { place: view.place });
    return await step.replaceDialog(this.id, { ...step.options, ...(told && { waits: told }) });
  }

  private async leaveMessage(step: WaterfallStepContext<LineOptions>): Promise<DialogTurnResult> {
    const view = await this.services.live.leaveLine(turnOf(step.context).conversation);
    return view?.state === 'talking'
      ? await step.replaceDialog(this.id, step.options)
      : await step.endDialog();
  }
}
