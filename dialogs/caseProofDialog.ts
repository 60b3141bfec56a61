import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { TicketView } from '../bot/core/handOff.ts';
import { sayStatus } from './caseStatus.ts';
import { mayLookUp } from './lookupDialog.ts';
import { readFact } from './readFact.ts';
import type { Services } from './services.ts';
import { newMatter, type Sitting } from './sitting.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { numbersOf } from './understanding/orderNumbers.ts';

interface ProofOptions {
  /** The ticket number that was named. */
  number: string;
}

/**
 * A case asked about from where it is not known (script.md I, privacy.identity): number and end of the phone that it was
 * opened with. Its state and time are told, nothing else; whether there is such a number is not; two wrong tries lead to
 * a person.
 */
export class CaseProofDialog extends Topic<ProofOptions> {
  constructor(services: Services) {
    super('caseProof', services);
    this.inOrder(this.askEnd, this.judge);
  }

  async askEnd(step: WaterfallStepContext<ProofOptions>): Promise<DialogTurnResult> {
    return await this.ask(step, 'privacy.caseProof');
  }

  async judge(step: WaterfallStepContext<ProofOptions>): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    const { text } = replyIn(step);
    const [number = step.options.number] = numbersOf(text).tickets;
    const phoneEnd = endIn(text, this.services);
    const view = await provedCase(this.services, sitting, number, text);
    if (view || !phoneEnd) {
      if (view) await sayStatus(step.context, this.services, this.speech, view);
      else await this.say(step.context, 'handoff.statusUnknown', { number });
      return await step.endDialog();
    }
    if (!mayLookUp(sitting)) return await this.toPeople(step, number);
    await this.say(step.context, 'privacy.caseIdentity');
    return await step.replaceDialog(this.id, { number });
  }

  private async toPeople(
    step: WaterfallStepContext<ProofOptions>,
    number: string,
  ): Promise<DialogTurnResult> {
    const { sitting, activity } = turnOf(step.context);
    await this.say(step.context, 'privacy.identityPerson');
    sitting.matter = newMatter(activity, number, 'orderStatus');
    await step.cancelAllDialogs();
    const options = { reason: 'noAnswer', explained: true };
    return await step.beginDialog('sitting', { topic: { id: 'handOff', options } });
  }
}

/** The case with a number, if a text holds the proof that it is the customer's; a wrong proof is counted. */
export async function provedCase(
  services: Services,
  sitting: Sitting,
  number: string,
  text: string,
): Promise<TicketView | undefined> {
  if (!mayLookUp(sitting)) return undefined;
  const phoneEnd = endIn(text, services);
  const view = await services.desk.find(number, phoneEnd ?? '');
  if (phoneEnd && !view) sitting.wrongProofs = (sitting.wrongProofs ?? 0) + 1;
  return view;
}

// The number of the ticket has digits of its own.
function endIn(text: string, { company }: Services): string | undefined {
  const rest = numbersOf(text).tickets.reduce((left, number) => left.replace(number, ''), text.toUpperCase());
  return readFact('phoneEnd', rest, 0, company);
}
