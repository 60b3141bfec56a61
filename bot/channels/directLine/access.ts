import { createHash, timingSafeEqual } from 'node:crypto';
import { header, type Visit } from '../../web/exchange.ts';
import { isOwnOrigin, originOf } from '../../web/origins.ts';
import { RequestError } from '../../web/requestError.ts';
import type { Session, Tokens, VerifiedSession } from './tokens.ts';

/** Who asks: a server of the company that knows the secret, or one user in one conversation. */
export type Caller = { secret: true } | { secret: false; session: VerifiedSession };

/** Reads who asks from a request; every method throws a RequestError 401 or 403 for those who may not. */
export class Access {
  readonly #tokens: Tokens;
  readonly #secret: string | undefined;

  constructor(tokens: Tokens, secret: string | undefined) {
    this.#tokens = tokens;
    this.#secret = secret;
  }

  caller(visit: Visit): Caller {
    const credential = bearer(visit);
    if (this.#secret !== undefined && isSame(credential, this.#secret)) return { secret: true };
    const session = this.#tokens.verify(credential);
    checkOrigin(session, visit);
    return { secret: false, session };
  }

  /** For routes where a token is asked for and the secret is none. */
  session(visit: Visit): VerifiedSession {
    const session = this.#tokens.verify(bearer(visit));
    checkOrigin(session, visit);
    return session;
  }

  secret(visit: Visit): void {
    if (!this.caller(visit).secret) throw forbidden();
  }

  /** The caller, who must be allowed into this conversation; the refusal is the same whether it exists or not. */
  callerOf(conversation: string, visit: Visit): Caller {
    const caller = this.caller(visit);
    if (!caller.secret && caller.session.conversation !== conversation) throw forbidden();
    return caller;
  }

  /** The session of a WebSocket, by the token in its URL. */
  streamOf(conversation: string, visit: Visit): VerifiedSession {
    const session = this.#tokens.verifyForStream(visit.query.get('t') ?? '');
    checkOrigin(session, visit);
    if (session.conversation !== conversation) throw forbidden();
    return session;
  }
}

function bearer({ request }: Visit): string {
  const match = /^Bearer +([\w.~+/=-]{1,4096})$/i.exec(header(request, 'authorization') ?? '');
  if (match?.[1] !== undefined) return match[1];
  throw new RequestError(401, 'Missing token or secret', { word: 'BadArgument' });
}

// Outside of browsers there is no origin, and no page that could have been tricked.
function checkOrigin(session: Session, visit: Visit): void {
  const origin = originOf(visit);
  if (origin === undefined || !session.origins) return;
  if (!session.origins.includes(origin) && !isOwnOrigin(origin, visit)) throw forbidden();
}

function forbidden(): RequestError {
  return new RequestError(403, 'Invalid token or secret', { word: 'BadArgument' });
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
