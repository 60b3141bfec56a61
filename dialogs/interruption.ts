import type { DialogContext } from 'botbuilder-dialogs';
import { choiceIn, isLabel } from './choices.ts';
import type { Services } from './services.ts';
import type { Offer } from './sitting.ts';
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
  /** What was offered just before, beside the open question. */
  offered: Offer | undefined;
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

const A_PERSON: Offer[] = ['feeling.hurry', 'feeling.abuse'];

/** Which button of an offer of a person was taken (0: yes; 1: going on); -1 for none. A number counts right after it. */
export function personReply({ text, speech, dc, offered }: Interrupted): number {
  const labels = speech.labels(dc.context, 'feeling.hurry');
  if (offered && A_PERSON.includes(offered)) return choiceIn(text, labels) ?? -1;
  return labels.findIndex((label) => isLabel(text, [label]));
}

/** Says a line that offers something; the open question waits until it is answered or passed over. */
export async function offer({ dc, speech }: Interrupted, key: Offer): Promise<void> {
  turnOf(dc.context).sitting.offered = key;
  await speech.say(dc.context, key);
}

/** Leaves all open dialogs for one topic; the sitting goes on around it. */
export async function leaveFor({ dc }: Interrupted, id: string, options: object): Promise<void> {
  await dc.cancelAllDialogs();
  await dc.beginDialog('sitting', { topic: { id, options } });
}
