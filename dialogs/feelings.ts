import type { TurnContext } from 'botbuilder';
import { type Interrupted, type Interruption, leaveFor, offer } from './interruption.ts';
import { priorityOf } from './priority.ts';
import { readFact } from './readFact.ts';
import type { LineKey } from './script/lines.ts';
import { isSettled, newMatter } from './sitting.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';
import { nameOf } from './understanding/names.ts';
import { isNotClear } from './understanding/stepAnswers.ts';
import type { Understanding } from './understanding/understand.ts';

/** Feelings that are answered with a line, after which the open question comes again (script.md H). */
const answeredWithALine: readonly [feeling: Understanding['feeling'], key: LineKey][] = [
  ['sorry', 'feeling.sorry'],
  ['cooperation', 'feeling.cooperation'],
  ['praise', 'feeling.praise'],
  ['chat', 'feeling.chat'],
];

/** What is said to a mood rather than to a matter, and to noise and languages that nobody here speaks. */
export const feelingInterruptions: readonly Interruption[] = [
  {
    name: 'angry',
    // What is said to the survey is an answer to it.
    applies: ({ understood, topic }) => isAngry(understood) && !HANDING_OFF.has(topic) && topic !== 'goodbye',
    act: async (message) => {
      await message.speech.say(message.dc.context, 'feeling.angry');
      await toAPerson(message);
    },
  },
  {
    name: 'abuse',
    // Insults are treated as anger first; without a matter in sight a person is offered, calmly and once.
    applies: ({ understood, topic }) => understood.feeling === 'abuse' && !HANDING_OFF.has(topic),
    act: async (message) => {
      const { sitting, now } = turnOf(message.dc.context);
      sitting.abusedAt = now.toISOString();
      if (!sitting.matter) return await offer(message, 'feeling.abuse');
      await message.speech.say(message.dc.context, 'feeling.angry');
      await toAPerson(message);
    },
  },
  {
    // In the middle of a form a sigh is no answer: it is comforted once, and the question comes again.
    name: 'upset',
    applies: ({ understood, topic }) =>
      understood.feeling === 'upset' &&
      understood.feelingSure &&
      isOnlyMood(understood) &&
      SIGHED_AT.has(topic),
    act: async ({ dc, speech }) => await comfort(dc.context, speech),
  },
  {
    name: 'gibberish',
    // Where a number is asked for, 1111 is one.
    applies: ({ understood, topic }) =>
      understood.gibberish && !(ASKS_FOR_NUMBERS.has(topic) && /^\d+$/.test(understood.text)),
    act: async ({ dc, speech }) => await speech.say(dc.context, 'trouble.gibberish'),
  },
  {
    name: 'otherLanguage',
    // A name may come from anywhere.
    applies: ({ understood, topic, text }) => understood.otherLanguage && !isName(text, topic),
    act: async (message) => await offer(message, 'trouble.language'),
  },
  ...answeredWithALine.map(
    ([feeling, key]): Interruption => ({
      name: feeling ?? key,
      applies: (message) =>
        message.understood.feeling === feeling &&
        // Nobody who grumbles is thanked for praise.
        (feeling !== 'praise' || message.understood.feelingSure) &&
        isOnlyMood(message.understood) &&
        !isAnswerToo(message),
      act: async ({ dc, speech }) => await speech.say(dc.context, key),
    }),
  ),
];

/** Topics whose question a sigh does not answer. */
const SIGHED_AT = new Set<string | undefined>(['form', 'field', 'contact', 'name', 'restate']);
/** Topics in which figures alone are an answer. */
const ASKS_FOR_NUMBERS = new Set<string | undefined>(['form', 'field', 'caseProof']);
function isName(text: string, topic: string | undefined): boolean {
  const name = nameOf(text, { asAnswer: true });
  return Boolean(name?.surname && (topic === 'name' || name.title));
}

// Where a time is asked for, 你们定吧 is one; "sorry, I do not understand" is about the answer.
function isAnswerToo({ dc, topic, text, services }: Interrupted): boolean {
  if (topic === 'answer' || topic === 'stepsOffer') return isNotClear(text);
  const fact = topic === 'form' ? dc.stack.at(-2)?.state?.options?.fact : undefined;
  if (fact === 'demand') return /道歉|apolog/i.test(text);
  return fact === 'visitTime' && readFact('visitTime', text, 0, services.company) !== undefined;
}

/** Topics in which a person is on the way already. */
const HANDING_OFF = new Set<string | undefined>([
  'contact',
  'field',
  'form',
  'formReadBack',
  'handOff',
  'consent',
  'closing',
]);

/** Names the disappointment, once a sitting (script.md H, feeling.upset). */
export async function comfort(context: TurnContext, speech: Speech): Promise<void> {
  const { sitting, now } = turnOf(context);
  if (sitting.sympathyAt) return;
  sitting.sympathyAt = now.toISOString();
  await speech.say(context, 'feeling.upset');
}

/** Whether a text is about nothing but how somebody feels: it asks for nothing, or is too short to. */
export function isOnlyMood(understood: Understanding): boolean {
  const { kind, kindSure, feelingSure, text, greeting } = understood;
  if (greeting) return false;
  const isShort = /\p{Script=Han}/u.test(text) ? [...text].length <= 14 : text.length <= 40;
  const saysMore = kind !== null && !isShort && (kindSure || !feelingSure);
  return !saysMore && !isAnswer(understood);
}

// A number, a time, a name or a plain yes is what was asked for, whatever mood its words are like.
function isAnswer({ contact, times, orders, tickets, nameGiven, yesNo, feeling }: Understanding): boolean {
  const isData = contact.phone || contact.email || times.length + orders.length + tickets.length > 0;
  return Boolean(isData) || nameGiven !== null || (yesNo !== null && feeling !== 'sorry');
}

// Who presses for a price is told again, with patience; a complaint is only like anger, and is taken down as one.
function isAngry({ feeling, feelingSure, kind }: Understanding): boolean {
  return feeling === 'angry' && kind !== 'price' && (feelingSure || kind !== 'complaint');
}

async function toAPerson(message: Interrupted): Promise<void> {
  const { sitting, activity } = turnOf(message.dc.context);
  const { matter: last } = sitting;
  const matter =
    last && !isSettled(last)
      ? last
      : newMatter(activity, message.text, message.understood.kind ?? 'complaint');
  if (!matter.texts.includes(message.text)) matter.texts.push(message.text);
  sitting.matter = { ...matter, priority: priorityOf(message.understood, matter) };
  await leaveFor(message, 'handOff', { reason: 'asked', explained: true, upset: true });
}
