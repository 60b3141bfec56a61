import { ticketsToTell } from '../bot/core/customer.ts';
import type { TicketView } from '../bot/core/handOff.ts';
import { caseStatus } from './caseStatus.ts';
import { choiceIn } from './choices.ts';
import { isOnlyMood } from './feelings.ts';
import { isBrief } from './hearing.ts';
import { type Interrupted, type Interruption, leaveFor } from './interruption.ts';
import { sayBy } from './localTime.ts';
import type { LineKey } from './script/lines.ts';
import { turnOf } from './turn.ts';

/** Topics in which words after an agent's are for the agent, since nothing else was asked. */
const FREE_TOPICS = new Set<string | undefined>([undefined, 'opening', 'listen', 'closing', 'goodbye']);
const OPEN_STATES = new Set<string>(['waiting', 'taken', 'answered']);

/** The customer's word on tickets of theirs, whatever else is being talked about (script.md F). */
export const caseInterruptions: readonly Interruption[] = [
  {
    name: 'solvedAnswer',
    applies: (message) => solvedAnswer(message) !== undefined,
    act: async (message) => {
      const { asked, customer, activity } = turnOf(message.dc.context);
      if (asked === undefined) return;
      const { desk } = message.services;
      if (solvedAnswer(message) === true) {
        const view = await desk.confirm(asked.ticket, activity);
        delete customer.unsolved;
        return await sayOf(message, 'handoff.confirmed', view);
      }
      const view = await desk.reopen(asked.ticket, activity, message.text);
      if (view?.state === 'waiting') return await sayOf(message, 'handoff.reopened', view);
      await addWords(message, asked.ticket);
    },
  },
  {
    name: 'withdraw',
    applies: (message) => message.understood.command === 'withdraw' && hasTicket(message),
    act: async (message) => {
      const view = await openTicket(message);
      if (!view) return await status(message);
      const { activity, customer } = turnOf(message.dc.context);
      delete customer.unsolved;
      await sayOf(message, 'handoff.withdrawn', await message.services.desk.withdraw(view.id, activity));
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
      await message.services.desk.urge(view.id, turnOf(message.dc.context).activity);
      await sayOf(message, 'handoff.urge', view);
    },
  },
  {
    name: 'wordsForAgent',
    applies: ({ dc, topic, understood }) => {
      const isAnswer = turnOf(dc.context).asked?.what === 'reply' && FREE_TOPICS.has(topic);
      return isAnswer && understood.command === null && understood.feeling !== 'thanks';
    },
    act: async (message) => {
      const { asked } = turnOf(message.dc.context);
      if (asked !== undefined) await addWords(message, asked.ticket);
    },
  },
];

async function addWords(message: Interrupted, ticket: string): Promise<void> {
  const { activity } = turnOf(message.dc.context);
  const view = await message.services.desk.add(ticket, activity, message.text);
  await sayOf(message, 'handoff.addition', view);
}

function solvedAnswer({ dc, text, understood, speech }: Interrupted): boolean | undefined {
  if (turnOf(dc.context).asked?.what !== 'solved') return undefined;
  const labels = (['handoff.resolvedCheck', 'followUp.visit'] as const).map((key) =>
    speech.labels(dc.context, key),
  );
  const [choice] = labels.flatMap((all) => choiceIn(text, all) ?? []);
  return choice === undefined ? (understood.yesNo ?? undefined) : choice === 0;
}

// The one that is named, else the latest that somebody is still working on.
async function openTicket({ dc, services, understood }: Interrupted): Promise<TicketView | undefined> {
  const { customer } = turnOf(dc.context);
  const [named] = understood.tickets;
  for (const { id } of ticketsToTell(customer, named).toReversed()) {
    const view = await services.desk.view(id);
    if (view && OPEN_STATES.has(view.state)) return view;
  }
  return undefined;
}

async function status({ dc, services, speech, understood }: Interrupted): Promise<void> {
  await caseStatus(dc.context, services, speech, understood.tickets[0]);
}

async function sayOf(message: Interrupted, key: LineKey, view: TicketView | undefined): Promise<void> {
  const { dc, services, speech } = message;
  const { locale, now } = turnOf(dc.context);
  const isDue = view?.promisedAt && (view.state === 'waiting' || view.state === 'taken');
  const time =
    isDue && view.promisedAt
      ? sayBy(services.script, locale, view.promisedAt, services.company.local(now))
      : '';
  await speech.say(dc.context, key, { number: view?.number ?? '', ...(time && { time }) });
}

function hasTicket({ dc, understood }: Interrupted): boolean {
  const { customer } = turnOf(dc.context);
  const [named] = understood.tickets;
  return [undefined, named].some((number) => ticketsToTell(customer, number).length > 0);
}
