import { z } from 'zod';
import { ServiceError } from '../../core/errors.ts';
import { knownError, type Reaction } from './errorTable.ts';

/** How this channel reaches the platform; tests put faults in its place. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A call that did not succeed. `unknown`: it may have had its effect; `unreached`: it surely had none. */
export class WeChatError extends ServiceError {
  readonly errcode: number | undefined;
  readonly reaction: Reaction | 'unknown' | 'unreached';

  constructor(
    message: string,
    reaction: WeChatError['reaction'],
    options: ErrorOptions & { errcode?: number } = {},
  ) {
    super('channel/rejected', message, options.cause === undefined ? {} : { cause: options.cause });
    this.reaction = reaction;
    this.errcode = options.errcode;
  }
}

const failure = z.object({ errcode: z.number().int(), errmsg: z.string().optional() });
const UNREACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ENETUNREACH'];

/** What a call came to when it broke off: without a connection it had no effect, else nobody can tell. */
export function refusal(what: string, cause: unknown): WeChatError {
  const code = cause instanceof Error && hasCode(cause.cause) ? cause.cause.code : '';
  return new WeChatError(what, UNREACHED.includes(code) ? 'unreached' : 'unknown', { cause });
}

/** The JSON of an answer, whatever its content type; throws a WeChatError for an errcode other than 0. */
export async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return parsedAnswer(text, response.status);
}

/** The same for a body that was read already. */
export function parsedAnswer(text: string, status: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new WeChatError(`The platform answered ${status} without JSON.`, 'unknown', { cause });
  }
  const failed = failure.safeParse(value);
  if (!failed.success || failed.data.errcode === 0) return value;
  throw asError(failed.data.errcode, failed.data.errmsg ?? '');
}

// Of the platform's own words only its request id and a refused address are kept: the rest may name a customer.
function asError(errcode: number, errmsg: string): WeChatError {
  const { meaning, reaction } = knownError(errcode);
  const rid = /rid: ?([\w-]+)/.exec(errmsg)?.[1];
  const address = errcode === 40164 ? /[\da-f.:]{7,}/i.exec(errmsg)?.[0] : undefined;
  const details = [`errcode ${errcode}`, address && `address ${address}`, rid && `rid ${rid}`];
  return new WeChatError(`${meaning} (${details.filter(Boolean).join(', ')})`, reaction, { errcode });
}

function hasCode(value: unknown): value is { code: string } {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
