import { ticketsToTell } from '../bot/core/customer.ts';
import { addWords, caseAdditions } from './caseAdditions.ts';
import { provedCase } from './caseProofDialog.ts';
import { caseStatus, sayStatus } from './caseStatus.ts';
import { choiceIn } from './choices.ts';
import { isOnlyMood } from './feelings.ts';
import { isBrief } from './hearing.ts';
import { type Interrupted, type Interruption, leaveFor } from './interruption.ts';
import { FREE_TOPICS, hasTicket, openTicket, ticketValues } from './ownCases.ts';
import { isRepaired, solvedIn } from './solved.ts';
import { turnOf } from './turn.ts';
import { asksSomething } from './understanding/question.ts';

const ASKS_STATUS = new Set<string | null>(['status', 'urge']);
/** Goods are looked up by the number of their order; a case is something else. */
const GOODS = /订单|快递|物流|包裹|发货|到货|单号|\b(order|parcel|deliver\w*|ship\w*|track\w*)\b/i;

/** The customer's word on tickets of theirs, whatever else is being talked about (script.md F). */
export const caseInterruptions: readonly Interruption[] = [
  {
    name: 'solvedAnswer',
    applies: (message) => solvedAnswer(message) !== undefined,
    act: async (message) => {
      const { dc, services, speech } = message;
      const { asked, customer, activity } = turnOf(dc.context);
      if (asked === undefined) return;
      const { desk } = services;
      if (solvedAnswer(message) === true) {
        const view = await desk.confirm(asked.ticket, activity);
        delete customer.unsolved;
        return await speech.say(dc.context, 'handoff.confirmed', ticketValues(message, view));
      }
      const view = await desk.reopen(asked.ticket, activity, message.text);
      if (view?.state !== 'waiting') return await addWords(message, asked.ticket);
      await speech.sayOfTicket(dc.context, 'handoff.reopened', ticketValues(message, view));
    },
  },
  {
    name: 'withdraw',
    applies: (message) => isTakenBack(message) && hasTicket(message),
    act: async (message) => {
      const view = await openTicket(message);
      if (!view) return await status(message);
      const { dc, services, speech } = message;
      const { activity, customer } = turnOf(dc.context);
      delete customer.unsolved;
      const withdrawn = await services.desk.withdraw(view.id, activity);
      await speech.say(dc.context, 'handoff.withdrawn', ticketValues(message, withdrawn));
      // The summary would promise anew what was just taken back.
      if (message.topic === 'closing') await leaveFor(message, 'closing', { outcome: 'done' });
    },
  },
  {
    name: 'urge',
    applies: (message) => {
      const { understood, topic } = message;
      const isHurry = understood.feeling === 'hurry' && isBrief(understood.text);
      const presses = isHurry && FREE_TOPICS.has(topic) && isOnlyMood(understood);
      return (understood.command === 'urge' || presses) && hasTicket(message);
    },
    act: async (message) => {
      const view = await openTicket(message);
      if (!view) return await status(message);
      const { dc, services, speech } = message;
      await services.desk.urge(view.id, turnOf(dc.context).activity);
      await speech.say(dc.context, 'handoff.urge', ticketValues(message, view));
    },
  },
  ...caseAdditions,
];

/** Asks how a ticket stands: by its number, or with one in mind. */
export const statusInterruption: Interruption = {
  name: 'status',
  // Where the proof is asked for, another number belongs to the answer.
  applies: (message) =>
    message.topic !== 'caseProof' &&
    (message.understood.tickets.length > 0 || (asksForCase(message) && hasTicket(message))),
  act: status,
};

function solvedAnswer({ dc, text, speech }: Interrupted): boolean | undefined {
  if (turnOf(dc.context).asked?.what !== 'solved') return undefined;
  const labels = (['handoff.resolvedCheck', 'followUp.visit'] as const).map((key) =>
    speech.labels(dc.context, key),
  );
  const [choice] = labels.flatMap((all) => choiceIn(text, all) ?? []);
  return choice === undefined ? solvedIn(text) : choice === 0;
}

// Taken back in so many words, or as what is right again by itself.
function isTakenBack({ understood, topic, text }: Interrupted): boolean {
  return understood.command === 'withdraw' || (FREE_TOPICS.has(topic) && isRepaired(text));
}

// Asked for by a command, or in words that any matter could be asked for with.
function asksForCase({ understood, topic, text }: Interrupted): boolean {
  const { command, kind, kindSure, orders } = understood;
  if (ASKS_STATUS.has(command)) return true;
  const asks = kind === 'orderStatus' && (kindSure || asksSomething(text));
  return FREE_TOPICS.has(topic) && asks && orders.length === 0 && !GOODS.test(text);
}

async function status({ dc, services, speech, understood, text }: Interrupted): Promise<void> {
  const [number] = understood.tickets;
  const isOwn = number === undefined || ticketsToTell(turnOf(dc.context).customer, number).length > 0;
  if (isOwn) return await caseStatus(dc.context, services, speech, number);
  const proved = await provedCase(services, turnOf(dc.context).sitting, number, text);
  if (proved) await sayStatus(dc.context, services, speech, proved);
  else await dc.beginDialog('caseProof', { number });
}
