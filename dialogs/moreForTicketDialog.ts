import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Kind } from '../bot/core/kinds.ts';
import { type Fact, facts } from './forms.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import { Topic } from './topic.ts';
import { type Turn, turnOf } from './turn.ts';

interface MoreOptions {
  /** What was known when the ticket was opened. */
  known?: Fact[];
}

/** Kinds for which somebody has to come, and has to know where to. */
const VISITED = new Set<Kind>(['repair']);

/**
 * Asks for what a ticket lacks that was opened before its form was filled, since nobody came in time: the form as in
 * every hand-off, and what is given joins the ticket, which is there whether the customer goes on or not.
 */
export class MoreForTicketDialog extends Topic<MoreOptions> {
  constructor(services: Services) {
    super('moreForTicket', services);
    this.inOrder(this.fillForm, this.add);
  }

  async fillForm(step: WaterfallStepContext<MoreOptions>): Promise<DialogTurnResult> {
    step.options.known = given(this.matter(step.context));
    return await step.beginDialog('form', {});
  }

  async add(step: WaterfallStepContext<MoreOptions>): Promise<DialogTurnResult> {
    const { sitting, activity, locale } = turnOf(step.context);
    const matter = this.matter(step.context);
    const fresh = given(matter).filter((fact) => !step.options.known?.includes(fact));
    if (!sitting.ticket || fresh.length === 0) return await step.endDialog('handedOff');
    const labels = this.speech.labels(step.context, 'words.facts');
    const colon = locale === 'en-US' ? ': ' : '：';
    const lines = fresh.map((fact) => `${labels[facts.indexOf(fact)]}${colon}${matter.facts[fact]}`);
    await this.services.desk.add(sitting.ticket.id, activity, lines.join('\n'));
    await this.say(step.context, 'handoff.addition', { number: sitting.ticket.number });
    return await step.endDialog('handedOff');
  }
}

/** Whether people could not come to the customer, or call, by what is known. */
export function lacksContact({ kind, facts }: Matter, { customer: { contacts } }: Turn): boolean {
  const isKnown = (facts.address ?? contacts.address) && (facts.phone ?? contacts.phone);
  return VISITED.has(kind) && !isKnown;
}

function given(matter: Matter): Fact[] {
  return facts.filter((fact) => fact !== 'region' && matter.facts[fact]);
}
