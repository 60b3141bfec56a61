import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { AgentAct } from '../../desk/acts/agentActs.ts';
import type { ActResult } from '../../desk/acts/refusal.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Staff } from '../../serviceSchema.ts';
import { type Exchange, header } from '../../web/exchange.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import type { ApiRoutes } from './apiRoutes.ts';
import type { TokenCall } from './operation.ts';
import { ApiProblem, type ProblemCode, refusedAct } from './problems.ts';
import { type Act, actBodies, ticketSchema } from './schemas.ts';
import { answerWith, ticketOf } from './ticketOperations.ts';

type Parts = Pick<ConsoleParts, 'acts' | 'store'>;
type Body<Name extends Act> = z.output<(typeof actBodies)[Name]>;
type Perform<Name extends Act> = (act: AgentAct, body: Body<Name>) => Promise<ActResult<Ticket>>;

const DIGEST = 16;
const always: readonly ProblemCode[] = [
  'keyMissing',
  'keyReused',
  'notFound',
  'notStaff',
  'takenBy',
  'state',
  'changed',
  'unknownAgent',
];
const words: readonly ProblemCode[] = [...always, 'price', 'contact', 'empty', 'tooLong', 'unavailable'];

/** What can be done with a ticket: one POST each, with one effect however often it is sent. */
export function registerActOperations(routes: ApiRoutes, parts: Parts): void {
  const { acts } = parts;
  const register = registering(routes, parts);
  register('take', 'Takes a ticket that waits; nobody else can then.', always, (act) => acts.take(act));
  register('reply', 'Answers the customer; takes a ticket that waits.', words, (act, { text }) =>
    acts.answer(act, text),
  );
  register('progress', 'Tells the customer a new state without answering.', words, (act, { text }) =>
    acts.progress(act, text),
  );
  register('note', 'Leaves a note for colleagues.', [...always, 'empty'], (act, { text }) =>
    acts.note(act, text),
  );
  register('transfer', 'Hands the ticket over.', [...always, 'unknownTarget'], (act, { to, text }) =>
    acts.transfer(act, to, text),
  );
  register('solve', 'Marks as solved; the customer is asked whether it is.', words, (act, { text }) =>
    acts.solve(act, text),
  );
  register('reopen', 'Takes up again what was answered, solved or withdrawn.', always, (act, { text }) =>
    acts.reopen(act, text),
  );
  register('call', 'The customer was called: this counts as the answer.', always, (act, { text }) =>
    acts.callDone(act, text),
  );
}

function registering(routes: ApiRoutes, parts: Parts) {
  return <Name extends Act>(
    name: Name,
    summary: string,
    problems: readonly ProblemCode[],
    perform: Perform<Name>,
  ): void => {
    const path = `/console/api/tickets/:number/${name}`;
    const body = actBodies[name];
    routes.guarded(
      {
        ...{ path, id: `${name}Ticket`, summary, body, answer: ticketSchema, problems },
        ...{ method: 'POST', scope: 'tickets.write' },
      },
      (call) => run(call, name, parts, (act) => perform(act, call.body)),
    );
  };
}

async function run(
  call: TokenCall<unknown, { agent?: string | undefined }>,
  name: Act,
  parts: Parts,
  perform: (act: AgentAct) => Promise<ActResult<Ticket>>,
) {
  const agent = agentOf(call);
  const found = await ticketOf(call, agent, 'ticket.handle', parts);
  const { prefix, key } = keyOf(call, name);
  if (found.events.some((event) => event.key?.startsWith(prefix) && !event.key.startsWith(key))) {
    throw new ApiProblem('keyReused');
  }
  const seen = versionIn(call.exchange);
  const result = await perform({
    ticket: found.id,
    agent: agent.id,
    key,
    ...(seen !== undefined && { seen }),
  });
  if ('refusal' in result) throw refusedAct(result.refusal);
  return answerWith(result.ticket);
}

function agentOf({
  body,
  token,
  member,
  service,
}: TokenCall<unknown, { agent?: string | undefined }>): Staff {
  if (body.agent === undefined || body.agent === member.id) return member;
  if (!token.scopes.includes('agents.any')) throw new ApiProblem('scope');
  const agent = service.staff.find(({ id }) => id === body.agent);
  if (!agent) throw new ApiProblem('unknownAgent');
  return agent;
}

// The same key with other words is a mistake of the caller, and must not look like success.
function keyOf({ exchange, token, body }: TokenCall<unknown, unknown>, name: Act) {
  const sent = header(exchange.request, 'idempotency-key') ?? '';
  if (!/^[\w.:-]{8,64}$/.test(sent)) throw new ApiProblem('keyMissing');
  const prefix = `api.${token.digest.slice(0, DIGEST)}.${sent}/`;
  const digest = createHash('sha256')
    .update(JSON.stringify([name, body]))
    .digest('base64url');
  return { prefix, key: prefix + digest.slice(0, DIGEST) };
}

function versionIn({ request }: Exchange): number | undefined {
  const sent = header(request, 'if-match');
  if (sent === undefined || sent === '*') return undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(sent) ?? [];
  if (version === undefined) throw new ApiProblem('changed');
  return Number(version);
}
