import type { Kind } from '../bot/core/kinds.ts';
import { toSimplified } from '../bot/core/simplified.ts';
import { caseStatus } from './caseStatus.ts';
import type { Interrupted, Interruption } from './interruption.ts';
import { FREE_TOPICS, hasTicket, openTicket, ticketValues } from './ownCases.ts';
import { isTroubledAgain } from './solved.ts';
import { turnOf } from './turn.ts';
import { isAcknowledged, isFarewell } from './understanding/farewell.ts';
import { asksSomething } from './understanding/question.ts';

const ADDS =
  /^(另外|再|还要)?补充|^(追加|备注|忘了?说|忘记说|还有一点)|(转告|告诉|提醒|通知).{0,2}(同事|师傅|他们|工程师)|one more thing|forgot to (say|mention|tell)|^(please )?(add|note) |please (also )?tell (them|the|your)|to add to/i;
const CHANGES =
  /(电话|手机号?|号码|地址|邮箱|时间|时段|型号).{0,6}(换|改|变|更正|写错|填错|错)|\b(phone|number|address|e-?mail|time|model)\b.{0,24}\b(chang\w*|wrong|instead|should be)/i;

/** Kinds that nobody means who speaks of a case; a fault or a complaint is easily the same one. */
const OTHERS = new Set<Kind>(['price', 'productInterest', 'franchise', 'pitch', 'report', 'otherCompany']);

/** What customers add to a ticket that people have already, when nothing else is asked (script.md F, handoff.addition). */
export const caseAdditions: readonly Interruption[] = [
  {
    name: 'wordsForAgent',
    applies: (message) => {
      const { dc, topic, understood } = message;
      const { asked } = turnOf(dc.context);
      const isOwn = understood.command !== null || understood.feeling === 'thanks' || understood.greeting;
      if (isOwn || !FREE_TOPICS.has(topic) || hasAnswer(message)) return false;
      return asked?.what === 'reply' || (asked?.what === 'told' && isMore(message));
    },
    act: async (message) => {
      const { asked } = turnOf(message.dc.context);
      if (asked !== undefined) await addWords(message, asked.ticket);
    },
  },
  {
    name: 'addition',
    // Where it is asked whether there is anything else, the words are taken as the answer.
    applies: (message) =>
      FREE_TOPICS.has(message.topic) &&
      message.topic !== 'closing' &&
      isAddition(message.text) &&
      hasTicket(message),
    act: async (message) => {
      const view = await openTicket(message);
      if (view) return await addWords(message, view.id);
      await caseStatus(message.dc.context, message.services, message.speech, message.understood.tickets[0]);
    },
  },
];

/** Puts the words to the ticket and says so; the next words go there as well. */
export async function addWords(message: Interrupted, ticket: string): Promise<void> {
  const { dc, services, speech, text } = message;
  const view = await services.desk.add(ticket, turnOf(dc.context).activity, text);
  await speech.sayOfTicket(dc.context, 'handoff.addition', ticketValues(message, view));
}

// An OK to news is no more than that, and what clearly is another matter begins one.
function isMore({ topic, text, understood }: Interrupted): boolean {
  const { kind, kindSure, vague, yesNo } = understood;
  const isOther = kindSure && kind !== null && OTHERS.has(kind) && !vague;
  const isNod = yesNo !== null || isFarewell(text) || isAcknowledged(text);
  return topic !== 'closing' && !isOther && (!isNod || isTroubledAgain(text));
}

// A question that an article answers for sure need not wait for anybody.
function hasAnswer({ dc, services, text }: Interrupted): boolean {
  const { locale, now } = turnOf(dc.context);
  return asksSomething(text) && services.knowledge.find(text, locale, now).certainty === 'sure';
}

function isAddition(text: string): boolean {
  const said = toSimplified(text).trim();
  return ADDS.test(said) || CHANGES.test(said);
}
