import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { openTicketOf } from './ownCases.ts';
import type { Services } from './services.ts';
import { newMatter } from './sitting.ts';
import { Topic } from './topic.ts';
import { turnOf } from './turn.ts';

interface NotUnderstoodOptions {
  said: string;
}

const MENU_AFTER = 2;
const PERSON_AFTER = 3;

/**
 * Words in which no matter can be found. Where people have a case of this customer's they read them (script.md F,
 * handoff.addition); else another way is asked for, the menu the second time, a person the third (G,
 * trouble.notUnderstood).
 */
export class NotUnderstoodDialog extends Topic<NotUnderstoodOptions> {
  constructor(services: Services) {
    super('notUnderstood', services);
    this.inOrder(this.help);
  }

  async help(step: WaterfallStepContext<NotUnderstoodOptions>): Promise<DialogTurnResult> {
    const turn = turnOf(step.context);
    const { said } = step.options;
    const ticket = await openTicketOf(this.services, turn.customer);
    if (ticket) {
      await this.services.desk.add(ticket.id, turn.activity, said);
      await this.speech.sayOfTicket(step.context, 'handoff.addition', { number: ticket.number });
      return await step.replaceDialog('sitting', {});
    }
    const times = ++turn.sitting.notUnderstood;
    if (times >= PERSON_AFTER) {
      turn.sitting.notUnderstood = 0;
      turn.sitting.matter = newMatter(turn.activity, said, 'human');
      const topic = { id: 'handOff', options: { reason: 'notUnderstood' } };
      return await step.replaceDialog('sitting', { topic });
    }
    await this.say(step.context, times >= MENU_AFTER ? 'trouble.notUnderstoodMenu' : 'trouble.notUnderstood');
    return await step.replaceDialog('sitting', {});
  }
}
