import { ServiceError } from '../../core/errors.ts';
import type { Refusal } from '../../desk/acts/refusal.ts';
import { type Exchange, json, type Reply } from '../../web/exchange.ts';
import { asRequestError, RequestError } from '../../web/requestError.ts';

/** Everything that can be wrong with a call of the API. */
export const problems = {
  invalid: { status: 400, title: 'The request does not fit its schema.' },
  keyMissing: { status: 400, title: 'Idempotency-Key is missing: 8 to 64 characters of A-Z a-z 0-9 . _ : -' },
  unauthorized: { status: 401, title: 'Send "Authorization: Bearer <token>" with a token that is in force.' },
  scope: { status: 403, title: 'The token does not have the scope for this.' },
  notStaff: { status: 403, title: 'The ticket is not in the hands of this colleague.' },
  notFound: { status: 404, title: 'There is nothing of this name, or not for this token.' },
  method: { status: 405, title: 'This address does not take that method.' },
  slow: { status: 408, title: 'The body did not arrive in time.' },
  takenBy: { status: 409, title: 'Somebody else has taken the ticket.' },
  state: { status: 409, title: 'The ticket is in a state that does not allow this.' },
  changed: { status: 412, title: 'The ticket has changed since the version in If-Match.' },
  tooLarge: { status: 413, title: 'The body is too large.' },
  mediaType: { status: 415, title: 'Send application/json without a content encoding.' },
  keyReused: { status: 422, title: 'The Idempotency-Key was used for another act.' },
  price: { status: 422, title: 'Withheld: the text names a price, see "places".' },
  contact: { status: 422, title: 'Withheld: the text gives a private contact, see "places".' },
  tooLong: { status: 422, title: 'Withheld: the text is too long to be read in a chat.' },
  empty: { status: 422, title: 'There are no words in it.' },
  unknownTarget: { status: 422, title: 'No department, colleague or region has the name in "to".' },
  unknownAgent: { status: 422, title: 'There is no such colleague as "agent" names.' },
  tooMany: { status: 429, title: 'Too many requests; Retry-After says when to come back.' },
  broken: { status: 500, title: 'Something went wrong on our side.' },
  unavailable: { status: 503, title: 'This cannot be decided or saved at the moment; come back later.' },
} as const;

export type ProblemCode = keyof typeof problems;

/** What a problem tells besides its code. */
export interface ProblemDetails {
  /** The pieces of the text that are in the way. */
  places?: string[];
  /** Where the request does not fit. */
  errors?: { path: string; message: string }[];
  /** Staff id of who has the ticket. */
  agent?: string;
  /** The state that is in the way. */
  state?: string;
}

/** A call that is refused. */
export class ApiProblem extends ServiceError {
  readonly problem: ProblemCode;
  readonly details: ProblemDetails;

  constructor(problem: ProblemCode, details: ProblemDetails = {}) {
    super('web/invalid-request', problems[problem].title);
    this.problem = problem;
    this.details = details;
  }
}

const refusals: Record<Refusal['why'], ProblemCode> = {
  notStaff: 'notStaff',
  takenBy: 'takenBy',
  state: 'state',
  price: 'price',
  contact: 'contact',
  undecided: 'unavailable',
  tooLong: 'tooLong',
  empty: 'empty',
  unknownTarget: 'unknownTarget',
  order: 'state',
  unknownVerb: 'invalid',
  changed: 'changed',
};

/** The problem that an act without effect is. */
export function refusedAct(refusal: Refusal): ApiProblem {
  return new ApiProblem(refusals[refusal.why], {
    ...('places' in refusal && { places: refusal.places }),
    ...('agent' in refusal && { agent: refusal.agent }),
    ...('state' in refusal && { state: refusal.state }),
  });
}

const byStatus: Partial<Record<number, ProblemCode>> = {
  400: 'invalid',
  404: 'notFound',
  405: 'method',
  408: 'slow',
  413: 'tooLarge',
  415: 'mediaType',
  429: 'tooMany',
  503: 'unavailable',
};

/** Any error as problem details (RFC 9457); what is no problem of the caller leaks nothing. */
export function problemReply(error: unknown, { id }: Exchange): Reply {
  const refused = error instanceof ApiProblem ? undefined : asRequestError(error);
  const code = error instanceof ApiProblem ? error.problem : (byStatus[refused?.status ?? 500] ?? 'broken');
  const details = error instanceof ApiProblem ? error.details : {};
  const { status, title } = problems[code];
  const body = { type: `/console/api/problems/${code}`, title, status, code, request: id, ...details };
  return json(status, body, { ...headersOf(code, refused), 'Content-Type': 'application/problem+json' });
}

function headersOf(code: ProblemCode, refused: RequestError | undefined): Record<string, string> {
  if (code === 'unauthorized') return { 'WWW-Authenticate': 'Bearer' };
  return refused instanceof RequestError ? { ...refused.headers } : {};
}
