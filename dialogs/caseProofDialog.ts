import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { sayStatus } from './caseStatus.ts';
import { mayLookUp } from './lookupDialog.ts';
import { readFact } from './readFact.ts';
import type { Services } from './services.ts';
import { newMatter } from './sitting.ts';
import { replyIn, Topic } from './topic.ts';
import { turnOf } from './turn.ts';
import { numbersOf } from './understanding/orderNumbers.ts';

interface ProofOptions {
  /** The ticket number that was named. */
  number: string;
  /** What it was named with: the proof may stand there already. */
  said?: string;
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
    const { said = '' } = step.options;
    const given = this.endIn(said);
    return given ? await step.next({ text: said, pictures: 0 }) : await this.ask(step, 'privacy.caseProof');
  }

  async judge(step: WaterfallStepContext<ProofOptions>): Promise<DialogTurnResult> {
    const { sitting } = turnOf(step.context);
    const { text } = replyIn(step);
    const [number = step.options.number] = numbersOf(text).tickets;
    const phoneEnd = this.endIn(text);
    const view = mayLookUp(sitting) ? await this.services.desk.find(number, phoneEnd ?? '') : undefined;
    if (view || !phoneEnd) {
      if (view) await sayStatus(step.context, this.services, this.speech, view);
      else await this.say(step.context, 'handoff.statusUnknown', { number });
      return await step.endDialog();
    }
    sitting.wrongProofs = (sitting.wrongProofs ?? 0) + 1;
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

  // The number of the ticket has digits of its own.
  private endIn(text: string): string | undefined {
    const rest = numbersOf(text).tickets.reduce(
      (left, number) => left.replace(number, ''),
      text.toUpperCase(),
    );
    return readFact('phoneEnd', rest, 0, this.services.company);
  }
}
