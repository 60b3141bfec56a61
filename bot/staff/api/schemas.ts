import { z } from 'zod';
import { kinds, priorities } from '../../core/kinds.ts';
import { problems } from './problems.ts';

const LONGEST = 4000;
const states = ['waiting', 'taken', 'answered', 'solved', 'closed', 'withdrawn'] as const;

const time = z.iso.datetime({ offset: true });
const staffId = z.string().describe('Id of a colleague in service.yaml.');
const kind = z.enum(kinds);
const state = z.enum(states);
const code = z.enum(Object.keys(problems));

const summary = {
  id: z.string().describe('Never changes and cannot be guessed.'),
  number: z.string().describe('What customers are told and say (受理编号).'),
  kind,
  priority: z.enum(priorities),
  state,
  department: z.string().describe('Id of the department it waits at.'),
  owner: staffId.optional(),
  agent: staffId.optional().describe('Who has taken it.'),
  openedAt: time,
  promisedAt: time.optional().describe('By when the customer was told that they get an answer.'),
};

export const ticketSummary = z.strictObject({
  ...summary,
  customer: z.string().describe('How they want to be addressed; empty where no name was given.'),
  problem: z.string().describe('At most 160 characters of it.'),
});

export const ticketList = z.strictObject({
  tickets: z.array(ticketSummary),
  next: z.string().nullable().describe('The cursor of the next page; null where this is the last.'),
});

const event = z.strictObject({
  type: z.string().describe('opened, take, answer, transfer, solve, close, note, call … New ones may come.'),
  at: time,
  by: z.string().optional().describe('A colleague, "customer", or nobody: the service itself.'),
  text: z.string().optional(),
});

const line = z.strictObject({ at: time, from: z.enum(['customer', 'bot', 'agent']), text: z.string() });

export const ticketSchema = z.strictObject({
  ...summary,
  version: z.number().int().describe('Goes up with everything that happens; also in ETag and If-Match.'),
  problem: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  region: z.string().optional(),
  channel: z.string(),
  locale: z.string(),
  replyBy: z.enum(['here', 'phone', 'email', 'qq']).describe('How the customer wants the answer.'),
  callWhen: z.string().optional(),
  customer: z.strictObject({
    name: z.string(),
    phone: z.string().optional(),
    email: z.string().optional(),
    qq: z.string().optional(),
    address: z.string().optional(),
  }),
  tried: z.array(z.string()).describe('Ids of the articles that were shown.'),
  takenAt: time.optional(),
  answeredAt: time.optional(),
  solvedAt: time.optional(),
  closedAt: time.optional(),
  withdrawnAt: time.optional(),
  reopenedAt: time.optional(),
  events: z.array(event),
  transcript: z.array(line).describe('What was said before the ticket was opened.'),
});

export const listQuery = z.strictObject({
  state: z
    .enum(['waiting', 'taken', 'answered', 'solved', 'open', 'all'])
    .default('open')
    .describe('"open" is all that nobody answered for good, "all" adds what is solved but not closed.'),
  department: z.string().optional(),
  kind: kind.optional(),
  agent: z.string().optional().describe('A colleague, or "nobody".'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional().describe('"next" of the page before.'),
});

const agent = staffId.optional().describe('Who acts, if not the colleague of the token: scope agents.any.');
const text = z.string().max(LONGEST);

/** What each act takes. */
export const actBodies = {
  take: z.strictObject({ agent }),
  reply: z.strictObject({ agent, text: text.describe('The customer reads it as it is.') }),
  progress: z.strictObject({ agent, text: text.describe('News for the customer, without answering.') }),
  note: z.strictObject({ agent, text: text.describe('For colleagues only.') }),
  transfer: z.strictObject({
    agent,
    to: z.string().max(100).describe('A department, a colleague or a region, by id or name.'),
    text: text.default(''),
  }),
  solve: z.strictObject({ agent, text: text.default('').describe('Last words to the customer.') }),
  reopen: z.strictObject({ agent, text: text.default('') }),
  call: z.strictObject({ agent, text: text.default('').describe('What was said, for colleagues.') }),
};

export type Act = keyof typeof actBodies;

export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code,
  request: z.string().describe('Name it when you ask us about a call.'),
  places: z.array(z.string()).optional().describe('The pieces of the text that are in the way.'),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  agent: staffId.optional().describe('Who has the ticket.'),
  state: state.optional(),
});

export const problemType = z.strictObject({ code, status: z.number().int(), title: z.string() });
