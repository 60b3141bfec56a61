import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import { randomId } from '../../core/ids.ts';
import { type Profile, profileShape } from '../../core/profile.ts';
import { RequestError } from '../../web/requestError.ts';

/** How long a token works, in seconds; clients refresh every 15 minutes whatever they are told. */
export const TOKEN_SECONDS = 3600;

const STREAM_SECONDS = 60;
const ISSUER = 'yingda';

/** Whom a token stands for: one user in one conversation. */
export interface Session {
  conversation: string;
  user: string;
  /** Origins of the pages that may use it; any where absent. */
  origins?: string[];
  /** Language that the page asked for, as a tag. */
  locale?: string;
  /** What the site of the page says of the customer who is logged in there. */
  profile?: Profile;
}

/** A session as a token told it; `since` is when its first token was made, in seconds. */
export interface VerifiedSession extends Session {
  since: number;
  expired: boolean;
}

/**
 * How long an expired token still opens its own conversation. A laptop that slept misses its refresh, and a 403 ends
 * Web Chat until the page is loaded again; so a token is good for coming back within `afterExpiry` seconds, as long as
 * its chain of refreshes is no older than `sinceFirst`.
 */
export interface Grace {
  afterExpiry: number;
  sinceFirst: number;
}

const GRACE: Grace = { afterExpiry: 86_400, sinceFirst: 30 * 86_400 };

const claims = z.object({
  conv: z.string(),
  user: z.string(),
  origins: z.array(z.string()).optional(),
  locale: z.string().optional(),
  profile: profileShape.optional(),
  oat: z.number(),
  exp: z.number(),
});

/** Makes and reads Direct Line tokens: JWTs with the claim `user`, from which clients learn who they are. */
export class Tokens {
  readonly #key: KeyObject;
  readonly #clock: Clock;
  readonly #grace: Grace;

  constructor(key: KeyObject, clock: Clock, grace: Grace = GRACE) {
    this.#key = key;
    this.#clock = clock;
    this.#grace = grace;
  }

  /** A token for a session; one that continues an earlier token keeps that one's `since`. */
  issue(session: Session & { since?: number }): string {
    return this.#sign(session, 'session', TOKEN_SECONDS);
  }

  /** What opens a WebSocket within a minute, and nothing else: it stands in a URL, and URLs get logged. */
  issueForStream(session: Session & { since?: number }): string {
    const { profile: _profile, ...rest } = session;
    return this.#sign(rest, 'stream', STREAM_SECONDS);
  }

  /** Throws a RequestError 403 for what is no token of ours, or one that has expired beyond its grace. */
  verify(token: string): VerifiedSession {
    const session = this.#read(token, 'session');
    const late = this.#now() - session.expiresAt;
    const old = this.#now() - session.since;
    if (late > this.#grace.afterExpiry || (late > 0 && old > this.#grace.sinceFirst)) throw expired();
    return { ...session, expired: late > 0 };
  }

  /** Like `verify`, for the token of a stream; without grace. */
  verifyForStream(token: string): VerifiedSession {
    const session = this.#read(token, 'stream');
    if (this.#now() > session.expiresAt) throw expired();
    return { ...session, expired: false };
  }

  // Without `nbf`: a machine whose clock is set back must not refuse its own tokens.
  #sign(session: Session & { since?: number }, audience: 'session' | 'stream', seconds: number): string {
    const now = this.#now();
    const { conversation: conv, user, origins, locale, profile, since: oat = now } = session;
    const payload = {
      conv,
      user,
      origins,
      locale,
      profile,
      oat,
      jti: randomId(),
      iat: now,
      exp: now + seconds,
    };
    return jwt.sign(payload, this.#key, { algorithm: 'HS256', issuer: ISSUER, audience });
  }

  #read(
    token: string,
    audience: 'session' | 'stream',
  ): Omit<VerifiedSession, 'expired'> & { expiresAt: number } {
    try {
      const payload = jwt.verify(token, this.#key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience,
        clockTimestamp: this.#now(),
        ignoreExpiration: true,
      });
      const { conv: conversation, oat: since, exp: expiresAt, user, ...rest } = claims.parse(payload);
      const { origins, locale, profile } = rest;
      return {
        ...{ conversation, user, since, expiresAt },
        ...(origins && { origins }),
        ...(locale && { locale }),
        ...(profile && { profile }),
      };
    } catch (cause) {
      throw new RequestError(403, 'Invalid token or secret', { word: 'BadArgument', cause });
    }
  }

  #now(): number {
    return Math.floor(this.#clock.now().getTime() / 1000);
  }
}

function expired(): RequestError {
  return new RequestError(403, 'Token has expired', { word: 'TokenExpired' });
}
