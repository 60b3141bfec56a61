import type { DialogContext } from 'botbuilder-dialogs';
import { isLabel } from './choices.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';
import { type NameRead, nameOf } from './understanding/names.ts';
import { isQuestion } from './understanding/question.ts';
import type { Understanding } from './understanding/understand.ts';

/** One message as the interruptions see it. */
export interface Interrupted {
  dc: DialogContext;
  text: string;
  understood: Understanding;
  /** The topic whose question is open; undefined when none is. */
  topic: string | undefined;
  services: Services;
  speech: Speech;
}

export interface Interruption {
  name: string;
  /** Set where no greeting may come first: it is not the time, or the sitting that is begun greets. */
  ungreeted?: true;
  applies(message: Interrupted): boolean;
  /** Deals with it. Afterwards an open question is asked again, unless the dialogs were left. */
  act(message: Interrupted): Promise<void>;
  /** Whether the words say more than that: they are then dealt with as if they had interrupted nothing. */
  saysMore?(message: Interrupted): boolean;
}

const NAME_TOPICS = new Set<string | undefined>(['name', 'nameSpelled', 'nameTitle']);
const LONGEST_NAME = 12;

/** Whether words that tell a name tell something else too, such as what the customer wants. */
export function saysMoreThanName({ understood, text }: Interrupted): boolean {
  const { kind, vague, contact, orders } = understood;
  return (kind !== null && !vague) || isQuestion(text) || contact.phone !== null || orders.length > 0;
}

/** Whether a name is told in the answer to the question for it. */
export function isNameAnswered({ topic, understood }: Interrupted): boolean {
  return NAME_TOPICS.has(topic) && understood.nameGiven !== null;
}

/** A name given unasked while none is known: with a cue (我姓王), or a surname with its title alone (周女士). */
export function givenName({ understood, text, topic, dc }: Interrupted): NameRead | undefined {
  const { surname, given } = turnOf(dc.context).customer.name;
  if (surname || given || NAME_TOPICS.has(topic)) return undefined;
  if (understood.nameGiven) return understood.nameGiven;
  const alone = [...text].length <= LONGEST_NAME ? nameOf(text, { asAnswer: true }) : null;
  return alone?.surname && alone.title ? alone : undefined;
}

/** Which button of `feeling.hurry` was taken; -1 for none. */
export function hurryReply({ text, speech, dc }: Interrupted): number {
  return speech.labels(dc.context, 'feeling.hurry').findIndex((label) => isLabel(text, [label]));
}

/** Leaves all open dialogs for one topic; the sitting goes on around it. */
export async function leaveFor({ dc }: Interrupted, id: string, options: object): Promise<void> {
  await dc.cancelAllDialogs();
  await dc.beginDialog('sitting', { topic: { id, options } });
}
