import { caseInterruptions, statusInterruption } from './caseWords.ts';
import { commandInterruptions } from './commandInterruptions.ts';
import { farewellInterruption } from './farewell.ts';
import { feelingInterruptions, isOnlyMood } from './feelings.ts';
import { followingInterruptions } from './following.ts';
import { holidayInterruption } from './holidayWish.ts';
import { type Interrupted, type Interruption, leaveFor, offer, personReply } from './interruption.ts';
import { nameInterruptions } from './nameInterruptions.ts';
import { privacyInterruptions } from './privacyInterruptions.ts';
import { isSettled, type Matter, newMatter } from './sitting.ts';
import { turnOf } from './turn.ts';
import { asksForSomebody } from './understanding/askingFor.ts';
import { withoutCommands } from './understanding/commands.ts';
import { understand } from './understanding/understand.ts';

/** Topics in which every sentence is read as a new matter anyway. */
const OPEN_TOPICS = new Set<string | undefined>([
  undefined,
  'opening',
  'listen',
  'answer',
  'stepsOffer',
  'closing',
  'price',
  'goodbye',
]);
/** Topics that read thanks as their answer. */
const THANKED_TOPICS = new Set<string | undefined>(['answer', 'closing', 'stepsOffer', 'steps', 'goodbye']);
const PERSON_AFTER = 3;

/** What may come in every step, in the order in which it is looked for (script.md G, H; `command.*`). */
export const interruptions: readonly Interruption[] = [
  {
    name: 'tooLong',
    applies: ({ text, services }) => text.length > services.company.messageLength,
    act: async ({ dc, speech, services }) =>
      await speech.say(dc.context, 'trouble.tooLong', { most: services.company.messageLength }),
  },
  {
    name: 'urgent',
    ungreeted: true,
    applies: ({ understood }) => understood.feeling === 'urgent',
    act: async (message) => await leaveFor(message, 'urgent', { said: message.text }),
  },
  ...commandInterruptions,
  ...privacyInterruptions,
  ...nameInterruptions,
  {
    name: 'namedAgent',
    applies: (message) => namedAgent(message) !== undefined,
    act: async (message) => {
      const { sitting, activity } = turnOf(message.dc.context);
      if (!sitting.matter || isSettled(sitting.matter))
        sitting.matter = newMatter(activity, message.text, 'human');
      await leaveFor(message, 'handOff', { reason: 'asked', named: namedAgent(message) });
    },
  },
  {
    name: 'human',
    applies: (message) =>
      (message.understood.command === 'human' || personReply(message) === 0) && !isDutyCalled(message),
    act: async (message) => {
      const { sitting } = turnOf(message.dc.context);
      const pressed = message.dc.stack.some(({ id }) => id === 'handOff');
      // Who is in a hurry, or asks once more, is not asked for a name.
      const isShort = pressed || personReply(message) === 0;
      sitting.nameAsked = Math.max(sitting.nameAsked, isShort ? PERSON_AFTER : 0);
      if (!sitting.matter || isSettled(sitting.matter)) {
        sitting.matter = matterFor(message);
      }
      await leaveFor(message, 'handOff', { reason: 'asked', ...(pressed && { way: { replyBy: 'here' } }) });
    },
  },
  ...caseInterruptions,
  statusInterruption,
  {
    name: 'price',
    applies: ({ understood, topic }) => understood.kind === 'price' && !OPEN_TOPICS.has(topic),
    act: async (message) => {
      const { sitting } = turnOf(message.dc.context);
      sitting.priceAsked += 1;
      if (sitting.priceAsked >= PERSON_AFTER) return await leaveFor(message, 'handOff', { reason: 'price' });
      await message.speech.say(message.dc.context, 'price.meanwhile');
    },
  },
  {
    name: 'goOn',
    applies: (message) => personReply(message) === 1,
    // An open question is asked again, which is all that is wanted.
    act: async ({ dc, speech }) => {
      if (dc.activeDialog) return;
      await speech.say(dc.context, 'opening.describe');
      await dc.beginDialog('sitting', {});
    },
  },
  farewellInterruption,
  ...followingInterruptions,
  holidayInterruption,
  ...feelingInterruptions,
  {
    name: 'hurry',
    applies: ({ understood, topic }) =>
      understood.feeling === 'hurry' &&
      understood.kind !== 'price' &&
      isOnlyMood(understood) &&
      topic !== undefined &&
      topic !== 'consent' &&
      topic !== 'closing',
    act: async (message) => {
      const { sitting } = turnOf(message.dc.context);
      sitting.hurried += 1;
      if (sitting.hurried > 1 && sitting.matter) {
        sitting.nameAsked = PERSON_AFTER;
        return await leaveFor(message, 'handOff', { reason: 'asked' });
      }
      await offer(message, 'feeling.hurry');
    },
  },
  {
    name: 'thanks',
    applies: ({ understood, topic }) =>
      understood.feeling === 'thanks' &&
      understood.kind === null &&
      (understood.yesNo === null || topic === undefined) &&
      !THANKED_TOPICS.has(topic),
    act: async ({ dc, speech }) => await speech.say(dc.context, 'feeling.thanks'),
  },
];

// In danger the duty person has been called; a case of its own would only ask questions.
function isDutyCalled({ topic, services }: Interrupted): boolean {
  return topic === 'urgent' && services.live.availability({ kind: 'human', priority: 'urgent' }) === 'away';
}

// 找人工，洗衣机漏水: the matter is what the person is wanted for.
function matterFor({ text, dc }: Interrupted): Matter {
  const { activity, locale } = turnOf(dc.context);
  const reason = withoutCommands(text);
  const { kind, kindSure, vague } = understand(reason, { locale });
  return kind !== null && kindSure && !vague
    ? newMatter(activity, reason, kind)
    : newMatter(activity, text, 'human');
}

function namedAgent({ text, services }: Interrupted): { id: string; name: string } | undefined {
  return asksForSomebody(text) ? services.live.namedIn(text) : undefined;
}
